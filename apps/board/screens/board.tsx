import { useConnection, useFollow } from '@comanda/kit/hub-client/react.tsx';
import { useFormats } from '@comanda/kit/i18n/venue-format.tsx';
import { announce } from '@comanda/kit/ui/announce.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { cx } from '@comanda/kit/ui/cx.ts';
import { useNow } from '@comanda/kit/ui/ticker.tsx';
import type { BoardEntry } from '@comanda/shared/contracts/views/order.ts';
import { TriangleAlert, Volume2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { makeCalls, newlyReady, readyIds } from '../features/calls/calls.ts';
import { allowChime, chime } from '../features/calls/chime.ts';
import { useText } from '../i18n/index.ts';

const HIGHLIGHT_MS = 20_000;
const PAGE_MS = 8_000;
const READY_ON_PAGE = 6;
const PREPARING_ON_PAGE = 12;

/** The part of a list that its turn shows, where it is longer than a page. */
function turn<T>(list: readonly T[], size: number, now: number): { part: readonly T[]; page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(list.length / size));
  const page = Math.floor(now / PAGE_MS) % pages;
  return { part: list.slice(page * size, (page + 1) * size), page, pages };
}

export function Board() {
  const t = useText();
  const formats = useFormats();
  const now = useNow();
  const { state: connection } = useConnection();
  const { list, state, oldSince } = useFollow('board', {});
  const [sound, setSound] = useState(false);
  const before = useRef<Set<string> | null>(null);
  const [call] = useState(() => makeCalls(chime));

  useEffect(() => {
    if (state !== 'live') return;
    for (const entry of newlyReady(before.current, list)) {
      announce(t('called', { number: entry.number }));
      call(entry.number);
    }
    before.current = readyIds(list);
  }, [list, state, call, t]);

  const ready = list.filter((entry) => entry.state === 'ready').toSorted((a, b) => b.since - a.since);
  const preparing = list.filter((entry) => entry.state === 'preparing');
  return (
    <main aria-label={t('title')} className="grid h-dvh grid-cols-[2fr_3fr] overflow-hidden bg-ground">
      <Column title={t('preparing')} none={t('nonePreparing')} {...turn(preparing, PREPARING_ON_PAGE, now)} now={now} />
      <Column ready title={t('ready')} none={t('noneReady')} {...turn(ready, READY_ON_PAGE, now)} now={now} />
      {state === 'old' && connection !== 'live' && (
        <p
          role="alert"
          className="fixed inset-x-0 bottom-0 flex items-center justify-center gap-3 bg-warn p-3 text-xl font-semibold text-on-warn"
        >
          <TriangleAlert aria-hidden className="size-8" />
          {t('old', { time: formats.time(oldSince ?? now) })}
        </p>
      )}
      {!sound && (
        <span className="fixed end-4 bottom-4">
          <Button
            icon={Volume2}
            onClick={() => {
              allowChime();
              setSound(true);
            }}
          >
            {t('sound')}
          </Button>
        </span>
      )}
    </main>
  );
}

interface ColumnProps {
  readonly title: string;
  readonly none: string;
  readonly ready?: boolean;
  readonly part: readonly BoardEntry[];
  readonly page: number;
  readonly pages: number;
  readonly now: number;
}

function Column({ title, none, ready = false, part, page, pages, now }: ColumnProps) {
  const t = useText();
  return (
    <section
      className={cx('flex min-h-0 flex-col gap-6 p-8', ready ? 'bg-good-soft text-good-ink' : 'text-text')}
      aria-label={title}
    >
      <h1 className="flex items-baseline justify-between text-3xl font-bold">
        {title}
        {pages > 1 && <span className="figures text-xl text-muted">{t('page', { page: page + 1, pages })}</span>}
      </h1>
      {part.length === 0 && <p className="text-xl opacity-80">{none}</p>}
      <ul className="grid min-h-0 flex-1 grid-cols-2 content-start gap-4">
        {part.map((entry) => (
          <li
            key={entry.orderId}
            className={cx(
              'figures rounded-md text-center leading-none font-bold',
              ready ? 'board-ready py-4' : 'board-preparing py-2',
              ready && now - entry.since < HIGHLIGHT_MS && 'bg-good text-on-good',
            )}
          >
            {entry.number}
          </li>
        ))}
      </ul>
    </section>
  );
}
