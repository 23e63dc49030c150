import { useCallback, useEffect, useEffectEvent, useLayoutEffect, useReducer, useRef, useState } from 'react';
import { useLeftBehind } from './use-left-behind.ts';
import { barAction, type BarKeys, type BarMode, walk } from './keys.ts';
import { allPages, emptyWall, inView, type Slot, type Wall, wallReducer } from './slots.ts';

/** Within this time a second press on a slot is the first one's echo, not meant for the ticket that just came into it. */
const ECHO_MS = 400;

interface WallOptions {
  /** What is open, oldest first. */
  readonly ids: readonly string[];
  /** Those that are a rush. */
  readonly rushed: readonly string[];
  /** Those that staff keep back. */
  readonly behind: readonly string[];
  readonly columns: number;
  readonly rows: number;
  readonly mode: BarMode;
  readonly keys: BarKeys;
  /** False: something lies over the wall, and keys are meant for that. */
  readonly listening: boolean;
  /** How many lines the arrows can go to. */
  readonly linesOf: (id: string) => number;
  readonly onBump: (id: string) => void;
  readonly onLine: (id: string, line: number) => void;
  /** @param line null: the whole ticket */
  readonly onSeen: (id: string, line: number | null) => void;
  /** @param id the chosen ticket; null: none is chosen */
  readonly onEightySix: (id: string | null) => void;
  readonly onRecall: () => void;
  readonly onUndo: () => void;
  readonly onHelp: () => void;
}

/** Where the bump bar's arrows are. */
export interface Chosen {
  readonly slot: number;
  /** A line of the ticket there, in the order they are shown; null: the ticket itself. */
  readonly line: number | null;
}

export interface WallState {
  readonly wall: Wall;
  readonly slots: readonly Slot[];
  readonly chosen: Chosen | null;
  readonly toPage: (page: number) => void;
  /** Stays the same function. */
  readonly bumpSlot: (slot: number) => void;
}

export function useWall(options: WallOptions): WallState {
  const { ids, rushed, behind, columns, rows, mode, keys, listening, onBump } = options;
  const size = columns * rows;
  const [wall, change] = useReducer(wallReducer, size, emptyWall);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const last = useRef({ slot: -1, id: '', at: -ECHO_MS });
  const isLeftBehind = useLeftBehind(chosen, listening);
  // Before the page is painted: no frame shows a ticket that has left, or lacks one that has come.
  useLayoutEffect(() => change({ kind: 'size', size }), [size]);
  useLayoutEffect(() => change({ kind: 'tickets', ids, rushed, behind }), [ids, rushed, behind]);
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

  const toLine = (by: 1 | -1): void => {
    const id = chosen && slots[chosen.slot];
    if (!chosen || !id) return;
    const to = Math.min((chosen.line ?? -1) + by, options.linesOf(id) - 1);
    setChosen({ ...chosen, line: to < 0 ? null : to });
  };
  const toNext = (by: 1 | -1): void => {
    const to = walk(allPages(wall), chosen && { page: wall.page, slot: chosen.slot }, by);
    if (!to) return;
    if (to.page !== wall.page) toPage(to.page);
    setChosen({ slot: to.slot, line: null });
  };

  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    if (!listening || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target as Element | null;
    if (target?.closest('input, select, textarea, dialog')) return;
    const action = barAction(event.key, { columns, size, at: chosen?.slot ?? null, mode, keys });
    const button = event.key === 'Enter' ? target?.closest('button, a') : null;
    // Enter on a button that has the focus presses that button, unless hand and arrows have left it.
    if (button && !isLeftBehind(button)) return;
    if (action || button) event.preventDefault();
    if (!action) return;
    const chosenId = (chosen && slots[chosen.slot]) ?? null;
    switch (action.kind) {
      case 'bump':
        return bumpSlot(action.slot);
      case 'press': {
        if (chosenId && chosen && chosen.line !== null) return options.onLine(chosenId, chosen.line);
        return chosen ? bumpSlot(chosen.slot) : undefined;
      }
      case 'seen':
        return chosenId ? options.onSeen(chosenId, chosen?.line ?? null) : undefined;
      case 'eightySix':
        return options.onEightySix(chosenId);
      case 'move':
        return setChosen({ slot: action.to, line: null });
      case 'walk':
        return toNext(action.by);
      case 'line':
        return toLine(action.by);
      case 'page':
        return toPage(wall.page + action.by);
      case 'recall':
        return options.onRecall();
      case 'undo':
        return options.onUndo();
      case 'help':
        return options.onHelp();
    }
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => onKey(event);
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, []);

  return { wall, slots, chosen, toPage, bumpSlot };
}
