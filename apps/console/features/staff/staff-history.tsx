import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useRoute } from '@comanda/kit/hub-client/react.tsx';
import { useFormats } from '@comanda/kit/i18n/venue-format.tsx';
import { ErrorNote, Loading } from '@comanda/kit/ui/notes.tsx';
import { useText } from '../../i18n/index.ts';
import { useEventWords } from '../../model/use-event-words.ts';

const LIMIT = 20;

/** What the log says of somebody, and what they did last. */
export function StaffHistory({ staffId }: { readonly staffId: string }) {
  const t = useText();
  return (
    <>
      <Rows title={t('staff.history')} query={{ stream: `staff:${staffId}`, limit: LIMIT }} />
      <Rows title={t('staff.deeds')} query={{ actor: `staff:${staffId}`, limit: LIMIT }} />
    </>
  );
}

interface RowsProps {
  readonly title: string;
  readonly query: { readonly stream?: string; readonly actor?: string; readonly limit: number };
}

function Rows({ title, query }: RowsProps) {
  const t = useText();
  const words = useProblemWords();
  const formats = useFormats();
  const event = useEventWords();
  const { data, problem, refetch } = useRoute(routes.log, { query });
  return (
    <details className="rounded-md border border-line p-3">
      <summary className="min-h-10 cursor-pointer py-2 font-medium">{title}</summary>
      {problem && (
        <ErrorNote title={t('problem')} onRetry={refetch}>
          {words(problem)}
        </ErrorNote>
      )}
      {!data && !problem && <Loading />}
      {data?.rows.length === 0 && <p className="text-muted">{t('staff.noHistory')}</p>}
      <ol className="grid gap-1 text-sm" aria-label={title}>
        {data?.rows.map((row) => (
          <li key={row.seq} className="grid grid-cols-[9rem_minmax(0,1fr)] gap-3">
            <span className="figures text-muted">{formats.dateTime(row.at)}</span>
            <span>
              {event.say(row)} <span className="text-muted">· {event.who(row.actor)}</span>
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
