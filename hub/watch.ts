import { SECOND } from '@comanda/shared/base/time.ts';
import type { Timers } from '@comanda/shared/node/timers.ts';
import { runAsHub } from './log/own-commands.ts';
import type { Spine } from './log/spine.ts';
import { forgotten, letForgottenGo } from './modules/kiosk/index.ts';
import { hasNews, markUndrawn, markUnshown } from './modules/kitchen/index.ts';

const EVERY = 2 * SECOND;
/**
 * Between two goes at what is too much for one: tills are answered meanwhile. Sixteen tickets in each, some sixty a
 * second, are more than any kitchen cooks, and all that a flood of orders may cost those who place them.
 */
const BREATH = SECOND / 4;

export interface Watched {
  readonly spine: Spine;
  readonly timers: Timers;
  readonly newId: () => string;
  /** The printer whose paper of a ticket is out. */
  readonly paperOf: (ticketId: string) => string | null;
  /** The printer whose paper of what became of a line is out. */
  readonly newsPaperOf: (ticketId: string, news: string) => string | null;
}

/** Looks every few seconds after what waits for somebody who does not come: tickets no screen drew, changes none showed, kiosks left. */
export function startWatch({ spine, timers, newId, paperOf, newsPaperOf }: Watched): () => void {
  const { store } = spine;
  let stop = (): void => {};
  let stopped = false;
  const again = (after: number): void => {
    if (!stopped) stop = timers.after(after, () => void look());
  };
  const look = async (): Promise<void> => {
    let more = false;
    if (store.get('select 1 from tickets where drawn_at is null and undrawn = 0 and open = 1 limit 1')) {
      const marked = await runAsHub(spine, newId, (deciding) => markUndrawn(deciding, paperOf));
      more = marked.ok && marked.value.more;
    }
    if (!stopped && hasNews(store)) {
      const marked = await runAsHub(spine, newId, (deciding) => markUnshown(deciding, newsPaperOf));
      more ||= marked.ok && marked.value.more;
    }
    if (!stopped && forgotten(store, timers.now()).length > 0) await runAsHub(spine, newId, letForgottenGo);
    again(more ? BREATH : EVERY);
  };
  again(EVERY);
  return () => {
    stopped = true;
    stop();
  };
}
