import type { Table } from '@comanda/shared/contracts/views/venue.ts';
import { GRID, movedBy, snapped, turnedBy } from '@comanda/shared/domain/floor/arrange.ts';
import { type KeyboardEvent, type PointerEvent, type RefObject, useRef } from 'react';
import type { Plan } from './use-plan.ts';

/** Below it a press was a press, not a drag. Pixels. */
const STILL = 5;
const TURN = 15;
/** Of a step by keys with Shift held, off the grid. */
const FINE = 2;

const WAYS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const TURNS: Readonly<Record<string, number>> = { '+': TURN, '=': TURN, '-': -TURN, _: -TURN };

interface Drag {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** As they were when the hand took them. */
  readonly from: readonly Table[];
  moved: readonly Table[] | null;
}

interface HandsParts {
  readonly plan: Plan;
  readonly canvas: RefObject<HTMLElement | null>;
  /** Those that move together with this one. */
  readonly together: (table: Table) => readonly Table[];
  readonly select: (table: Table, more: boolean) => void;
  readonly onArchive: () => void;
  readonly onDuplicate: () => void;
}

/** Moves tables by pointer and by keys. What is moved is saved once: when the hand or the key lets go. */
export function useHands({ plan, canvas, together, select, onArchive, onDuplicate }: HandsParts) {
  const drag = useRef<Drag | null>(null);
  const held = useRef<readonly Table[] | null>(null);

  const release = (): void => {
    if (held.current) void plan.save(held.current);
    held.current = null;
  };
  const keyed = (tables: readonly Table[]): void => {
    held.current = tables;
    plan.preview(tables);
  };

  return (table: Table) => ({
    onPointerDown: (event: PointerEvent<HTMLButtonElement>): void => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      drag.current = { id: table.id, x: event.clientX, y: event.clientY, from: together(table), moved: null };
    },
    onPointerMove: (event: PointerEvent<HTMLButtonElement>): void => {
      const now = drag.current;
      const room = canvas.current?.getBoundingClientRect();
      if (!now || !room || now.id !== table.id) return;
      const [dx, dy] = [event.clientX - now.x, event.clientY - now.y];
      if (!now.moved && Math.hypot(dx, dy) < STILL) return;
      const first = now.from.find(({ id }) => id === table.id) ?? table;
      const by = { x: first.x + (dx / room.width) * 1_000, y: first.y + (dy / room.height) * 1_000 };
      const goal = event.altKey ? by : snapped(by);
      now.moved = movedBy(now.from, goal.x - first.x, goal.y - first.y);
      plan.preview(now.moved);
    },
    onPointerUp: (event: PointerEvent<HTMLButtonElement>): void => {
      const now = drag.current;
      drag.current = null;
      if (now?.moved) {
        if (now.from.length === 1) select(table, false);
        void plan.save(now.moved);
      } else if (now) select(table, event.shiftKey);
    },
    onPointerCancel: (): void => {
      drag.current = null;
      plan.preview(null);
    },
    onKeyDown: (event: KeyboardEvent<HTMLButtonElement>): void => {
      const tables = together(table);
      const way = WAYS[event.key];
      const turn = TURNS[event.key];
      const chord = event.ctrlKey || event.metaKey;
      if (chord && event.key.toLowerCase() === 'd') onDuplicate();
      else if (chord && event.key.toLowerCase() === 'z') (event.shiftKey ? plan.redo : plan.undo)?.();
      else if (chord && event.key.toLowerCase() === 'y') plan.redo?.();
      else if (chord) return;
      else if (way) {
        const step = event.shiftKey ? FINE : GRID;
        keyed(movedBy(tables, way[0] * step, way[1] * step));
      } else if (turn !== undefined) {
        keyed(tables.map((each) => ({ ...each, rotation: turnedBy(each.rotation, turn) })));
      } else if (event.key === 'Delete' || event.key === 'Backspace') onArchive();
      else if (event.key === ' ' || event.key === 'Enter') select(table, event.shiftKey);
      else return;
      event.preventDefault();
    },
    onKeyUp: release,
    onBlur: release,
  });
}
