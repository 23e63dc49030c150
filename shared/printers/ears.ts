import { type Checked, type PrintFailure, saidBy } from './conversation.ts';
import type { Ear } from './status.ts';
import type { Result } from '../base/result.ts';

/** What a printer says of itself while a document is on its way. */
export type Hear = (said: Result<Checked, PrintFailure>) => void;

/** Keeps of each place whether its printer has ever answered, and whether it hangs, as long as this program runs. */
export interface Ears {
  /** @param staysOpen what somebody said of the printer there: it hangs never, as far as its connections tell */
  of(place: string, hear?: Hear, staysOpen?: boolean): Ear;
  /** Another printer may be there now, one that tells nothing of itself; not given: anywhere. */
  forget(place?: string): void;
}

export function ears(): Ears {
  const answering = new Set<string>();
  const hanging = new Set<string>();
  return {
    of: (place, hear, staysOpen = false) => ({
      staysOpen,
      answered: () => answering.has(place),
      hear: (said) => {
        if (said !== 'timeout') answering.add(place);
        hear?.(saidBy(said));
      },
      hangs: () => !staysOpen && hanging.has(place),
      hung: (hangs) => {
        if (hangs) hanging.add(place);
        else hanging.delete(place);
      },
    }),
    forget: (place) => {
      for (const kept of [answering, hanging]) {
        if (place === undefined) kept.clear();
        else kept.delete(place);
      }
    },
  };
}
