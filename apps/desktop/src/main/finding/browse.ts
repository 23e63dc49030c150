import {
  type Announced,
  type HubRecord,
  type Link,
  recordFrom,
  type Voice,
  voicesOf,
} from '@comanda/shared/discovery/index.ts';
import type { Timers } from '@comanda/shared/node/timers.ts';
import type { Undo } from '../parts.ts';
import type { Ear, Heard } from './mdns.ts';

/** So often who is there is asked while somebody looks for a hub, and otherwise; in milliseconds. */
const EAGER = 1_000;
const CALM = 10_000;
/** Eager questions in a row: the first minute, and after a hub was lost. */
const EAGER_TIMES = 60;
/** Who answered none of the last questions is gone: its power, not its program, went. */
const SILENT_FOR = 3 * CALM + 5_000;

export interface BrowseParts {
  readonly timers: Timers;
  readonly links: () => readonly Link[];
  readonly listenOn: (voice: Voice, heard: Heard) => Ear;
}

export interface Browsing {
  hubs(): readonly HubRecord[];
  onChange(heard: () => void): Undo;
  /** Asks at once, and often for a while. */
  hurry(): void;
  stop(): void;
}

interface Known {
  record: HubRecord;
  at: number;
  /** Addresses by the voice that heard them, and the name under which it may say goodbye. */
  readonly heard: Map<string, { readonly service: string; readonly addresses: readonly string[]; readonly at: number }>;
}

export const hubKey = ({ id, fingerprint }: Pick<HubRecord, 'id' | 'fingerprint'>): string => `${id} ${fingerprint}`;

/** Who makes itself known on any link. A record whose form is wrong is not told of; who it truly is, its key shows. */
export function browse({ timers, links, listenOn }: BrowseParts): Browsing {
  const ears = new Map<string, Ear>();
  const known = new Map<string, Known>();
  const listeners = new Set<() => void>();
  let eager = EAGER_TIMES;
  let stopped = false;
  let callOff = (): void => {};

  const changed = (): void => {
    for (const listener of listeners) listener();
  };

  const here = (voice: string, service: string, announced: Announced): void => {
    const read = recordFrom(announced);
    if (!read.ok || stopped) return;
    const key = hubKey(read.value);
    const at = timers.now();
    const hub: Known = known.get(key) ?? { record: read.value, at, heard: new Map() };
    const before = known.has(key) ? JSON.stringify(hub.record) : '';
    hub.heard.delete(voice);
    const others = [...hub.heard.values()].filter((each) => at - each.at < SILENT_FOR);
    hub.heard.set(voice, { service, addresses: read.value.addresses, at });
    const addresses = [...new Set([...read.value.addresses, ...others.flatMap((each) => each.addresses)])];
    hub.at = at;
    hub.record = { ...read.value, addresses: addresses.slice(0, 16) };
    known.set(key, hub);
    if (JSON.stringify({ ...hub.record, addresses: addresses.sort() }) !== sorted(before)) changed();
  };

  const forget = (gone: (hub: Known) => boolean): void => {
    const lost = [...known].filter(([, hub]) => gone(hub));
    for (const [key] of lost) known.delete(key);
    if (lost.length > 0) changed();
  };

  const gone = (voice: string, service: string): void => {
    for (const hub of known.values()) if (hub.heard.get(voice)?.service === service) hub.heard.delete(voice);
    forget((hub) => hub.heard.size === 0);
  };

  const listen = (): void => {
    const voices = new Map(voicesOf(links()).map((voice) => [voice.key, voice]));
    for (const [key, ear] of ears) {
      if (voices.has(key)) continue;
      ear.close();
      ears.delete(key);
      for (const hub of known.values()) hub.heard.delete(key);
    }
    for (const [key, voice] of voices) {
      if (ears.has(key)) continue;
      const heard: Heard = {
        here: (service, announced) => here(key, service, announced),
        gone: (service) => gone(key, service),
      };
      ears.set(key, listenOn(voice, heard));
    }
  };

  const round = (): void => {
    callOff();
    if (stopped) return;
    listen();
    for (const ear of ears.values()) ear.ask();
    forget((hub) => timers.now() - hub.at > SILENT_FOR);
    eager = Math.max(0, eager - 1);
    callOff = timers.after(eager > 0 ? EAGER : CALM, round);
  };

  round();
  return {
    hubs: () => [...known.values()].map(({ record }) => record),
    onChange: (heard) => {
      listeners.add(heard);
      return () => void listeners.delete(heard);
    },
    hurry: () => {
      const calm = eager === 0;
      eager = EAGER_TIMES;
      if (calm) round();
    },
    stop: () => {
      stopped = true;
      callOff();
      for (const ear of ears.values()) ear.close();
      ears.clear();
      listeners.clear();
    },
  };
}

/** The order of addresses changes with who answered first, and is no news. */
const sorted = (record: string): string => {
  if (record === '') return '';
  const read = JSON.parse(record) as HubRecord;
  return JSON.stringify({ ...read, addresses: [...read.addresses].sort() });
};
