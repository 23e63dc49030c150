import { announce } from '@comanda/kit/ui/announce.tsx';
import { cx } from '@comanda/kit/ui/cx.ts';
import { GripVertical } from 'lucide-react';
import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react';
import { useText } from '../i18n/index.ts';

interface SortableProps<T> {
  readonly label: string;
  readonly things: readonly T[];
  readonly idOf: (thing: T) => string;
  readonly nameOf: (thing: T) => string;
  /** The thing at `from` is to stand at `to`. */
  readonly onMove: (from: number, to: number) => void;
  /** What a row shows beside its handle. */
  readonly renderRow: (thing: T, at: number) => ReactNode;
  readonly className?: string;
  readonly rowClass?: (thing: T) => string;
  /** Without handles: the order is another than the one that could be changed. */
  readonly fixed?: boolean;
}

/** The order after a thing moved. */
export const movedTo = <T,>(things: readonly T[], from: number, to: number): T[] =>
  things.toSpliced(from, 1).toSpliced(to, 0, ...things.slice(from, from + 1));

/** A list whose rows are put in order by dragging their handle, or by arrow keys on it. */
export function Sortable<T>(props: SortableProps<T>) {
  const { label, things, idOf, nameOf, onMove, renderRow, className, rowClass, fixed = false } = props;
  const t = useText();
  const list = useRef<HTMLOListElement>(null);
  const [drag, setDrag] = useState<{ readonly from: number; readonly to: number } | null>(null);

  const move = (from: number, to: number): void => {
    const thing = things[from];
    if (thing === undefined || to < 0 || to >= things.length || to === from) return;
    onMove(from, to);
    announce(t('editor.moved', { name: nameOf(thing), place: to + 1, count: things.length }));
  };
  const onKey = (event: KeyboardEvent, at: number): void => {
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: things.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    move(at, to);
  };
  const under = (y: number): number => {
    const rows = [...(list.current?.children ?? [])];
    const before = rows.filter((each) => {
      const { top, height } = each.getBoundingClientRect();
      return y > top + height / 2;
    }).length;
    return drag && before > drag.from ? before - 1 : before;
  };
  const onDrag = (event: PointerEvent): void => {
    if (drag) setDrag({ ...drag, to: Math.min(Math.max(under(event.clientY), 0), things.length - 1) });
  };
  const drop = (): void => {
    if (drag) move(drag.from, drag.to);
    setDrag(null);
  };
  return (
    <ol ref={list} aria-label={label} className={cx('grid gap-1', className)}>
      {things.map((thing, at) => (
        <li
          key={idOf(thing)}
          className={cx(
            'flex min-w-0 items-center gap-1 border-y-2 border-transparent',
            drag?.from === at && 'opacity-45',
            drag && drag.to === at && drag.from > at && 'border-t-accent',
            drag && drag.to === at && drag.from < at && 'border-b-accent',
            rowClass?.(thing),
          )}
        >
          {!fixed && (
            <button
              type="button"
              aria-label={t('editor.move', { name: nameOf(thing) })}
              title={t('editor.move', { name: nameOf(thing) })}
              className="grid size-10 shrink-0 cursor-grab touch-none place-items-center rounded-md text-muted hover:bg-sunk active:cursor-grabbing"
              onKeyDown={(event) => onKey(event, at)}
              onPointerDown={(event) => {
                event.currentTarget.setPointerCapture(event.pointerId);
                setDrag({ from: at, to: at });
              }}
              onPointerMove={onDrag}
              onPointerUp={drop}
              onPointerCancel={() => setDrag(null)}
            >
              <GripVertical aria-hidden className="size-5" />
            </button>
          )}
          {renderRow(thing, at)}
        </li>
      ))}
    </ol>
  );
}
