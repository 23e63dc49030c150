import { err, ok } from '@comanda/shared/base/result.ts';
import { staffRoutes } from '@comanda/shared/contracts/commands/staff.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import { OWNERS_OWN } from '@comanda/shared/contracts/permissions.ts';
import { refuse } from '@comanda/shared/contracts/refusals.ts';
import { answer, command, type Handler } from '../module.ts';
import { roleViews } from '../roles/index.ts';
import type { Desk } from './desk.ts';
import { endSessions, openSessionsWith } from './sessions.ts';

export const roleHandlers = (desk: Desk): Handler[] => [
  answer(staffRoutes.roles, (_call, store) => ok({ roles: roleViews(store) })),

  command(staffRoutes.saveRole, (deciding, { params: { role }, body: { permissions } }) => {
    const barred = permissions?.find((each) => OWNERS_OWN.includes(each));
    if (barred) return err(refuse('not_permitted', { permission: barred }, 'permissions'));
    const changed = permissions && [...new Set(permissions)];
    deciding.append(event('role.changed.v1', `role:${role}`, { role, permissions: changed }));
    // Screens hold what they may do from their sign-in on: only a new one shows them what it is now.
    endSessions(desk, deciding, openSessionsWith(deciding.store, role));
    return ok({ seq: deciding.seq() });
  }),
];
