import { err, ok } from '@comanda/shared/base/result.ts';
import { approvalRoutes } from '@comanda/shared/contracts/commands/approvals.ts';
import { refuse } from '@comanda/shared/contracts/refusals.ts';
import { ask, give } from '../approvals/index.ts';
import { answer, type Handler } from '../module.ts';
import { prove } from './attempts.ts';
import { authorOf, type Desk, runFor } from './desk.ts';
import { permissionsOf } from './permissions.ts';
import { staffMember } from './queries.ts';
import type { Turns } from './turns.ts';

/** A manager's word by PIN, on the spot: whoever is signed in asks, and the manager gives, each under their own name. */
export function approvingHandlers(desk: Desk, turns: Turns): Handler[] {
  return [
    answer(approvalRoutes.approveByPin, async ({ body, caller }, store) => {
      const { staffId, pin, ...asked } = body;
      if (!caller.device) return err(refuse('device_unknown'));
      const manager = staffMember(store, staffId);
      if (!manager) return err(refuse('not_found', { what: 'staff' }, 'staffId'));
      const may = permissionsOf(store, null, manager.role);
      if (!may.has('approvals.give') || !may.has(asked.permission)) {
        return err(refuse('approval_not_theirs', { name: manager.name }, 'staffId'));
      }
      const proved = await turns(staffId, () =>
        prove(desk, { staffId, by: 'pin', secret: pin, caller }, authorOf(caller), (deciding) => ask(deciding, asked)),
      );
      if (!proved.ok) return proved;
      const author = { ...authorOf(caller), actor: `staff:${staffId}` };
      const given = await runFor(desk, author, (deciding) => ok(give(deciding, asked.approvalId)));
      return given.ok ? ok({ approvalId: asked.approvalId, seq: given.value }) : given;
    }),
  ];
}
