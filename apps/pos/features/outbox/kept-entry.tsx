import { useVenue } from '@comanda/kit/entry/venue.tsx';
import type { Entry, KeptDeeds } from '@comanda/kit/hub-client/database.ts';
import { useFormats } from '@comanda/kit/i18n/venue-format.tsx';
import { Chip } from '@comanda/kit/ui/chip.tsx';
import type { KeptOrder } from '@comanda/shared/contracts/commands/cut-off.ts';
import { CloudOff, CloudUpload } from 'lucide-react';
import { useText } from '../../i18n/index.ts';
import { stepKey } from './step-words.ts';

const placeOf = (entry: Entry): Pick<KeptOrder, 'number' | 'tableId'> | null =>
  entry.kept ? (entry.request.body as KeptOrder) : null;

/** One thing that waits on this device: what, when, by whom, and how far it is. */
export function KeptEntry({ entry }: { readonly entry: Entry }) {
  const t = useText();
  const formats = useFormats();
  const { tables } = useVenue();
  const { kept, name, at, staff } = entry;
  const place = placeOf(entry);
  const table = tables.find(({ id }) => id === place?.tableId);
  const where = table ? t('floor.table', { name: table.name }) : t('kept.takeaway');
  return (
    <div className="rounded-md border border-line p-3">
      <div className="flex items-start justify-between gap-3">
        <p className="font-medium">{kept ? [place?.number, where].filter(Boolean).join(' · ') : t(stepKey(name))}</p>
        <Chip icon={kept?.sealed === false ? CloudOff : CloudUpload} tone={kept?.sealed === false ? 'warn' : 'accent'}>
          {kept?.sealed === false ? t('kept.goesOut') : t('kept.onItsWay')}
        </Chip>
      </div>
      {kept ? (
        <Deeds kept={kept} />
      ) : (
        <p className="text-sm text-muted">{[formats.time(at), staff?.name].filter(Boolean).join(' · ')}</p>
      )}
    </div>
  );
}

function Deeds({ kept: { deeds } }: { readonly kept: KeptDeeds }) {
  const t = useText();
  const formats = useFormats();
  const { settings } = useVenue();
  return (
    <ul className="mt-1 grid gap-0.5 text-sm text-muted">
      {deeds.map(({ what, at, by, amount }) => (
        <li key={`${at}${what}`}>
          {[
            formats.time(at),
            what === 'cash'
              ? t('kept.cash', { amount: formats.money(amount ?? 0, settings.currency) })
              : t(`kept.${what}`),
            by,
          ]
            .filter(Boolean)
            .join(' · ')}
        </li>
      ))}
    </ul>
  );
}
