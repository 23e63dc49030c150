import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useFollow, useRoute, useSession } from '@comanda/kit/hub-client/react.tsx';
import { Loading } from '@comanda/kit/ui/notes.tsx';
import { Segmented } from '@comanda/kit/ui/segmented.tsx';
import { TextField } from '@comanda/kit/ui/text-field.tsx';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { NotHere } from '../../model/not-here.tsx';
import { Line } from './line.tsx';
import { QueueSettingsForm } from './settings.tsx';
import { WaitFigures, WaitTables } from './waits.tsx';

type Part = 'now' | 'waits' | 'settings';

/** Who waits and for how long, what staff do about it, and how much each channel may bring. */
export function Queue() {
  const t = useText();
  const session = useSession();
  const report = useFollow('waits', {}, ({ list }) => list.at(-1));
  // The report is made every few seconds; beside the list the number in the kitchen is the list's own.
  const active = useFollow('queue', {}, ({ items }) => items.size);
  const [part, setPart] = useState<Part>('now');
  const [date, setDate] = useState('');
  const manages = session.status === 'signed_in' && session.permissions.includes('venue.manage');
  const parts: Part[] = manages ? ['now', 'waits', 'settings'] : ['now', 'waits'];
  return (
    <div className="grid gap-4 p-4">
      <Segmented
        label={t('page.queue')}
        value={part}
        onChange={setPart}
        options={parts.map((id) => ({ id, label: t(`queue.part.${id}`) }))}
      />
      {part === 'now' && (
        <>
          {report ? <WaitFigures report={{ ...report, active }} /> : <Loading />}
          <Line />
        </>
      )}
      {part === 'waits' && (
        <>
          <div className="max-w-60">
            <TextField
              label={t('today.day')}
              type="date"
              value={date || (report?.businessDate ?? '')}
              onChange={setDate}
            />
          </div>
          {date !== '' && date !== report?.businessDate ? (
            <EarlierDay date={date} />
          ) : report ? (
            <>
              <WaitFigures report={report} />
              <WaitTables report={report} />
            </>
          ) : (
            <Loading />
          )}
        </>
      )}
      {part === 'settings' && <QueueSettingsForm />}
    </div>
  );
}

function EarlierDay({ date }: { readonly date: string }) {
  const { data, problem, refetch } = useRoute(routes.waits, { query: { date } });
  if (!data) return <NotHere problem={problem} refetch={refetch} />;
  return (
    <>
      <WaitFigures report={data} />
      <WaitTables report={data} />
    </>
  );
}
