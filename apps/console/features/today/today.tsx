import { useLocal, useVenue } from '@comanda/kit/entry/venue.tsx';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useFollow, useRoute } from '@comanda/kit/hub-client/react.tsx';
import { Loading } from '@comanda/kit/ui/notes.tsx';
import { Money } from '@comanda/kit/ui/money.tsx';
import { Panel } from '@comanda/kit/ui/panel.tsx';
import { TextField } from '@comanda/kit/ui/text-field.tsx';
import type { DayReport } from '@comanda/shared/contracts/views/operations.ts';
import { type ReactNode, useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { Hours } from './hours.tsx';
import { Kitchen } from './kitchen.tsx';

const BEST = 15;

function Figure({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="rounded-md border border-line bg-surface p-4">
      <dt className="text-sm text-muted">{label}</dt>
      <dd className="figures text-xl font-bold">{children}</dd>
    </div>
  );
}

interface Share {
  readonly key: string;
  readonly name: string;
  readonly count?: number;
  readonly amount: number;
}

function Shares({ title, shares }: { readonly title: string; readonly shares: readonly Share[] }) {
  const t = useText();
  const counted = shares[0]?.count !== undefined;
  return (
    <Panel title={title}>
      {shares.length === 0 ? (
        <p className="text-muted">{t('today.nothing')}</p>
      ) : (
        <table className="w-full text-base">
          <thead className="text-start text-sm text-muted">
            <tr>
              <th className="text-start font-normal">{t('today.what')}</th>
              {counted && <th className="text-end font-normal">{t('today.count')}</th>}
              <th className="text-end font-normal">{t('today.amount')}</th>
            </tr>
          </thead>
          <tbody>
            {shares.map(({ key, name, count, amount }) => (
              <tr key={key} className="border-t border-line">
                <td className="py-1.5">{name}</td>
                {counted && <td className="figures py-1.5 text-end">{count}</td>}
                <td className="py-1.5 text-end">
                  <Money minor={amount} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}

/** The day so far, live; an earlier day where one is chosen. */
export function Today() {
  const t = useText();
  const live = useFollow('today', {}, ({ list }) => list.at(-1));
  const [date, setDate] = useState('');
  return (
    <div className="grid gap-4 p-4">
      <div className="max-w-60">
        <TextField label={t('today.day')} type="date" value={date || (live?.businessDate ?? '')} onChange={setDate} />
      </div>
      {date === '' || date === live?.businessDate ? (
        live ? (
          <Day report={live} />
        ) : (
          <Loading />
        )
      ) : (
        <EarlierDay date={date} />
      )}
    </div>
  );
}

function EarlierDay({ date }: { readonly date: string }) {
  const { data } = useRoute(routes.dayReport, { query: { date } });
  return data ? <Day report={data} /> : <Loading />;
}

function Day({ report }: { readonly report: DayReport }) {
  const t = useText();
  const local = useLocal();
  const { currency } = useVenue().settings;
  const average = report.checksPaid === 0 ? 0 : Math.round(report.total / report.checksPaid);
  return (
    <>
      <dl className="grid grid-cols-2 gap-3 md:grid-cols-4 xl:grid-cols-5">
        <Figure label={t('today.orders')}>{report.orders}</Figure>
        <Figure label={t('today.gross')}>
          <Money minor={report.gross} />
        </Figure>
        <Figure label={t('today.net')}>
          <Money minor={report.net} />
        </Figure>
        <Figure label={t('today.tax')}>
          <Money minor={report.taxTotal} />
        </Figure>
        <Figure label={t('today.total')}>
          <Money minor={report.total} />
        </Figure>
        <Figure label={t('today.checks')}>{report.checksPaid}</Figure>
        <Figure label={t('today.average')}>
          <Money minor={average} />
        </Figure>
        <Figure label={t('today.covers')}>{report.covers}</Figure>
        <Figure label={t('today.voids')}>
          {report.voids.count} · <Money minor={report.voids.amount} />
        </Figure>
        <Figure label={t('today.cancelled')}>{report.cancelled}</Figure>
      </dl>
      <Panel title={t('today.hours')}>
        {report.hours.length === 0 ? (
          <p className="text-muted">{t('today.nothing')}</p>
        ) : (
          <Hours hours={report.hours} currency={currency} />
        )}
      </Panel>
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Shares
          title={t('today.items')}
          shares={report.items
            .slice(0, BEST)
            .map(({ itemId, name, count, amount }) => ({ key: itemId, name: local(name), count, amount }))}
        />
        <div className="grid gap-4">
          <Kitchen stations={report.stations} />
          <Shares
            title={t('today.tenders')}
            shares={report.tenders.map(({ tender, count, amount }) => ({
              key: tender,
              name: t(`tender.${tender}`),
              count,
              amount,
            }))}
          />
          <Shares
            title={t('today.taxes')}
            shares={report.tax.map(({ id, name, amount }) => ({ key: id, name, amount }))}
          />
          <Shares
            title={t('today.types')}
            shares={report.orderTypes.map(({ type, count, amount }) => ({
              key: type,
              name: t(`type.${type}`),
              count,
              amount,
            }))}
          />
        </div>
      </div>
    </>
  );
}
