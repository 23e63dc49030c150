import { useSyncExternalStore } from 'react';

/** Where on the screen one is; in the address, so that a reload comes back to it. */
export type Place = { readonly at: 'floor' } | { readonly at: 'order'; readonly orderId: string };

export function placeOf(hash: string): Place {
  const [, orderId] = /^#\/order\/([0-9a-f-]{36})$/.exec(hash) ?? [];
  return orderId === undefined ? { at: 'floor' } : { at: 'order', orderId };
}

export const hashOf = (place: Place): string => (place.at === 'floor' ? '#/' : `#/order/${place.orderId}`);

export function goTo(place: Place): void {
  globalThis.location.hash = hashOf(place);
}

const subscribe = (listener: () => void): (() => void) => {
  globalThis.addEventListener('hashchange', listener);
  return () => globalThis.removeEventListener('hashchange', listener);
};

export const usePlace = (): Place => placeOf(useSyncExternalStore(subscribe, () => globalThis.location.hash));
