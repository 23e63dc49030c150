import { useLocal, useVenue } from '@comanda/kit/entry/venue.tsx';
import type { Formats } from '@comanda/kit/i18n/format.ts';
import type { Translate } from '@comanda/kit/i18n/texts.ts';
import { useFormats } from '@comanda/kit/i18n/venue-format.tsx';
import { type Column, DataTable } from '@comanda/kit/ui/data-table.tsx';
import { Empty } from '@comanda/kit/ui/notes.tsx';
import { Panel } from '@comanda/kit/ui/panel.tsx';
import { Duration } from '@comanda/kit/ui/ticker.tsx';
import type { WaitReport, Waits } from '@comanda/shared/contracts/views/queue.ts';
import type { ReactNode } from 'react';
import type { en } from '../../i18n/en.ts';
import { useText } from '../../i18n/index.ts';

const SECOND = 1_000;

function Figure({
  label,
  note,
  children,
}: {
  readonly label: string;
  readonly note?: string;
  readonly children: ReactNode;
}) {
  return (
    <div className="rounded-md border border-line bg-surface p-4">
      <dt className="text-sm text-muted">{label}</dt>
      <dd className="figures text-xl font-bold">{children}</dd>
      {note !== undefined && <dd className="text-sm text-muted">{note}</dd>}
    </div>
  );
}

/** The day in five figures; an earlier one in four: how promises were kept is known of the latest orders. */
export function WaitFigures({ report }: { readonly report: WaitReport }) {
  const t = useText();
  const formats = useFormats();
  const { all, score } = report;
  const kept = !score?.orders ? '–' : formats.percent(Math.round((score.kept / score.orders) * 100) * 10_000);
  return (
    <dl className="grid grid-cols-2 gap-3 md:grid-cols-3 xl:grid-cols-5">
      <Figure label={t('queue.orders')}>{formats.number(report.orders)}</Figure>
      <Figure label={t('queue.active')}>{formats.number(report.active)}</Figure>
      <Figure label={t('queue.average')}>
        <Duration ms={all.average * SECOND} />
      </Figure>
      <Figure label={t('queue.p90')} note={t('queue.p90Long')}>
        <Duration ms={all.p90 * SECOND} />
      </Figure>
      {score && (
        <Figure label={t('queue.kept')} note={t('queue.keptLong', { count: score.orders })}>
          {kept}
        </Figure>
      )}
    </dl>
  );
}

type Named = Waits & { readonly id: string; readonly name: string; readonly early?: number };

function columnsOf(t: Translate<typeof en>, formats: Formats, what: string, early: boolean): Column<Named>[] {
  const columns: Column<Named>[] = [
    { id: 'name', head: what, cell: ({ name }) => name, sortBy: ({ name }) => name },
    {
      id: 'orders',
      head: t(early ? 'queue.tickets' : 'queue.count'),
      cell: ({ orders }) => formats.number(orders),
      sortBy: ({ orders }) => orders,
      figures: true,
    },
    {
      id: 'average',
      head: t('queue.average'),
      cell: ({ average }) => <Duration ms={average * SECOND} />,
      sortBy: ({ average }) => average,
      figures: true,
    },
    {
      id: 'p90',
      head: t('queue.p90'),
      cell: ({ p90 }) => <Duration ms={p90 * SECOND} />,
      sortBy: ({ p90 }) => p90,
      figures: true,
    },
  ];
  if (early) {
    columns.push({
      id: 'early',
      head: t('queue.early'),
      cell: ({ early = 0 }) => formats.number(early),
      sortBy: ({ early = 0 }) => early,
      figures: true,
    });
  }
  return columns;
}

function WaitTable({
  caption,
  what,
  rows,
}: {
  readonly caption: string;
  readonly what: string;
  readonly rows: readonly Named[];
}) {
  const t = useText();
  const formats = useFormats();
  const columns = columnsOf(
    t,
    formats,
    what,
    rows.some(({ early }) => early !== undefined),
  );
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={<Empty title={t('queue.nothing')} />}
    />
  );
}

/** Each hour as two bars, the average before what nine in ten did not exceed; the numbers are in the table below. */
function HourBars({ hours }: { readonly hours: WaitReport['hours'] }) {
  const t = useText();
  const most = Math.max(1, ...hours.map(({ p90 }) => p90));
  return (
    <div aria-hidden className="mb-4">
      <ul className="flex h-40 items-end gap-2">
        {hours.map(({ hour, average, p90 }) => (
          <li key={hour} className="flex h-full min-w-0 flex-1 flex-col justify-end gap-1 text-center">
            <span className="flex flex-1 items-end justify-center gap-0.5">
              <span className="w-1/2 max-w-8 rounded-sm bg-accent" style={{ height: `${(average / most) * 100}%` }} />
              <span className="w-1/2 max-w-8 rounded-sm bg-edge" style={{ height: `${(p90 / most) * 100}%` }} />
            </span>
            <span className="figures text-xs text-muted">{hour}</span>
          </li>
        ))}
      </ul>
      <p className="mt-2 flex gap-4 text-sm text-muted">
        <span className="flex items-center gap-1.5">
          <span className="size-3 rounded-sm bg-accent" /> {t('queue.average')}
        </span>
        <span className="flex items-center gap-1.5">
          <span className="size-3 rounded-sm bg-edge" /> {t('queue.p90')}
        </span>
      </p>
    </div>
  );
}

/** Waits by hour, station and channel. */
export function WaitTables({ report }: { readonly report: WaitReport }) {
  const t = useText();
  const local = useLocal();
  const { stations } = useVenue();
  const nameOf = (id: string): string => {
    const found = stations.find((station) => station.id === id);
    return found ? local(found.name) : id;
  };
  const hours = report.hours.map((each) => ({ ...each, id: String(each.hour), name: `${each.hour}:00` }));
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      <Panel title={t('queue.byHour')}>
        {hours.length > 0 && <HourBars hours={report.hours} />}
        <WaitTable caption={t('queue.byHour')} what={t('queue.hour')} rows={hours} />
      </Panel>
      <div className="grid gap-4">
        <Panel title={t('queue.byStation')}>
          <WaitTable
            caption={t('queue.byStation')}
            what={t('queue.station')}
            rows={report.stations.map((each) => ({ ...each, id: each.station, name: nameOf(each.station) }))}
          />
        </Panel>
        <Panel title={t('queue.byChannel')}>
          <WaitTable
            caption={t('queue.byChannel')}
            what={t('queue.channelHead')}
            rows={report.channels.map((each) => ({
              ...each,
              id: each.channel,
              name: t(`queue.channel.${each.channel}`),
            }))}
          />
        </Panel>
      </div>
    </div>
  );
}
