import { useFormats } from '@comanda/kit/i18n/venue-format.tsx';
import { Money } from '@comanda/kit/ui/money.tsx';
import type { DayFigures } from '@comanda/shared/contracts/views/closing.ts';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/index.ts';
import { Drawers } from './drawers.tsx';

interface Row {
  readonly key: string;
  readonly label: string;
  readonly count?: number;
  readonly amount?: number;
  readonly strong?: boolean;
}

function Rows({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }) {
  const formats = useFormats();
  const line = ({ key, label, count, amount, strong }: Row): ReactNode => (
    <tr key={key} className={strong ? 'border-t-2 border-line font-semibold' : 'border-t border-line'}>
      <th scope="row" className={strong ? 'py-1.5 text-start font-semibold' : 'py-1.5 text-start font-normal'}>
        {label}
      </th>
      {count !== undefined && (
        <td colSpan={amount === undefined ? 2 : 1} className="figures py-1.5 ps-4 text-end">
          {formats.number(count)}
        </td>
      )}
      {amount !== undefined && (
        <td colSpan={count === undefined ? 2 : 1} className="py-1.5 ps-4 text-end">
          <Money minor={amount} />
        </td>
      )}
    </tr>
  );
  return (
    <table className="w-full text-base">
      <caption className="pb-1 text-start text-lg font-semibold">{title}</caption>
      <tbody>{rows.map(line)}</tbody>
    </table>
  );
}

/** All that an X or a Z says. */
export function Figures({ figures }: { readonly figures: DayFigures }) {
  const t = useText();
  const say = (
    key: 'voidsMade' | 'voidsNotMade' | 'voidsUnsent' | 'openChecks' | 'reopened',
    sum: DayFigures['openChecks'],
  ): Row => ({
    key,
    label: t(`closing.figures.${key}`),
    ...sum,
  });
  const count = (key: 'orders' | 'cancelled' | 'covers' | 'checks' | 'noSales'): Row => ({
    key,
    label: t(`closing.figures.${key}`),
    count: figures[key],
  });
  const amount = (key: 'average' | 'gross' | 'net' | 'serviceCharge' | 'rounding'): Row => ({
    key,
    label: t(`closing.figures.${key}`),
    amount: figures[key],
  });
  return (
    <div className="grid items-start gap-6 lg:grid-cols-3">
      <Rows
        title={t('closing.sales')}
        rows={[
          count('orders'),
          count('covers'),
          count('checks'),
          amount('average'),
          amount('gross'),
          { key: 'discount', label: t('closing.figures.discount'), amount: -figures.discount },
          ...figures.discounts.map((each) => ({
            key: `discount ${each.reason}`,
            label: each.reason,
            count: each.count,
            amount: -each.amount,
          })),
          { key: 'comp', label: t('closing.figures.comp'), amount: -figures.comp },
          ...figures.comps.map((each) => ({
            key: `comp ${each.reason}`,
            label: each.reason,
            count: each.count,
            amount: -each.amount,
          })),
          amount('net'),
          amount('serviceCharge'),
          ...figures.tax.map(({ id, name, amount: tax }) => ({ key: `tax ${id}`, label: name, amount: tax })),
          { key: 'total', label: t('closing.figures.total'), amount: figures.total, strong: true },
        ]}
      />
      <Rows
        title={t('closing.money')}
        rows={[
          ...figures.tenders.map((each) => ({ key: each.tender, label: t(`tender.${each.tender}`), ...each })),
          amount('rounding'),
          ...figures.refunds.map((each) => ({
            key: `refund ${each.tender}`,
            label: t('closing.figures.refund', { tender: t(`tender.${each.tender}`) }),
            ...each,
          })),
          ...(figures.refunded.total === 0
            ? []
            : [{ key: 'refunded', label: t('closing.figures.refunded'), amount: -figures.refunded.total }]),
          ...figures.tips.map((each) => ({
            key: `tip ${each.tender}`,
            label: t('closing.figures.tips', { tender: t(`tender.${each.tender}`) }),
            ...each,
          })),
          ...figures.accountsSettled.map((each) => ({
            key: `settled ${each.tender}`,
            label: t('closing.figures.accountsSettled', { tender: t(`tender.${each.tender}`) }),
            ...each,
          })),
          say('voidsMade', figures.voids.made),
          say('voidsNotMade', figures.voids.notMade),
          say('voidsUnsent', figures.voids.unsent),
          count('cancelled'),
          count('noSales'),
          ...(figures.reopened.count === 0 ? [] : [say('reopened', figures.reopened)]),
          say('openChecks', figures.openChecks),
        ]}
      />
      <Drawers drawers={figures.drawers} />
    </div>
  );
}
