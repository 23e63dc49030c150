import type { SessionState } from '@comanda/kit/hub-client/sessions.ts';
import { MINUTE } from '@comanda/shared/base/time.ts';
import type { OrderView } from '@comanda/shared/contracts/views/order.ts';
import { isMine } from '../../model/mine.ts';

/** After this long an alarm is everybody's: whoever took the order is not at a till. */
export const EVERYBODY_HEARS_AFTER = MINUTE;

/** The kitchen does not know of something of the order. */
export const isAlarming = ({ undrawn, unshown }: OrderView): boolean => undrawn.length > 0 || unshown.length > 0;

/** What somebody says they look after: something else that the kitchen does not know of the same order is heard anew. */
export const alarmsOf = ({ id, undrawn, unshown }: OrderView): readonly string[] => [
  ...undrawn.map((station) => `${id} ${station}`),
  ...unshown.map(({ lineId, station }) => `${lineId} ${station}`),
];

/** A guest ordered it by themselves: no one of the house is signed in as its server. */
const isNobodys = ({ servedBy }: OrderView): boolean => !servedBy.startsWith('staff:');

/**
 * Whether the alarm of an order sounds at this till. It does where whoever took the order is signed in; at every till
 * where nobody of the house took it, or where it went on for a minute; and nowhere once somebody here has seen to it.
 * @param since when this till heard of it first, by order; ms
 * @param seen what somebody at this till said that they look after, as `alarmsOf` has it
 */
export function isLoud(
  order: OrderView,
  session: SessionState,
  { since, seen, now }: Readonly<{ since: ReadonlyMap<string, number>; seen: ReadonlySet<string>; now: number }>,
): boolean {
  if (alarmsOf(order).every((each) => seen.has(each))) return false;
  const age = now - (since.get(order.id) ?? now);
  return isMine(order, session) || isNobodys(order) || age >= EVERYBODY_HEARS_AFTER;
}

/** Since when this till knows of each alarm; those that are over are forgotten. */
export const alarmsSince = (
  known: ReadonlyMap<string, number>,
  alarming: readonly OrderView[],
  now: number,
): ReadonlyMap<string, number> => new Map(alarming.map(({ id }) => [id, known.get(id) ?? now]));
