import { useFormats } from '@comanda/kit/i18n/venue-format.tsx';
import { Money } from '@comanda/kit/ui/money.tsx';
import type { DrawerFigures } from '@comanda/shared/contracts/views/closing.ts';
import { useText } from '../../i18n/index.ts';

const AMOUNTS = [
  'float',
  'sales',
  'refunds',
  'paidIn',
  'paidOut',
  'drops',
  'expected',
  'counted',
  'difference',
] as const;

/** The drawers of a day; what they hold is not told before they are counted. */
export function Drawers({ drawers }: { readonly drawers: readonly DrawerFigures[] }) {
  const t = useText();
  const formats = useFormats();
  return (
    <section className="grid gap-4">
      <h3 className="text-lg font-semibold">{t('closing.drawers')}</h3>
      {drawers.length === 0 && <p className="text-muted">{t('closing.noDrawers')}</p>}
      {drawers.map((drawer) => (
        <div key={drawer.drawerId} className="grid gap-1">
          <p className="flex flex-wrap justify-between gap-x-3 font-semibold">
            {drawer.deviceName}
            <span className="figures font-normal text-muted">
              {formats.time(drawer.openedAt)}
              {drawer.closedAt !== null && ` – ${formats.time(drawer.closedAt)}`}
            </span>
          </p>
          <dl className="grid grid-cols-[1fr_auto] gap-y-1">
            {AMOUNTS.map((key) => {
              const amount = drawer[key];
              return amount === null ? null : (
                <div key={key} className="contents">
                  <dt>{t(`closing.drawer.${key}`)}</dt>
                  <dd className="text-end">
                    <Money minor={amount} className={key === 'difference' ? 'font-semibold' : ''} />
                  </dd>
                </div>
              );
            })}
            <dt>{t('closing.drawer.noSales')}</dt>
            <dd className="figures text-end">{formats.number(drawer.noSales)}</dd>
          </dl>
          {drawer.counted === null && <p className="text-muted">{t('closing.notCounted')}</p>}
          {drawer.reason && <p className="text-muted">{t('closing.drawer.reason', { reason: drawer.reason })}</p>}
        </div>
      ))}
    </section>
  );
}
