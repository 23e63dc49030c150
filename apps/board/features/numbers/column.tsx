import { cx } from '@comanda/kit/ui/cx.ts';
import type { BoardEntry } from '@comanda/shared/contracts/views/order.ts';
import { BellRing } from 'lucide-react';
import type { CSSProperties } from 'react';
import type { Words } from '../../i18n/house.ts';
import { labelOf } from '../../model/label.ts';
import type { Layout } from './layout.ts';
import type { Turn } from './numbers.ts';

interface ColumnProps {
  readonly kind: 'preparing' | 'ready';
  /** Its name in the screen's language. */
  readonly label: string;
  /** The words on the glass, in each of the venue's languages. */
  readonly words: readonly Words[];
  readonly turn: Turn<BoardEntry>;
  readonly layout?: Layout;
  /** What to say of an order's wait; null: nothing. */
  readonly waitOf?: (entry: BoardEntry) => string | null;
  /** Width of its widest number, of the type size. */
  readonly widest: number;
  readonly fresh?: (entry: BoardEntry) => boolean;
}

const LOOK = {
  preparing: {
    part: 'text-text',
    list: 'board-preparing grid-cols-3 grid-rows-5 portrait:grid-cols-5 portrait:grid-rows-3',
  },
  ready: { part: 'bg-good-soft text-good-ink portrait:order-first', list: 'board-ready' },
} as const;

const gridOf = ({ type, columns, rows }: Layout): CSSProperties => ({
  fontSize: `${type}px`,
  gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
  gridTemplateRows: `repeat(${rows}, minmax(0, 1fr))`,
});

/** One half of the board. A number that has just become ready stands out by a filled field and a bell, without moving. */
export function Column({ kind, label, words, turn, layout, waitOf, widest, fresh }: ColumnProps) {
  const look = LOOK[kind];
  const { part, page, pages } = turn;
  return (
    <section
      aria-label={label}
      className={cx('flex min-h-0 min-w-0 flex-col gap-[1vmin] px-[2vmax] py-[1.5vmin] portrait:px-[2vmin]', look.part)}
    >
      <h1 className="board-title flex items-baseline justify-between gap-4 font-bold">
        <span className="flex flex-wrap items-baseline gap-x-[1.2vw]">
          {words.map(({ language, texts }, at) => (
            <span key={language} lang={language} className={at === 0 ? '' : 'board-second font-semibold opacity-80'}>
              {texts[kind]}
            </span>
          ))}
        </span>
        {pages > 1 && (
          <span className="board-second figures">
            {page + 1} / {pages}
          </span>
        )}
      </h1>
      <ul
        hidden={part.length === 0}
        className={cx('grid min-h-0 flex-1 gap-[1.5vmin]', look.list)}
        style={layout ? gridOf(layout) : ({ '--widest': widest } as CSSProperties)}
      >
        {part.map((entry) => {
          const stands = fresh?.(entry) ?? false;
          return (
            <li
              key={entry.orderId}
              data-fresh={stands || undefined}
              className={cx(
                'figures relative grid place-content-center gap-[1.2vmin] rounded-lg text-center font-bold',
                stands && 'bg-good text-on-good',
              )}
            >
              {stands && <BellRing aria-hidden className="absolute start-[1vmin] top-[1vmin] size-[4vmin]" />}
              <span className="board-digits">{labelOf(entry)}</span>
              {entry.kept !== null && (
                <span className={cx('board-second', layout && 'absolute end-[1vmin] bottom-[1vmin]')}>
                  {entry.number}
                </span>
              )}
              <Waiting words={waitOf?.(entry) ?? null} />
            </li>
          );
        })}
      </ul>
      {part.length === 0 && (
        <div className="board-second grid flex-1 content-start gap-2 opacity-80">
          {words.map(({ language, texts }) => (
            <p key={language} lang={language}>
              {kind === 'ready' ? texts.noneReady : texts.nonePreparing}
            </p>
          ))}
        </div>
      )}
    </section>
  );
}

const Waiting = ({ words }: { readonly words: string | null }) =>
  words === null ? null : <span className="board-wait font-semibold text-muted">{words}</span>;
