import { DAY } from '@comanda/shared/base/time.ts';
import { ok } from '@comanda/shared/base/result.ts';
import { type Desk, runFor } from './desk.ts';
import { type EndedSession, signOutSession } from './sessions.ts';

/** How long the hub remembers a session that has ended. */
const ENDED_KEPT = 30 * DAY;

/** Ends sessions that nobody can go on with, and forgets tokens and codes whose time is over. */
export async function keepHouse(desk: Desk): Promise<void> {
  await runFor(desk, { actor: 'hub', device: null }, (deciding) => {
    const { store, at } = deciding;
    const over = store.all<EndedSession>(
      `select id, staff_id as staffId from sessions where ended_at is null and not exists (
         select 1 from session_tokens t
         where t.session_id = sessions.id and t.kind = 'refresh' and t.used_at is null and t.expires_at > ?)`,
      at,
    );
    for (const session of over) signOutSession(desk, deciding, session);
    store.run('delete from sessions where ended_at <= ?', at - ENDED_KEPT);
    store.run('delete from session_tokens where expires_at <= ?', at);
    store.run('delete from pairing_codes where expires_at <= ?', at);
    return ok(over.length);
  });
}
