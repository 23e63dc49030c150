import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { EventType, LogEvent } from '@comanda/shared/contracts/events/index.ts';
import type { Store } from '../db/store.ts';

/**
 * How a module's tables are made from the log. Only this writes them (L3). It reads nothing but the event and its own
 * tables, so that a replay gives the same rows.
 */
export interface Projection {
  readonly name: string;
  /** Counts up when the same events must give other rows: the tables are then built anew from the log. */
  readonly version: number;
  readonly tables: readonly SQLiteTable[];
  readonly apply: Appliers;
}

export type Appliers = { readonly [T in EventType]?: (store: Store, event: LogEvent<T>) => void };

type Applier = (store: Store, event: LogEvent) => void;

/** All projections, as one function from an event to what it does to the tables. */
export function projector(projections: readonly Projection[]): Applier {
  const byType = new Map<string, Applier[]>();
  for (const projection of projections) {
    for (const [type, apply] of Object.entries(projection.apply)) {
      const appliers = byType.get(type) ?? [];
      appliers.push(apply as Applier);
      byType.set(type, appliers);
    }
  }
  return (store, event) => {
    const appliers = byType.get(event.type);
    if (appliers) for (const apply of appliers) apply(store, event);
  };
}
