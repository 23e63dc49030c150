import { type ReactNode } from 'react';
import { useText } from '../../i18n/index.ts';
import type { Slot } from './slots.ts';

interface GridProps {
  readonly slots: readonly Slot[];
  readonly columns: number;
  readonly rows: number;
  /** What stands in a slot; null where there is nothing. */
  readonly draw: (id: string, slot: number) => ReactNode;
}

/** The slots of the page in view. Each keeps its place and its size, whatever is in it. */
export function Grid({ slots, columns, rows, draw }: GridProps) {
  const t = useText();
  return (
    <div
      className="grid h-full gap-3 p-3"
      style={{
        gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
        gridTemplateRows: `repeat(${rows}, minmax(0, 1fr))`,
      }}
    >
      {slots.map(
        (id, slot) =>
          (id !== null && draw(id, slot)) || (
            <div
              key={`free ${slot}`}
              className="figures grid place-content-center rounded-md border-2 border-dashed border-line text-base text-muted"
            >
              {t('freeSlot', { slot: slot + 1 })}
            </div>
          ),
      )}
    </div>
  );
}
