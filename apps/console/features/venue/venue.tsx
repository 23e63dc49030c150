import { useVenue } from '@comanda/kit/entry/venue.tsx';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { Panel } from '@comanda/kit/ui/panel.tsx';
import { Select } from '@comanda/kit/ui/select.tsx';
import { Switch } from '@comanda/kit/ui/switch.tsx';
import { TextArea, TextField } from '@comanda/kit/ui/text-field.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import type { FormEvent } from 'react';
import { useText } from '../../i18n/index.ts';
import { LocalFields } from '../../model/local-fields.tsx';
import { Reasons } from '../../model/reasons.tsx';
import { ABOVE_BAR, SaveBar } from '../../model/save-bar.tsx';
import { useDraft } from '../../model/use-draft.ts';
import { useSave } from '../../model/use-save.ts';
import { Languages } from './languages.tsx';

const FIELDS = [
  'name',
  'timeZone',
  'currency',
  'languages',
  'cutOverHour',
  'receiptHeader',
  'receiptFooter',
  'voidReasons',
];
const MOST_LINES = 8;
const LONGEST_LINE = 80;
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** What the venue is called, where and when it is, and what its receipts say. */
export function Venue() {
  const t = useText();
  const { settings } = useVenue();
  const { draft, change, discard, dirty, outrun } = useDraft(settings);
  const save = useSave(routes.saveSettings);
  const kiosk = draft.kiosk ?? { payAtCounter: true, tableTags: false };
  const lines = draft.receiptHeader;
  const headerError =
    lines.length > MOST_LINES || lines.some((line) => line.length > LONGEST_LINE)
      ? t('house.venue.headerLong', { lines: MOST_LINES, letters: LONGEST_LINE })
      : undefined;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (headerError !== undefined) return;
    const outcome = await save.run({ body: { ...draft, name: draft.name.trim() } });
    if (outcome.ok) toast(t('house.form.saved'), { tone: 'good' });
  };
  const zones = [...new Set([draft.timeZone, ...Intl.supportedValuesOf('timeZone')])];
  const currencies = Intl.supportedValuesOf('currency');
  return (
    <form className={`${ABOVE_BAR} mx-auto grid max-w-320 gap-4 p-4 pb-0`} onSubmit={(event) => void submit(event)}>
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Panel title={t('house.venue.house')}>
          <div className="grid gap-4">
            <TextField
              label={t('house.venue.name')}
              value={draft.name}
              required
              maxLength={120}
              error={save.errorAt('name')}
              onChange={(name) => change({ name })}
            />
            <Select
              label={t('house.venue.timeZone')}
              value={draft.timeZone}
              error={save.errorAt('timeZone')}
              onChange={(timeZone) => change({ timeZone })}
              options={zones.map((id) => ({ id, label: id.replaceAll('_', ' ') }))}
            />
            <Select
              label={t('house.venue.currency')}
              hint={t('house.venue.currencyHint')}
              value={draft.currency}
              error={save.errorAt('currency')}
              onChange={(currency) => change({ currency })}
              options={currencies.map((id) => ({ id, label: id }))}
            />
            <Select
              label={t('house.venue.cutOver')}
              hint={t('house.venue.cutOverHint')}
              value={String(draft.cutOverHour)}
              error={save.errorAt('cutOverHour')}
              onChange={(hour) => change({ cutOverHour: Number(hour) })}
              options={HOURS.map((hour) => ({ id: String(hour), label: `${String(hour).padStart(2, '0')}:00` }))}
            />
            <Switch
              label={t('house.venue.toClean')}
              hint={t('house.venue.toCleanHint')}
              on={draft.tablesToClean}
              onChange={(tablesToClean) => change({ tablesToClean })}
            />
          </div>
        </Panel>
        <Panel title={t('house.venue.receipt')}>
          <div className="grid gap-4">
            <TextArea
              label={t('house.venue.header')}
              hint={t('house.venue.headerHint')}
              rows={6}
              value={lines.join('\n')}
              error={headerError ?? save.errorAt('receiptHeader')}
              onChange={(text) => change({ receiptHeader: text === '' ? [] : text.split('\n') })}
            />
            <LocalFields
              stacked
              label={t('house.venue.footer')}
              value={draft.receiptFooter}
              error={save.errorAt('receiptFooter')}
              onChange={(receiptFooter) => change({ receiptFooter })}
            />
          </div>
        </Panel>
        <Panel title={t('house.venue.kiosk')} className="lg:col-span-2">
          <div className="grid gap-4">
            <Switch
              label={t('house.venue.payAtCounter')}
              hint={t('house.venue.payAtCounterHint')}
              on={kiosk.payAtCounter}
              onChange={(payAtCounter) => change({ kiosk: { ...kiosk, payAtCounter } })}
            />
            <Switch
              label={t('house.venue.tableTags')}
              hint={t('house.venue.tableTagsHint')}
              on={kiosk.tableTags}
              onChange={(tableTags) => change({ kiosk: { ...kiosk, tableTags } })}
            />
          </div>
        </Panel>
        <Panel title={t('house.venue.languages')} className="lg:col-span-2">
          <Languages
            value={draft.languages}
            error={save.errorAt('languages')}
            onChange={(languages) => change({ languages })}
          />
        </Panel>
        <Panel title={t('house.venue.voidReasons')} className="lg:col-span-2">
          <Reasons
            needed
            hint={t('house.venue.voidHint')}
            value={draft.voidReasons}
            error={save.errorAt('voidReasons')}
            onChange={(voidReasons) => change({ voidReasons })}
          />
        </Panel>
      </div>
      <SaveBar
        {...{ dirty, outrun }}
        busy={save.busy}
        live={save.live}
        blocked={headerError !== undefined}
        problem={save.errorBeside(FIELDS)}
        onDiscard={() => {
          discard();
          save.clear();
        }}
      />
    </form>
  );
}
