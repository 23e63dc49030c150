import type { Draft } from './draft.ts';

/** A draft of another shape is worth nothing: its key says which it is. */
const keyOf = (venueId: string): string => `comanda.console.menu-draft.1.${venueId}`;

/** The draft that was kept in this browser; an empty one where there is none. */
export function keptDraft(venueId: string): Draft {
  try {
    return JSON.parse(localStorage.getItem(keyOf(venueId)) ?? '{}') as Draft;
  } catch {
    return {};
  }
}

/** Keeps it. False: the browser has no room, or keeps nothing. */
export function keepDraft(venueId: string, draft: Draft): boolean {
  try {
    if (Object.keys(draft).length === 0) localStorage.removeItem(keyOf(venueId));
    else localStorage.setItem(keyOf(venueId), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}
