import { bridge } from '@comanda/kit/bridge/bridge.ts';
import { ownPaper } from '@comanda/kit/bridge/own-paper.ts';
import { deviceClock } from '@comanda/kit/hub-client/clock.ts';
import type { KeptLine } from '@comanda/shared/contracts/commands/cut-off.ts';
import { SECOND } from '@comanda/shared/base/time.ts';
import { type KeptSend, kitchenSlips } from './kitchen-slip.ts';

/** Prints the news of a kept order for the cooks, on this till's own printer; null: it has none, or there is no news. */
export async function tellKitchen(send: KeptSend): Promise<boolean | null> {
  const program = bridge();
  if (!program || kitchenSlips(send).length === 0) return null;
  const own = await program.call('ownPrinter', null);
  if (!own) return null;
  for (const paper of kitchenSlips(send, own.columns)) {
    const printed = await program.call('print', { paper: ownPaper(paper, own), drawer: false });
    if (!printed.ok) return false;
  }
  return true;
}

/** Somebody who changes a line touches it more than once: one paper says what came of it. */
const QUIET_MS = 3 * SECOND;

interface Untold {
  readonly before: readonly KeptLine[];
  readonly cancel: () => void;
}

const untold = new Map<string, Untold>();

/** What the kitchen was told of an order last, where it does not know all changes yet; they need be told no more. */
export function takeUntold(orderId: string): readonly KeptLine[] | null {
  const found = untold.get(orderId);
  found?.cancel();
  untold.delete(orderId);
  return found?.before ?? null;
}

/** Tells of a change once nobody has made another for a while. @param before the lines as they were before this one */
export function tellLater(
  orderId: string,
  before: readonly KeptLine[],
  tell: (before: readonly KeptLine[]) => void,
): void {
  const first = takeUntold(orderId) ?? before;
  const cancel = deviceClock.after(QUIET_MS, () => {
    untold.delete(orderId);
    tell(first);
  });
  untold.set(orderId, { before: first, cancel });
}
