import { useLocal, useVenue } from '@comanda/kit/entry/venue.tsx';
import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useConnection, useHub } from '@comanda/kit/hub-client/react.tsx';
import { currencyExponent } from '@comanda/kit/i18n/minor.ts';
import { useFormats } from '@comanda/kit/i18n/venue-format.tsx';
import { Select } from '@comanda/kit/ui/select.tsx';
import { TextField } from '@comanda/kit/ui/text-field.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import type { MenuItem } from '@comanda/shared/contracts/views/menu.ts';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { Choices } from '../../model/choices.tsx';
import { EditDialog } from '../../model/edit-dialog.tsx';
import { type BulkForm, bulkChanged, changePpmOf, isAtOnce, type What, WHATS } from './bulk.ts';
import { CHANNELS } from './item-kitchen.tsx';
import type { MenuDraft } from './use-menu-draft.ts';

const STEPS = { 0: [1, 100, 500, 1_000, 5_000], 2: [1, 5, 10, 50, 100], 3: [1, 5, 10, 50, 100] } as const;

interface BulkDialogProps {
  readonly items: readonly MenuItem[];
  readonly draft: MenuDraft;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** One change to many items. */
export function BulkDialog({ items, draft, onClose, onDone }: BulkDialogProps) {
  const t = useText();
  const say = useLocal();
  const words = useProblemWords();
  const formats = useFormats();
  const client = useHub();
  const live = useConnection().state === 'live';
  const { settings, stations } = useVenue();
  const exponent = currencyExponent(settings.currency);
  const steps = exponent === 0 ? STEPS[0] : exponent === 3 ? STEPS[3] : STEPS[2];
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [form, setForm] = useState<BulkForm>(() => ({
    what: 'price',
    changePpm: null,
    step: exponent === 0 ? 1_000 : 5,
    taxGroup: settings.taxGroups[0]?.id ?? '',
    categoryId: draft.content.categories.find(({ archived }) => !archived)?.id ?? '',
    stations: items[0]?.stations ?? [],
    channels: [...CHANNELS],
    allChannels: CHANNELS.length,
  }));
  const bad = form.what === 'price' && form.changePpm === null;
  const example = items.find(({ variants }) => variants[0]?.price);
  const price = (item: MenuItem): string => formats.money(item.variants[0]?.price ?? 0, settings.currency);
  const setNow = async (available: boolean): Promise<void> => {
    setBusy(true);
    let done = 0;
    for (const { id } of items) {
      const outcome = await client.command(routes.setAvailability, { body: { id, available, remaining: null } });
      if (outcome.ok) done += 1;
      else toast(words(outcome.error), { tone: 'danger' });
    }
    setBusy(false);
    toast(t('editor.bulkEdit.doneNow', { count: done }), { tone: 'good' });
    onDone();
  };
  const submit = (): void => {
    if (bad) return;
    if (isAtOnce(form.what)) {
      void setNow(form.what === 'there');
      return;
    }
    draft.change('items', ...items.map((item) => bulkChanged(item, form)));
    toast(t('editor.bulkEdit.doneDraft', { count: items.length }), { undo: () => draft.undo() });
    onDone();
  };
  return (
    <EditDialog
      title={t('editor.bulkEdit.title', { count: items.length })}
      dirty={false}
      busy={busy}
      live={live || !isAtOnce(form.what)}
      problem={undefined}
      saveLabel={t(isAtOnce(form.what) ? 'editor.bulkEdit.atOnce' : 'editor.bulkEdit.toDraft')}
      onSave={submit}
      onClose={onClose}
    >
      <Select<What>
        label={t('editor.bulkEdit.what')}
        value={form.what}
        onChange={(what) => setForm({ ...form, what })}
        options={WHATS.map((id) => ({ id, label: t(`editor.bulkEdit.whats.${id}`) }))}
      />
      {form.what === 'price' && (
        <>
          <TextField
            label={t('editor.bulkEdit.percent')}
            inputMode="text"
            value={typed}
            error={typed !== '' && bad ? t('editor.bulkEdit.badPercent') : undefined}
            onChange={(text) => {
              setTyped(text);
              setForm({ ...form, changePpm: changePpmOf(text) });
            }}
          />
          <Select
            label={t('editor.bulkEdit.step')}
            value={String(form.step)}
            onChange={(step) => setForm({ ...form, step: Number(step) })}
            options={steps.map((step) => ({
              id: String(step),
              label: step === 1 ? t('editor.bulkEdit.exactly') : formats.money(step, settings.currency),
            }))}
          />
          {example && !bad && (
            <p className="figures">
              {t('editor.bulkEdit.example', {
                name: say(example.name),
                before: price(example),
                after: price(bulkChanged(example, form)),
              })}
            </p>
          )}
        </>
      )}
      {form.what === 'tax' && (
        <Select
          label={t('editor.item.tax')}
          value={form.taxGroup}
          onChange={(taxGroup) => setForm({ ...form, taxGroup })}
          options={settings.taxGroups.map(({ id, name }) => ({ id, label: name }))}
        />
      )}
      {form.what === 'category' && (
        <Select
          label={t('editor.item.category')}
          value={form.categoryId}
          onChange={(categoryId) => setForm({ ...form, categoryId })}
          options={draft.content.categories
            .filter(({ archived }) => !archived)
            .map(({ id, name }) => ({ id, label: say(name) || t('editor.unnamed') }))}
        />
      )}
      {form.what === 'stations' && (
        <Choices
          label={t('editor.item.stations')}
          hint={t('editor.item.stationsHint')}
          options={stations.filter(({ kind }) => kind === 'prep').map(({ id, name }) => ({ id, label: say(name) }))}
          chosen={form.stations}
          onChange={(chosen) => setForm({ ...form, stations: chosen })}
        />
      )}
      {form.what === 'channels' && (
        <Choices
          label={t('editor.item.channels')}
          hint={t('editor.item.channelsHint')}
          options={CHANNELS.map((id) => ({ id, label: t(`editor.item.channel.${id}`) }))}
          chosen={form.channels}
          onChange={(channels) => channels.length > 0 && setForm({ ...form, channels })}
        />
      )}
    </EditDialog>
  );
}
