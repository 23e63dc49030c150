import { ChevronRight } from 'lucide-react';
import { type MouseEvent, type ReactNode, useId } from 'react';
import { cx } from './cx.ts';

interface TableRowProps {
  readonly cells: readonly { readonly id: string; readonly figures: boolean; readonly content: ReactNode }[];
  /** What the row opens to; null: it does not open. */
  readonly details: (() => ReactNode) | null;
  readonly open: boolean;
  readonly onToggle: () => void;
  /** It is this row that the Tab key reaches. */
  readonly current: boolean;
  readonly onFocus: () => void;
}

/** Marks the one button of a row that opens it. */
export const OPENER = 'data-opener';

const opens = (event: MouseEvent<HTMLTableRowElement>): boolean => {
  const hit = event.target instanceof Element ? event.target.closest('button, a, input, select, label') : null;
  return hit === null || hit.hasAttribute(OPENER);
};

/** The whole row takes a press; keyboard and screen reader have the button in its first cell, whose press rises to it. */
export function TableRow({ cells, details, open, onToggle, current, onFocus }: TableRowProps) {
  const id = useId();
  const opener = (content: ReactNode) => (
    <button
      type="button"
      {...{ [OPENER]: '' }}
      aria-expanded={open}
      aria-controls={open ? id : undefined}
      tabIndex={current ? 0 : -1}
      onFocus={onFocus}
      className="-ms-2 flex min-h-touch items-center gap-1.5 rounded-sm ps-1 pe-2 text-start font-medium focus-visible:-outline-offset-3"
    >
      <ChevronRight
        aria-hidden
        className={cx('size-5 shrink-0 text-muted transition-transform', open ? 'rotate-90' : 'rtl:rotate-180')}
      />
      {content}
    </button>
  );
  return (
    <>
      <tr
        onClick={details ? (event) => opens(event) && onToggle() : undefined}
        className={cx('hover:bg-sunk', details && 'cursor-pointer', open && 'bg-accent-soft')}
      >
        {cells.map(({ id: column, figures, content }, index) => (
          <td
            key={column}
            className={cx('h-touch border-b border-line px-3', figures && 'figures text-end whitespace-nowrap')}
          >
            {details && index === 0 ? opener(content) : content}
          </td>
        ))}
      </tr>
      {details && open && (
        <tr id={id}>
          <td colSpan={cells.length} className="border-b border-line bg-sunk p-4">
            {details()}
          </td>
        </tr>
      )}
    </>
  );
}
