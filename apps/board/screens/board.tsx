import { useVenue } from '@comanda/kit/entry/venue.tsx';
import { useFollow, useHub } from '@comanda/kit/hub-client/react.tsx';
import { useNow } from '@comanda/kit/ui/ticker.tsx';
import type { BoardEntry } from '@comanda/shared/contracts/views/order.ts';
import { useCallback, useEffect } from 'react';
import { useCalls } from '../features/calls/use-calls.ts';
import { Column } from '../features/numbers/column.tsx';
import { readyLayout } from '../features/numbers/layout.ts';
import { columnsOf, isFresh, turnOf, widestOf } from '../features/numbers/numbers.ts';
import { useGlass, useTypeface } from '../features/numbers/use-glass.ts';
import { useWaits } from '../features/waits/use-waits.ts';
import { useHouseWords } from '../i18n/house.ts';
import { useText } from '../i18n/index.ts';
import { Foot } from './foot.tsx';

const PREPARING_ON_PAGE = 15;

/** Preparing and ready, for guests who wait for their number. */
export function Board() {
  const t = useText();
  const words = useHouseWords();
  const client = useHub();
  const now = useNow();
  const { list, state, oldSince } = useFollow('board', {});
  const hubNow = useCallback(() => client.hubNow(), [client]);
  const { settings } = useVenue();
  const { preparing, ready } = columnsOf(list, settings, now);
  // Who waits longest is called first; a number that has left the board is not called any more.
  const called = useCalls(ready.toReversed(), state === 'live', hubNow);
  const title = t('title');
  useEffect(() => {
    document.title = `${title} · Comanda`;
  }, [title]);

  const waits = useWaits(now);
  const { cap, widthOf } = useTypeface();
  const widest = widestOf(ready, widthOf);
  const layout = readyLayout(useGlass(), cap, widest);
  const fresh = (entry: BoardEntry): boolean => isFresh(entry, called.at.get(entry.orderId), now);
  return (
    <main aria-label={title} className="flex h-dvh flex-col overflow-hidden bg-ground">
      <div className="grid min-h-0 flex-1 grid-cols-[2fr_3fr] portrait:grid-cols-1 portrait:grid-rows-[3fr_2fr]">
        <Column
          kind="preparing"
          words={words}
          label={t('preparing')}
          turn={turnOf(preparing, PREPARING_ON_PAGE, now, 0)}
          widest={widestOf(preparing, widthOf)}
          waitOf={waits}
        />
        <Column
          kind="ready"
          words={words}
          label={t('ready')}
          turn={turnOf(ready, layout.perPage, now, called.last, fresh)}
          widest={widest}
          layout={layout}
          fresh={fresh}
        />
      </div>
      <Foot old={state === 'old' ? { since: oldSince } : null} now={now} />
    </main>
  );
}
