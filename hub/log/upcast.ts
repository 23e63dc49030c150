import type { LogEvent } from '@comanda/shared/contracts/events/index.ts';

type Upcaster = (event: LogEvent) => LogEvent;

/**
 * L11: how an event of an old version becomes one of the version that the code speaks. An entry is
 * `'thing.done.v1': (event) => ({ ...event, type: 'thing.done.v2', payload: … })`; chains are followed. Rows in the log
 * never change.
 */
const upcasters: Readonly<Record<string, Upcaster>> = {};

/** Follows the chain of upcasters; a type without one, known or not, comes back as it is. */
export function upcast(event: LogEvent, table: Readonly<Record<string, Upcaster>> = upcasters): LogEvent {
  let current = event;
  for (let next = table[current.type]; next; next = table[current.type]) current = next(current);
  return current;
}
