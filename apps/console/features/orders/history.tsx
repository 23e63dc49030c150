import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useRoute } from '@comanda/kit/hub-client/react.tsx';
import { useFormats } from '@comanda/kit/i18n/venue-format.tsx';
import { ErrorNote, Loading } from '@comanda/kit/ui/notes.tsx';
import type { OrderView } from '@comanda/shared/contracts/views/order.ts';
import { useEffect } from 'react';
import { useText } from '../../i18n/index.ts';

/** An order's events, newest first; asked for again whenever the order is another. */
export function History({ order }: { readonly order: OrderView }) {
  const t = useText();
  const words = useProblemWords();
  const formats = useFormats();
  const { data, problem, refetch } = useRoute(routes.log, { query: { stream: `order:${order.id}`, limit: 100 } });
  useEffect(refetch, [order, refetch]);
  if (problem) {
    return (
      <ErrorNote title={t('problem')} onRetry={refetch}>
        {words(problem)}
      </ErrorNote>
    );
  }
  if (!data) return <Loading />;
  return (
    <ol className="grid gap-1 text-sm text-muted" aria-label={t('orders.history')}>
      {data.rows.map((row) => (
        <li key={row.seq} className="flex gap-3">
          <span className="figures">{formats.time(row.at)}</span>
          <span>{row.type}</span>
        </li>
      ))}
    </ol>
  );
}
