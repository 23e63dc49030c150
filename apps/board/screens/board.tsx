import { useFollow, useHub } from '@comanda/kit/hub-client/react.tsx';
import { useNow } from '@comanda/kit/ui/ticker.tsx';
import { useCallback, useEffect } from 'react';
import { useCalls } from '../features/calls/use-calls.ts';
import { Column } from '../features/numbers/column.tsx';
import { columnsOf, digitsOf, isFresh, turnOf } from '../features/numbers/numbers.ts';
import { useHouseWords } from '../i18n/house.ts';
import { useText } from '../i18n/index.ts';
import { Foot } from './foot.tsx';

const READY_ON_PAGE = 6;
const PREPARING_ON_PAGE = 15;

/** Preparing and ready, for guests who wait for their number. */
export function Board() {
  const t = useText();
  const words = useHouseWords();
  const client = useHub();
  const now = useNow();
  const { list, state, oldSince } = useFollow('board', {});
  const hubNow = useCallback(() => client.hubNow(), [client]);
  const called = useCalls(list, state === 'live', hubNow);
  const title = t('title');
  useEffect(() => {
    document.title = `${title} · Comanda`;
  }, [title]);

  const { preparing, ready } = columnsOf(list);
  const shared = { words, fresh: (entry: (typeof ready)[number]) => isFresh(entry, called.at.get(entry.orderId), now) };
  return (
    <main aria-label={title} className="flex h-dvh flex-col overflow-hidden bg-ground">
      <div className="grid min-h-0 flex-1 grid-cols-[2fr_3fr]">
        <Column
          {...shared}
          kind="preparing"
          label={t('preparing')}
          turn={turnOf(preparing, PREPARING_ON_PAGE, now, 0)}
          digits={digitsOf(preparing)}
        />
        <Column
          {...shared}
          kind="ready"
          label={t('ready')}
          turn={turnOf(ready, READY_ON_PAGE, now, called.last)}
          digits={digitsOf(ready)}
        />
      </div>
      <Foot old={state === 'old' ? { since: oldSince } : null} now={now} />
    </main>
  );
}
