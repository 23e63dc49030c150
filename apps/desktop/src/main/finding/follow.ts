import { type HubRecord, originOf } from '@comanda/shared/discovery/index.ts';
import type { Timers } from '@comanda/shared/node/timers.ts';
import type { HubLine, Undo } from '../parts.ts';
import { type Browsing, hubKey } from './browse.ts';
import { isPinned } from './pin.ts';

/** Between two looks for a hub that is away, in milliseconds. */
const AGAIN_AFTER = 1_000;

export interface FollowParts {
  readonly hub: HubRecord;
  readonly timers: Timers;
  readonly browsing: Browsing;
  readonly answers: (address: string, port: number, fingerprint: string) => Promise<Answer>;
}

/** Who answers at an address: the hub by its pinned key, somebody with another key, or nobody. */
export type Answer = 'hub' | 'other' | 'nobody';

interface Place {
  readonly address: string;
  readonly port: number;
}

/** Keeps to one hub, by its id and its key, at whatever address it answers. */
export function follow({ hub, timers, browsing, answers }: FollowParts): HubLine {
  const listeners = new Set<(origin: string) => void>();
  const wary = new Set<(replaced: boolean) => void>();
  let replaced = false;
  let at: Place | null = null;
  /** Which look is the last: what an earlier one finds late is old. */
  let turn = 0;
  let looking = false;
  let stopped = false;
  let callOff = (): void => {};

  const announced = (): HubRecord | undefined => browsing.hubs().find((each) => hubKey(each) === hubKey(hub));
  const origin = (): string | null => at && originOf('https', at.address, at.port);

  const places = (): Place[] => {
    const seen = announced();
    const all = [
      ...(seen?.addresses.map((address) => ({ address, port: seen.tlsPort })) ?? []),
      ...(at ? [at] : []),
      ...hub.addresses.map((address) => ({ address, port: hub.tlsPort })),
    ];
    return all.filter(
      (each, i) => all.findIndex(({ address, port }) => address === each.address && port === each.port) === i,
    );
  };

  /** The first of all places where the hub answers; else whether somebody else does at one of them. */
  const search = async (): Promise<Place | { readonly others: boolean }> => {
    let others = false;
    const found = await Promise.any(
      places().map(async (place) => {
        const answer = await answers(place.address, place.port, hub.fingerprint);
        others ||= answer === 'other';
        if (answer !== 'hub') throw new Error('not here');
        return place;
      }),
    ).catch(() => null);
    return found ?? { others };
  };
  const beWary = (now: boolean): void => {
    if (replaced === now) return;
    replaced = now;
    for (const heard of wary) heard(now);
  };

  const look = async (): Promise<void> => {
    if (stopped) return;
    callOff();
    looking = true;
    const mine = (turn += 1);
    const before = origin();
    const found = await search();
    if (stopped || mine !== turn) return;
    looking = false;
    if ('others' in found) {
      beWary(found.others);
      callOff = timers.after(AGAIN_AFTER, () => void look());
      return;
    }
    at = found;
    beWary(false);
    const now = origin();
    if (now !== null && now !== before) for (const heard of listeners) heard(now);
  };

  const lost = (): void => {
    browsing.hurry();
    if (!looking) void look();
  };

  const stopHearing = browsing.onChange(() => {
    const seen = announced();
    const stays = at !== null && seen?.tlsPort === at.port && seen.addresses.includes(at.address);
    if (seen && !stays) void look();
  });
  lost();

  return {
    origin,
    onMove: (heard): Undo => {
      listeners.add(heard);
      return () => void listeners.delete(heard);
    },
    isReplaced: () => replaced,
    onReplaced: (heard): Undo => {
      wary.add(heard);
      return () => void wary.delete(heard);
    },
    trusts: (pem) => isPinned(pem, hub.fingerprint),
    lost,
    stop: () => {
      stopped = true;
      callOff();
      stopHearing();
      listeners.clear();
      wary.clear();
    },
  };
}
