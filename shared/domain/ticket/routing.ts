import type { OrderType } from '@comanda/shared/contracts/common.ts';
import type { RoutingRule } from '@comanda/shared/contracts/views/kitchen-rules.ts';

/** What of a line its way to the kitchen depends on. */
export interface RoutedLine {
  readonly itemId: string;
  readonly categoryId: string;
  /** Where the menu says it is made. */
  readonly stations: readonly string[];
}

/** How it is sent. */
export interface Sending {
  readonly orderType: OrderType;
  /** The terminal at which its order was opened; null: the hub itself, or a guest's own phone. */
  readonly deviceId: string | null;
  /** Minutes since midnight on the venue's wall clock, 0–1439. */
  readonly minute: number;
}

const minuteOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

/** Whether a minute of the day is in a span that ends just before `until` and may run past midnight. Equal ends: all day. */
export function isWithin({ from, until }: { readonly from: string; readonly until: string }, minute: number): boolean {
  const [first, end] = [minuteOf(from), minuteOf(until)];
  return first < end ? minute >= first && minute < end : minute >= first || minute < end;
}

const names = <T>(named: readonly T[], one: T | null): boolean =>
  named.length === 0 || (one !== null && named.includes(one));

function holds(rule: RoutingRule, line: RoutedLine, { orderType, deviceId, minute }: Sending): boolean {
  const about =
    (rule.itemIds.length === 0 && rule.categoryIds.length === 0) ||
    rule.itemIds.includes(line.itemId) ||
    rule.categoryIds.includes(line.categoryId);
  return (
    about &&
    names(rule.orderTypes, orderType) &&
    names(rule.deviceIds, deviceId) &&
    (rule.hours === null || isWithin(rule.hours, minute))
  );
}

/**
 * The stations that make a line as it is sent: those of the first rule that fits, else the menu's own. What the menu
 * says nobody makes stays so: a rule sends elsewhere, it adds no work.
 */
export function stationsOf(line: RoutedLine, sending: Sending, rules: readonly RoutingRule[]): readonly string[] {
  if (line.stations.length === 0) return line.stations;
  return rules.find((rule) => holds(rule, line, sending))?.stations ?? line.stations;
}
