import { useLatest } from '@comanda/kit/ui/use-latest.ts';
import { type PointerEvent, useMemo, useRef, useState } from 'react';

/** So far a finger may slip without dragging, in pixels. */
const SLIP = 12;

interface Drag {
  readonly tableId: string;
  /** How far it was dragged, in pixels. */
  readonly x: number;
  readonly y: number;
  readonly over: string | null;
}

const tableUnder = (x: number, y: number, own: string): string | null => {
  for (const element of document.elementsFromPoint(x, y)) {
    const id = element.closest<HTMLElement>('[data-table]')?.dataset['table'];
    if (id !== undefined && id !== own) return id;
  }
  return null;
};

/** What fingers do at a table, by its id. The functions stay the same. */
export interface TablePointer {
  readonly onDown: (event: PointerEvent, tableId: string) => void;
  readonly onMove: (event: PointerEvent, tableId: string) => void;
  readonly onUp: (event: PointerEvent) => void;
  readonly onCancel: (event: PointerEvent) => void;
}

/** Tables that are dragged upon each other, by finger or mouse. A press that does not drag stays a press. */
export function useTableDrag(onDrop: (fromTableId: string, toTableId: string) => void) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const start = useRef<{ readonly tableId: string; readonly x: number; readonly y: number } | null>(null);
  const dragged = useRef(false);
  const drop = useLatest(onDrop);
  const pointer = useMemo((): TablePointer => {
    const end = (event: PointerEvent, dropped: boolean): void => {
      const from = start.current;
      start.current = null;
      setDrag(null);
      if (!dropped || !from || !dragged.current) return;
      const over = tableUnder(event.clientX, event.clientY, from.tableId);
      if (over !== null) drop(from.tableId, over);
    };
    return {
      onDown: (event, tableId) => {
        dragged.current = false;
        if (event.button === 0) start.current = { tableId, x: event.clientX, y: event.clientY };
      },
      onMove: (event, tableId) => {
        const from = start.current;
        if (from?.tableId !== tableId) return;
        const [x, y] = [event.clientX - from.x, event.clientY - from.y];
        if (!dragged.current && Math.hypot(x, y) < SLIP) return;
        if (!dragged.current) event.currentTarget.setPointerCapture(event.pointerId);
        dragged.current = true;
        setDrag({ tableId, x, y, over: tableUnder(event.clientX, event.clientY, tableId) });
      },
      onUp: (event) => end(event, true),
      onCancel: (event) => end(event, false),
    };
  }, [drop]);
  return {
    drag,
    pointer,
    /** True once after a drag: the press that ended it was none. */
    wasDragged: (): boolean => {
      const was = dragged.current;
      dragged.current = false;
      return was;
    },
  };
}
