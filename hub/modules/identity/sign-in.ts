import { err, ok } from '@comanda/shared/base/result.ts';
import { identityRoutes } from '@comanda/shared/contracts/commands/identity.ts';
import { refuse } from '@comanda/shared/contracts/refusals.ts';
import { answer, type Handler } from '../module.ts';
import { venueState } from '../venue/index.ts';
import { attempt, sessionReply } from './attempts.ts';
import { authorOf, type Desk, runFor } from './desk.ts';
import { staffByUsername, staffTiles } from './queries.ts';
import { newTokens, refresh, sessionOfRefreshToken, signOutSession } from './sessions.ts';
import { makeStrangers } from './strangers.ts';
import { makeTryLimit } from './try-limit.ts';
import type { Turns } from './turns.ts';

/** Wrong passwords a minute from one address, whoever they are for. */
const WRONG_PASSWORDS = 20;

/** @param turns of those who try a secret, one person's after the other */
export function signInHandlers(desk: Desk, turns: Turns): Handler[] {
  const strangers = makeStrangers(desk);
  const limit = makeTryLimit(WRONG_PASSWORDS, desk.now);

  return [
    answer(identityRoutes.staffTiles, ({ caller }, store) =>
      caller.device ? ok({ staff: staffTiles(store) }) : err(refuse('device_unknown')),
    ),

    answer(identityRoutes.signedIn, ({ caller }, store) => {
      const staff = staffTiles(store).find(({ id }) => id === caller.staff?.id);
      return staff ? ok({ staff }) : err(refuse('signed_out'));
    }),

    answer(identityRoutes.signInByPin, ({ body, caller }) => {
      const { staffId, pin } = body;
      if (!caller.device) return err(refuse('device_unknown'));
      return turns(staffId, () => attempt(desk, { staffId, by: 'pin', secret: pin, caller }));
    }),

    answer(identityRoutes.signInByPassword, async ({ body, caller }, store) => {
      if (!venueState(store)) return err(refuse('set_up_first'));
      const seconds = limit.begin(caller.address);
      if (seconds > 0) return err(refuse('too_many_requests', { seconds }));
      const username = body.username.toLowerCase();
      const member = staffByUsername(store, username);
      if (!member?.active) return turns(username, () => strangers(username, body.password));
      const signedIn = await turns(member.id, () =>
        attempt(desk, { staffId: member.id, by: 'password', secret: body.password, caller }),
      );
      if (signedIn.ok) limit.forgive(caller.address);
      return signedIn;
    }),

    answer(identityRoutes.refreshSession, async ({ body, caller }) => {
      const tokens = newTokens(desk);
      const refreshed = await runFor(desk, authorOf(caller), (deciding) =>
        ok(refresh(desk, deciding, body.refreshToken, caller.device?.id ?? null, tokens)),
      );
      if (!refreshed.ok) return refreshed;
      if (refreshed.value.outcome === 'fresh') return sessionReply(desk, refreshed.value.staffId, caller, tokens);
      return err(refuse(refreshed.value.outcome === 'reused' ? 'session_reused' : 'signed_out'));
    }),

    answer(identityRoutes.signOut, async ({ body, caller }, store) => {
      const session = sessionOfRefreshToken(store, body.refreshToken, desk.now());
      if (!session) return ok({});
      const author = { ...authorOf(caller), actor: `staff:${session.staffId}` };
      const ended = await runFor(desk, author, (deciding) => {
        const open = sessionOfRefreshToken(deciding.store, body.refreshToken, deciding.at);
        if (open) signOutSession(desk, deciding, open);
        return ok({});
      });
      return ended;
    }),
  ];
}
