import { useVenue } from '@comanda/kit/entry/venue.tsx';
import { useFollow, useHub } from '@comanda/kit/hub-client/react.tsx';
import { useNow } from '@comanda/kit/ui/ticker.tsx';
import { queueSettings } from '@comanda/shared/domain/queue/settings.ts';
import { useCallback, useEffect } from 'react';
import { useCalls } from '../features/calls/use-calls.ts';
import { Column } from '../features/numbers/column.tsx';
import { readyLayout } from '../features/numbers/layout.ts';
import { columnsOf, digitsOf, isFresh, turnOf } from '../features/numbers/numbers.ts';
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
  const called = useCalls(list, state === 'live', hubNow);
  const title = t('title');
  useEffect(() => {
    document.title = `${title} · Comanda`;
  }, [title]);

  const { preparing, ready } = columnsOf(list, queueSettings(useVenue().settings).boardMinutes, now);
  const waits = useWaits(now);
  const digits = digitsOf(ready);
  const layout = readyLayout(ready.length, digits);
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
          waitOf={waits}
        />
        <Column
          {...shared}
          kind="ready"
          label={t('ready')}
          turn={turnOf(ready, layout.perPage, now, called.last)}
          digits={digits}
          layout={layout}
        />
      </div>
      <Foot old={state === 'old' ? { since: oldSince } : null} now={now} />
    </main>
  );
}
