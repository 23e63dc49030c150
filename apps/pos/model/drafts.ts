import { useStore } from 'zustand';
import { DraftStore, type Drafts } from './draft-store.ts';
import type { Draft } from './draft.ts';

export const drafts = new DraftStore(globalThis.localStorage);
globalThis.addEventListener('storage', ({ key }) => drafts.heard(key));

export const useDrafts = (): Drafts => useStore(drafts.state);
export const useDraft = (orderId: string): Draft | undefined => useStore(drafts.state, (all) => all[orderId]);
