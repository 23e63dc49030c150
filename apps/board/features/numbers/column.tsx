import { cx } from '@comanda/kit/ui/cx.ts';
import type { BoardEntry } from '@comanda/shared/contracts/views/order.ts';
import { BellRing } from 'lucide-react';
import type { CSSProperties } from 'react';
import type { Words } from '../../i18n/house.ts';
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
  readonly digits: number;
  readonly fresh: (entry: BoardEntry) => boolean;
}

const LOOK = {
  preparing: { part: 'text-text', list: 'grid-cols-3 grid-rows-5', size: 'board-preparing' },
  ready: { part: 'bg-good-soft text-good-ink', list: 'grid-rows-3', size: '' },
} as const;
const READY = {
  large: { size: 'board-ready-large', columns: { 1: 'grid-cols-1', 2: 'grid-cols-2' } },
  normal: { size: 'board-ready-normal', columns: { 1: 'grid-cols-1', 2: 'grid-cols-2' } },
} as const;

/** One half of the board. A number that has just become ready stands out by a filled field and a bell, without moving. */
export function Column({ kind, label, words, turn, layout, waitOf, digits, fresh }: ColumnProps) {
  const look = LOOK[kind];
  const ready = layout && READY[layout.size];
  const { part, page, pages } = turn;
  return (
    <section
      aria-label={label}
      className={cx('flex min-h-0 min-w-0 flex-col gap-[1vh] px-[2vw] pt-[1.5vh] pb-[1.5vh]', look.part)}
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
        className={cx('grid min-h-0 flex-1 gap-[1.5vh]', look.list, layout && ready?.columns[layout.columns])}
        style={{ '--digits': digits } as CSSProperties}
      >
        {part.map((entry) => {
          const stands = kind === 'ready' && fresh(entry);
          return (
            <li
              key={entry.orderId}
              data-fresh={stands || undefined}
              className={cx(
                'figures relative grid place-content-center gap-[1.2vh] rounded-lg text-center font-bold',
                ready?.size ?? look.size,
                stands && 'bg-good text-on-good',
              )}
            >
              {stands && <BellRing aria-hidden className="absolute start-[0.6vw] top-[1vh] size-[4vh]" />}
              <span className="board-digits">{entry.number}</span>
              {entry.kept !== null && <span className="board-second">{entry.kept}</span>}
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
