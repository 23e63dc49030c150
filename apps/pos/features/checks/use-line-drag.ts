import { type PointerEvent, useState } from 'react';

interface Held {
  readonly lineId: string;
  /** Where the finger is, in pixels of the window. */
  readonly x: number;
  readonly y: number;
  readonly over: number | null;
}

/** The check under a point, from 0; null: none is. */
function checkUnder(x: number, y: number): number | null {
  for (const element of document.elementsFromPoint(x, y)) {
    const at = element.closest<HTMLElement>('[data-check]')?.dataset['check'];
    if (at !== undefined) return Number(at);
  }
  return null;
}

/** Lines that are dragged by their grip onto the check they go to, by finger or mouse. */
export function useLineDrag(onDrop: (lineId: string, check: number) => void) {
  const [held, setHeld] = useState<Held | null>(null);
  return {
    held,
    over: held?.over ?? null,
    handlersOf: (lineId: string) => ({
      onPointerDown: (event: PointerEvent): void => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setHeld({ lineId, x: event.clientX, y: event.clientY, over: null });
      },
      onPointerMove: ({ clientX, clientY }: PointerEvent): void => {
        if (held?.lineId !== lineId) return;
        setHeld({ lineId, x: clientX, y: clientY, over: checkUnder(clientX, clientY) });
      },
      onPointerUp: (): void => {
        if (held?.lineId === lineId && held.over !== null) onDrop(lineId, held.over);
        setHeld(null);
      },
      onPointerCancel: (): void => setHeld(null),
    }),
  };
}

export type LineDrag = ReturnType<typeof useLineDrag>;
