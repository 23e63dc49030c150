import type { Permission } from '@comanda/shared/contracts/permissions.ts';
import type { Session } from '@comanda/shared/contracts/views/session.ts';
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { HubProblem } from './types.ts';
import type { WireRequest } from './wire.ts';

/** A session as it is kept. It outlives its sign-out until everything that was made under it has been sent. */
export interface KeptSession {
  readonly id: string;
  readonly accessToken: string;
  readonly refreshToken: string;
  /** By the hub's clock. */
  readonly accessExpiresAt: number;
  /** By this device's clock. */
  readonly receivedAt: number;
  readonly staff: Session['staff'];
  readonly permissions: readonly Permission[];
  /** `ended`: signed out here, kept to send what waits. `dead`: the hub takes its tokens no more. */
  readonly state: 'open' | 'ended' | 'dead';
}

/** A command that the hub has not answered yet. */
export interface Entry {
  /** Order of storing; the order of sending. */
  readonly n: number;
  /** The command's id. */
  readonly key: string;
  /** The route's name, for words on a screen. */
  readonly name: string;
  readonly request: WireRequest;
  readonly sessionId: string | null;
  readonly staff: { readonly id: string; readonly name: string } | null;
  /** When it was made, by this device's clock. */
  readonly at: number;
  /** Of an order that is kept while the hub is away. */
  readonly kept?: KeptDeeds;
}

/** One thing that was done while cut off, in words for a screen. */
export interface Deed {
  readonly what: 'opened' | 'lines' | 'cash';
  readonly at: number;
  readonly by: string | null;
  /** Of cash: what went into the drawer, minor units. */
  readonly amount?: number;
}

/**
 * What came together in an entry that waits for the hub as a whole. It can be changed until it is sent for the first
 * time: from then on the hub may have it, and more goes into another entry.
 */
export interface KeptDeeds {
  readonly orderId: string;
  readonly sealed: boolean;
  readonly deeds: readonly Deed[];
}

/** A command that was refused after the page that made it had gone: somebody must see it. */
export interface Unsettled extends Entry {
  readonly problem: HubProblem;
}

interface Lease {
  readonly holder: string;
  readonly until: number;
}

interface Schema extends DBSchema {
  sessions: { key: string; value: KeptSession };
  outbox: { key: number; value: Entry };
  unsettled: { key: string; value: Unsettled };
  /** The id of the session that is signed in, under `current`. */
  current: { key: string; value: string };
  leases: { key: string; value: Lease };
  /** What the hub said last, for when it is away. */
  answers: { key: string; value: KeptAnswer };
}

export interface KeptAnswer {
  readonly at: number;
  readonly value: unknown;
}

export type Database = IDBPDatabase<Schema>;

/** One database per role: a console and a POS in one browser have staff of their own. */
export function openDatabase(role: string): Promise<Database> {
  return openDB<Schema>(`comanda.${role}`, 2, {
    upgrade(db, from) {
      if (from < 2) db.createObjectStore('answers');
      if (from >= 1) return;
      db.createObjectStore('sessions', { keyPath: 'id' });
      db.createObjectStore('outbox', { keyPath: 'n', autoIncrement: true });
      db.createObjectStore('unsettled', { keyPath: 'key' });
      db.createObjectStore('current');
      db.createObjectStore('leases');
    },
  });
}

/**
 * A command must outlive a power cut of the tablet, so storing one waits for the disk. Taking it out again need not:
 * if that is lost, the command is sent once more under its id and has no second effect.
 */
export const KEPT = { durability: 'strict' } as const;
export const LIGHT = { durability: 'relaxed' } as const;
