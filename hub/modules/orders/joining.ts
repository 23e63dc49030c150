import { event } from '@comanda/shared/contracts/events/index.ts';
import type { SoldLine } from '@comanda/shared/contracts/events/order.ts';
import { isSameWish } from '@comanda/shared/domain/ticket/difference.ts';
import type { Deciding } from '../../log/spine.ts';
import { type AtStation, stationsOfLine } from './made.ts';
import { isLowered } from './lowered.ts';
import { type LineRow, lineRow } from './queries.ts';

const soldOf = ({ data }: LineRow): SoldLine => JSON.parse(data) as SoldLine;

/** Modifiers in an order of their own: in which they were chosen changes nothing. */
const contentOf = ({ modifiers, ...line }: SoldLine): string =>
  JSON.stringify([
    Object.entries({ ...line, id: '', quantity: 0 }).sort(([a], [b]) => (a < b ? -1 : 1)),
    modifiers.map((each) => JSON.stringify(each)).sort(),
  ]);

/** The kitchen has as much of both: on the same tickets, or made. */
const isAsFar = (a: readonly AtStation[], b: readonly AtStation[]): boolean =>
  a.length === b.length &&
  a.every((here) => {
    const there = b.find(({ station }) => station === here.station);
    return there && there.made === here.made && (there.ticketId === here.ticketId || here.made);
  });

/**
 * Makes a part one with its line again, where neither guest nor cook could tell them apart. True where it did.
 * @param seen the part as its cooks had it before it became the same; null: no screen and no paper showed them anything else
 */
export function joinPart(
  deciding: Deciding,
  orderId: string,
  { partId, lineId }: { readonly partId: string; readonly lineId: string },
  seen: SoldLine | null,
): boolean {
  const { store } = deciding;
  const [part, whole] = [lineRow(store, orderId, partId), lineRow(store, orderId, lineId)];
  if (!part || !whole || part.id === whole.id || part.check_id !== whole.check_id) return false;
  if ([part, whole].some(({ state, id }) => state === 'new' || state === 'voided' || isLowered(store, orderId, id))) {
    return false;
  }
  const [own, line] = [soldOf(part), soldOf(whole)];
  if (line.combo || contentOf(own) !== contentOf(line)) return false;
  if (!isAsFar(stationsOfLine(deciding, orderId, partId), stationsOfLine(deciding, orderId, lineId))) return false;
  deciding.append(
    event('line.joined.v1', `order:${orderId}`, {
      orderId,
      lineId,
      quantity: line.quantity + own.quantity,
      partId,
      told: seen && !isSameWish(seen, line) ? seen : null,
      news: seen !== null,
    }),
  );
  return true;
}
