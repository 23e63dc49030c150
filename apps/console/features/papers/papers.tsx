import { useVenue } from '@comanda/kit/entry/venue.tsx';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { Panel } from '@comanda/kit/ui/panel.tsx';
import { Segmented } from '@comanda/kit/ui/segmented.tsx';
import { Select } from '@comanda/kit/ui/select.tsx';
import { Switch } from '@comanda/kit/ui/switch.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import type { PaperKind, PaperSettings, PaperStyle } from '@comanda/shared/contracts/views/paper-settings.ts';
import { type FormEvent, useMemo, useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { ABOVE_BAR, SaveBar } from '../../model/save-bar.tsx';
import { useDraft } from '../../model/use-draft.ts';
import { useSave } from '../../model/use-save.ts';
import { LogoField } from './logo-field.tsx';
import { Preview } from './preview.tsx';
import { samplePapers, type SampleWords } from './samples.ts';
import { StyleFields, tooLong } from './style-fields.tsx';
import { badAddress, TableCards } from './table-cards.tsx';

const KINDS = [
  'receipt',
  'proforma',
  'merchant',
  'ticket',
  'invoice',
  'drawer',
  'report',
  'table_card',
] as const satisfies readonly PaperKind[];
const WIDTHS = ['48', '32'] as const;
const SAMPLES = [
  'server',
  'station',
  'dish',
  'variant',
  'modifier',
  'drink',
  'note',
  'buyer',
  'footer',
  'device',
  'card',
  'area',
  'reason',
] as const satisfies readonly (keyof SampleWords)[];

/** How papers look, with each change shown at once. */
export function Papers() {
  const t = useText();
  const { settings } = useVenue();
  const { draft, change, discard, dirty, outrun } = useDraft(settings);
  const save = useSave(routes.saveSettings);
  const [kind, setKind] = useState<PaperKind>('receipt');
  const [width, setWidth] = useState<(typeof WIDTHS)[number]>('48');
  const papers: PaperSettings = draft.papers ?? { receiptLink: false };
  const set = (over: Partial<PaperSettings>): void => change({ papers: { ...papers, ...over } });
  const style = papers.styles?.[kind] ?? {};
  const setStyle = (over: Partial<PaperStyle>): void =>
    set({ styles: { ...papers.styles, [kind]: { ...style, ...over } } });
  const blocked =
    badAddress(papers.tableAddress) ||
    Object.values(papers.styles ?? {}).some(({ header, footer }) => tooLong(header) || tooLong(footer));
  const words = useMemo(
    () => Object.fromEntries(SAMPLES.map((each) => [each, t(`papers.sample.${each}`)])) as SampleWords,
    [t],
  );
  const samples = useMemo(() => samplePapers(kind, draft, words, Number(width)), [kind, draft, words, width]);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (blocked) return;
    const outcome = await save.run({ body: draft });
    if (outcome.ok) toast(t('house.form.saved'), { tone: 'good' });
  };
  return (
    <form className={`${ABOVE_BAR} mx-auto grid max-w-320 gap-4 p-4 pb-0`} onSubmit={(event) => void submit(event)}>
      <p className="text-muted">{t('papers.hint')}</p>
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <div className="grid gap-4">
          <Panel title={t('papers.logo')}>
            <div className="grid gap-4">
              <LogoField logo={papers.logo ?? null} onChange={(logo) => set({ logo })} />
              <Switch
                label={t('papers.link')}
                hint={t('papers.linkHint')}
                on={papers.receiptLink}
                onChange={(receiptLink) => set({ receiptLink })}
              />
              <Switch
                label={t('papers.merchantCopy')}
                hint={t('papers.merchantCopyHint')}
                on={papers.merchantCopy ?? false}
                onChange={(merchantCopy) => set({ merchantCopy })}
              />
            </div>
          </Panel>
          <Panel title={t('papers.kind')}>
            <div className="grid gap-4">
              <Select
                label={t('papers.kind')}
                value={kind}
                onChange={setKind}
                options={KINDS.map((id) => ({ id, label: t(`papers.kinds.${id}`) }))}
              />
              <StyleFields style={style} hasLogo={(papers.logo ?? null) !== null} onChange={setStyle} />
            </div>
          </Panel>
          <TableCards
            address={papers.tableAddress}
            saved={settings.papers?.tableAddress}
            onChange={(tableAddress) => set({ tableAddress })}
          />
        </div>
        <Panel title={t('papers.preview')} className="lg:sticky lg:top-4">
          <div className="grid gap-3">
            <Segmented
              label={t('papers.width')}
              value={width}
              onChange={setWidth}
              options={WIDTHS.map((id) => ({ id, label: id === '48' ? '80 mm' : '58 mm' }))}
            />
            {samples.map((paper, at) => (
              <Preview
                key={`${kind} ${at}`}
                paper={paper}
                title={at === 0 ? t(`papers.kinds.${kind}`) : t('papers.secondSample')}
                language={style.language ?? draft.languages[0] ?? 'en'}
              />
            ))}
          </div>
        </Panel>
      </div>
      <SaveBar
        {...{ dirty, outrun, blocked }}
        busy={save.busy}
        live={save.live}
        problem={save.errorBeside([])}
        onDiscard={() => {
          discard();
          save.clear();
        }}
      />
    </form>
  );
}
