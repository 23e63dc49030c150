import { useLocal } from '@comanda/kit/entry/venue.tsx';
import { useFormats } from '@comanda/kit/i18n/venue-format.tsx';
import { Panel } from '@comanda/kit/ui/panel.tsx';
import { Duration } from '@comanda/kit/ui/ticker.tsx';
import type { DayReport } from '@comanda/shared/contracts/views/operations.ts';
import { useText } from '../../i18n/index.ts';

/** How fast the stations were, beside how often they bumped what nobody can have cooked: what their times are worth. */
export function Kitchen({ stations }: Pick<DayReport, 'stations'>) {
  const t = useText();
  const local = useLocal();
  const formats = useFormats();
  return (
    <Panel title={t('kitchen.speed')}>
      {stations.length === 0 ? (
        <p className="text-muted">{t('today.nothing')}</p>
      ) : (
        <table className="w-full text-base">
          <thead className="text-sm text-muted">
            <tr>
              <th className="text-start font-normal">{t('kitchen.station')}</th>
              {(['tickets', 'mean', 'early'] as const).map((what) => (
                <th key={what} className="text-end font-normal">
                  {t(`kitchen.${what}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {stations.map(({ station, name, tickets, seconds, early }) => (
              <tr key={station} className="figures border-t border-line">
                <td className="py-1.5">{local(name)}</td>
                <td className="py-1.5 text-end">{formats.number(tickets)}</td>
                <td className="py-1.5 text-end">
                  <Duration ms={seconds * 1_000} />
                </td>
                <td className="py-1.5 text-end">
                  {formats.number(early)} · {formats.percent(Math.round((early / tickets) * 100) * 10_000)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}
