import { useLocal, useVenue } from '@comanda/kit/entry/venue.tsx';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useHub } from '@comanda/kit/hub-client/react.tsx';
import { Segmented } from '@comanda/kit/ui/segmented.tsx';
import { Select } from '@comanda/kit/ui/select.tsx';
import { Switch } from '@comanda/kit/ui/switch.tsx';
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
const ORDER_TYPES = ['dine_in', 'takeaway', 'delivery'] as const;
const DONE = ['bumped', 'printed', 'handed_over'] as const;
const FORWARDING = ['at_once', 'as_bumped', 'when_all_bumped'] as const;
const MOST_MINUTES = 90;

/** Minutes as they are typed: nothing is the usual, and no number is null. */
const minutesOf = (typed: string): number | undefined | null => {
  if (typed.trim() === '') return undefined;
  const minutes = Number(typed);
  return /^\d{1,2}$/.test(typed.trim()) && minutes >= 1 && minutes <= MOST_MINUTES ? minutes : null;
};
const LONGEST_MINIMUM = 3_600;
const LONGEST_FALLBACK = 60;

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
    fallback: String(station?.fallbackMinutes ?? ''),
    printerId: station?.printerId ?? '',
    doneWhen: station?.doneWhen ?? ('bumped' as const),
    forwarding: station?.forwarding ?? ('at_once' as const),
    needsBumps: station?.needsBumps ?? true,
    due: {
      dine_in: String(station?.dueMinutes?.dine_in ?? ''),
      takeaway: String(station?.dueMinutes?.takeaway ?? ''),
      delivery: String(station?.dueMinutes?.delivery ?? ''),
    },
  }));
  const [form, setForm] = useState<typeof first>(first);
  const dirty = JSON.stringify(form) !== JSON.stringify(first);
  const seconds = /^\d{1,4}$/.test(form.minimum.trim()) ? Number(form.minimum) : null;
  const badMinimum = seconds === null || seconds > LONGEST_MINIMUM;
  const due = ORDER_TYPES.map((type) => [type, minutesOf(form.due[type])] as const);
  const badDue = due.some(([, minutes]) => minutes === null);
  const prep = form.kind === 'prep';
  const paperless = prep && form.doneWhen === 'printed' && form.printerId === '';
  const fallback = form.fallback.trim() === '' ? undefined : Number(form.fallback);
  const badFallback =
    fallback !== undefined && !(/^\d{1,2}$/.test(form.fallback.trim()) && fallback <= LONGEST_FALLBACK);
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
    ...(fallback !== undefined && { fallbackMinutes: fallback }),
    dueMinutes: Object.fromEntries(due.filter(([, minutes]) => typeof minutes === 'number')),
    ...(prep ? { doneWhen: form.doneWhen } : { forwarding: form.forwarding, needsBumps: form.needsBumps }),
  };
  const submit = async (): Promise<void> => {
    if (badMinimum || badDue || badFallback || paperless) return;
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
        error={paperless ? t('kitchen.printerNeeded') : save.errorAt('printerId')}
        onChange={(printerId) => setForm({ ...form, printerId })}
        options={[
          { id: '', label: t('house.stations.noPrinter') },
          ...printers.map((printer) => ({ id: printer.id, label: printer.name })),
        ]}
      />
      {prep ? (
        <Select
          label={t('kitchen.doneWhen')}
          hint={t(`kitchen.doneHint.${form.doneWhen}`)}
          value={form.doneWhen}
          onChange={(doneWhen) => setForm({ ...form, doneWhen })}
          options={DONE.map((id) => ({ id, label: t(`kitchen.done.${id}`) }))}
        />
      ) : (
        <>
          <Select
            label={t('kitchen.forwarding')}
            value={form.forwarding}
            onChange={(forwarding) => setForm({ ...form, forwarding })}
            options={FORWARDING.map((id) => ({ id, label: t(`kitchen.forward.${id}`) }))}
          />
          <Switch
            label={t('kitchen.needsBumps')}
            hint={t('kitchen.needsBumpsHint')}
            on={form.needsBumps}
            onChange={(needsBumps) => setForm({ ...form, needsBumps })}
          />
        </>
      )}
      <fieldset className="min-w-0">
        <legend className="text-sm font-medium">{t('kitchen.due')}</legend>
        <p className="mb-1.5 text-sm text-muted">{t('kitchen.dueHint')}</p>
        <div className="grid grid-cols-3 gap-3">
          {ORDER_TYPES.map((type) => (
            <TextField
              key={type}
              label={t(`type.${type}`)}
              inputMode="numeric"
              value={form.due[type]}
              error={minutesOf(form.due[type]) === null ? t('kitchen.dueBad') : undefined}
              onChange={(minutes) => setForm({ ...form, due: { ...form.due, [type]: minutes } })}
            />
          ))}
        </div>
      </fieldset>
      {form.printerId !== '' && (
        <TextField
          label={t('papers.fallbackMinutes')}
          hint={t('papers.fallbackMinutesHint')}
          inputMode="numeric"
          value={form.fallback}
          error={badFallback ? t('papers.fallbackMinutesBad') : save.errorAt('fallbackMinutes')}
          onChange={(typed) => setForm({ ...form, fallback: typed })}
        />
      )}
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
