import { useLocal, useVenue } from '@comanda/kit/entry/venue.tsx';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useHub } from '@comanda/kit/hub-client/react.tsx';
import { Segmented } from '@comanda/kit/ui/segmented.tsx';
import { Select } from '@comanda/kit/ui/select.tsx';
import { TextField } from '@comanda/kit/ui/text-field.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import type { Printer, Station } from '@comanda/shared/contracts/views/venue.ts';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { EditDialog } from '../../model/edit-dialog.tsx';
import { keyOf } from '../../model/key.ts';
import { LocalFields } from '../../model/local-fields.tsx';
import { useSave } from '../../model/use-save.ts';

const FIELDS = ['name', 'printerId', 'minimumSeconds'];
const LONGEST_MINIMUM = 3_600;

interface StationDialogProps {
  /** Null: a new one. */
  readonly station: Station | null;
  readonly printers: readonly Printer[];
  /** Names of what is made there. */
  readonly items: readonly string[];
  readonly onClose: () => void;
}

export function StationDialog({ station, printers, items, onClose }: StationDialogProps) {
  const t = useText();
  const say = useLocal();
  const client = useHub();
  const { stations } = useVenue();
  const save = useSave(routes.saveStation);
  const [first] = useState(() => ({
    name: station?.name ?? {},
    kind: station?.kind ?? ('prep' as const),
    minimum: String(station?.minimumSeconds ?? 20),
    printerId: station?.printerId ?? '',
  }));
  const [form, setForm] = useState<typeof first>(first);
  const dirty = JSON.stringify(form) !== JSON.stringify(first);
  const seconds = /^\d{1,4}$/.test(form.minimum.trim()) ? Number(form.minimum) : null;
  const badMinimum = seconds === null || seconds > LONGEST_MINIMUM;
  const name = say(form.name);
  const body = {
    id:
      station?.id ??
      keyOf(
        name,
        stations.map(({ id }) => id),
        'station',
      ),
    name: form.name,
    kind: form.kind,
    position: station?.position ?? stations.length,
    minimumSeconds: seconds ?? 0,
    printerId: form.printerId === '' ? null : form.printerId,
  };
  const submit = async (): Promise<void> => {
    if (badMinimum) return;
    const outcome = await save.run({ body });
    if (!outcome.ok) return;
    toast(t('house.form.savedName', { name }), { tone: 'good' });
    onClose();
  };
  const archive = async (): Promise<void> => {
    if (!station) return;
    const outcome = await save.run({ body: { ...station, archived: true } });
    if (!outcome.ok) return;
    toast(t('house.form.archivedName', { name: say(station.name) }), {
      undo: () => void client.command(routes.saveStation, { body: { ...station, archived: false } }),
    });
    onClose();
  };
  return (
    <EditDialog
      title={station ? say(station.name) : t('house.stations.add')}
      dirty={dirty}
      busy={save.busy}
      live={save.live}
      problem={save.errorBeside(FIELDS)}
      onSave={() => void submit()}
      onArchive={station ? () => void archive() : undefined}
      onClose={onClose}
    >
      <LocalFields
        required
        label={t('house.stations.name')}
        value={form.name}
        maxLength={60}
        error={save.errorAt('name')}
        onChange={(changed) => setForm({ ...form, name: changed })}
      />
      <Segmented
        labelShown
        label={t('house.stations.kind')}
        value={form.kind}
        onChange={(kind) => setForm({ ...form, kind })}
        options={[
          { id: 'prep', label: t('house.stations.prep') },
          { id: 'expo', label: t('house.stations.expo') },
        ]}
      />
      <Select
        label={t('house.stations.printer')}
        value={form.printerId}
        error={save.errorAt('printerId')}
        onChange={(printerId) => setForm({ ...form, printerId })}
        options={[
          { id: '', label: t('house.stations.noPrinter') },
          ...printers.map((printer) => ({ id: printer.id, label: printer.name })),
        ]}
      />
      <TextField
        label={t('house.stations.minimum')}
        hint={t('house.stations.minimumHint')}
        inputMode="numeric"
        value={form.minimum}
        error={badMinimum ? t('house.stations.minimumBad') : save.errorAt('minimumSeconds')}
        onChange={(minimum) => setForm({ ...form, minimum })}
      />
      {station?.kind === 'prep' && (
        <details>
          <summary className="min-h-touch cursor-pointer py-3 font-medium">
            {t('house.stations.made', { number: items.length })}
          </summary>
          <p className="text-sm text-muted">{items.length === 0 ? t('house.stations.madeNone') : items.join(' · ')}</p>
        </details>
      )}
    </EditDialog>
  );
}
