import { useCallback, useEffect, useEffectEvent, useLayoutEffect, useReducer, useRef, useState } from 'react';
import { barAction } from './keys.ts';
import { emptyWall, inView, type Slot, type Wall, wallReducer } from './slots.ts';

/** Within this time a second press on a slot is the first one's echo, not meant for the ticket that just came into it. */
const ECHO_MS = 400;

interface WallOptions {
  /** What is open, oldest first. */
  readonly ids: readonly string[];
  readonly columns: number;
  readonly rows: number;
  /** False: something lies over the wall, and keys are meant for that. */
  readonly listening: boolean;
  readonly onBump: (id: string) => void;
  readonly onRecall: () => void;
  readonly onUndo: () => void;
}

export interface WallState {
  readonly wall: Wall;
  readonly slots: readonly Slot[];
  /** The slot that the bump bar's arrows are at. */
  readonly chosen: number | null;
  readonly toPage: (page: number) => void;
  /** Stays the same function. */
  readonly bumpSlot: (slot: number) => void;
}

export function useWall({ ids, columns, rows, listening, onBump, onRecall, onUndo }: WallOptions): WallState {
  const size = columns * rows;
  const [wall, change] = useReducer(wallReducer, size, emptyWall);
  const [chosen, setChosen] = useState<number | null>(null);
  const last = useRef({ slot: -1, id: '', at: -ECHO_MS });
  // Before the page is painted: no frame shows a ticket that has left, or lacks one that has come.
  useLayoutEffect(() => change({ kind: 'size', size }), [size]);
  useLayoutEffect(() => change({ kind: 'tickets', ids }), [ids]);
  const slots = inView(wall);

  const press = useRef((_slot: number): void => {});
  useLayoutEffect(() => {
    press.current = (slot) => {
      const id = slots[slot];
      const now = performance.now();
      const { slot: before, id: bumped, at } = last.current;
      if (!id || (before === slot && bumped !== id && now - at < ECHO_MS)) return;
      last.current = { slot, id, at: now };
      onBump(id);
    };
  });
  const bumpSlot = useCallback((slot: number) => press.current(slot), []);
  const toPage = useCallback((page: number) => change({ kind: 'page', page }), []);

  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    if (!listening || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target as Element | null;
    if (target?.closest('input, select, textarea, dialog')) return;
    const action = barAction(event.key, { columns, size, at: chosen });
    // Enter on a button that has the focus presses that button.
    if (!action || (event.key === 'Enter' && target?.closest('button, a'))) return;
    event.preventDefault();
    switch (action.kind) {
      case 'bump':
        return bumpSlot(action.slot);
      case 'move':
        return setChosen(action.to);
      case 'page':
        return toPage(wall.page + action.by);
      case 'recall':
        return onRecall();
      case 'undo':
        return onUndo();
    }
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => onKey(event);
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, []);

  return { wall, slots, chosen, toPage, bumpSlot };
}
