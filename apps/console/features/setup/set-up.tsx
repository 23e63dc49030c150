import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useHub } from '@comanda/kit/hub-client/react.tsx';
import type { HubProblem } from '@comanda/kit/hub-client/types.ts';
import { useLanguage } from '@comanda/kit/i18n/chosen.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { ErrorNote } from '@comanda/kit/ui/notes.tsx';
import { Panel } from '@comanda/kit/ui/panel.tsx';
import { Segmented } from '@comanda/kit/ui/segmented.tsx';
import { Select } from '@comanda/kit/ui/select.tsx';
import { LanguageSwitch } from '@comanda/kit/ui/switches.tsx';
import { TextField } from '@comanda/kit/ui/text-field.tsx';
import { type FormEvent, useState } from 'react';
import { en } from '../../i18n/en.ts';
import { useText } from '../../i18n/index.ts';
import { vi } from '../../i18n/vi.ts';
import { ratePpm } from '../../model/rate.ts';

const CURRENCIES = ['VND', 'USD', 'EUR', 'GBP', 'SGD', 'THB', 'JPY', 'KRW', 'AUD', 'CAD', 'CHF', 'KWD'] as const;

const ownTimeZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

const options = (values: readonly string[]) => values.map((id) => ({ id, label: id }));

/** A first owner opens a new venue. */
export function SetUp({ local, onDone }: { readonly local: boolean; readonly onDone: () => void }) {
  const t = useText();
  const words = useProblemWords();
  const client = useHub();
  const read = useLanguage();
  const [form, setForm] = useState({
    name: '',
    currency: 'VND',
    timeZone: ownTimeZone(),
    cutOver: '4',
    mode: 'inclusive' as 'inclusive' | 'exclusive',
    taxName: 'VAT',
    rate: '8',
    increment: '1000',
    ownerName: '',
    username: '',
    password: '',
    pin: '',
    code: '',
  });
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<HubProblem | null>(null);
  const set =
    <K extends keyof typeof form>(key: K) =>
    (value: (typeof form)[K]): void =>
      setForm((before) => ({ ...before, [key]: value }));
  const rate = ratePpm(form.rate);
  const field = problem && 'field' in problem ? problem.field : undefined;
  const errorAt = (name: string): string | undefined => (problem && field === name ? words(problem) : undefined);

  const open = async (): Promise<void> => {
    if (rate === null) return;
    const language = read === 'vi' ? 'vi' : 'en';
    setBusy(true);
    const outcome = await client.call(routes.setUp, {
      body: {
        code: form.code,
        settings: {
          name: form.name.trim(),
          currency: form.currency,
          timeZone: form.timeZone,
          languages: language === 'vi' ? ['vi', 'en'] : ['en', 'vi'],
          cutOverHour: Number(form.cutOver),
          tax: { mode: form.mode, roundPer: 'rate' },
          taxGroups: [
            {
              id: 'standard',
              name: form.taxName,
              components: rate === 0 ? [] : [{ id: 'standard', name: form.taxName, ratePpm: rate }],
              byOrderType: {},
            },
          ],
          rounding: 'half_up',
          cashIncrement: Number(form.increment),
          serviceCharge: null,
          receiptHeader: [],
          receiptFooter: { en: en.setUp.footer, vi: vi.setUp.footer },
          tablesToClean: false,
          voidReasons: [{ en: en.setUp.voidReason, vi: vi.setUp.voidReason }],
        },
        owner: { name: form.ownerName, username: form.username, password: form.password, pin: form.pin, language },
      },
    });
    setBusy(false);
    setProblem(outcome.ok ? null : outcome.error);
    if (!outcome.ok) return;
    await client.signInByPassword(form.username, form.password);
    onDone();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void open();
  };

  return (
    <main className="mx-auto w-full max-w-160 p-6">
      <header className="mb-6 flex flex-wrap items-center justify-between gap-4">
        <h1 className="text-2xl font-bold">{t('setUp.title')}</h1>
        <LanguageSwitch />
      </header>
      <form className="grid gap-6" onSubmit={submit}>
        <Panel title={t('setUp.venue')}>
          <div className="grid gap-4">
            <TextField label={t('setUp.name')} value={form.name} onChange={set('name')} required />
            <Select
              label={t('setUp.currency')}
              value={form.currency}
              onChange={set('currency')}
              options={options(CURRENCIES)}
            />
            <Select
              label={t('setUp.timeZone')}
              value={form.timeZone}
              onChange={set('timeZone')}
              options={options([...new Set([form.timeZone, ...Intl.supportedValuesOf('timeZone')])])}
            />
            <TextField
              label={t('setUp.cutOver')}
              value={form.cutOver}
              onChange={set('cutOver')}
              inputMode="numeric"
              error={errorAt('settings.cutOverHour')}
            />
            <Segmented
              labelShown
              label={t('setUp.taxMode')}
              value={form.mode}
              onChange={set('mode')}
              options={[
                { id: 'inclusive', label: t('setUp.inclusive') },
                { id: 'exclusive', label: t('setUp.exclusive') },
              ]}
            />
            <TextField label={t('setUp.taxName')} value={form.taxName} onChange={set('taxName')} required />
            <TextField
              label={t('setUp.taxRate')}
              value={form.rate}
              onChange={set('rate')}
              inputMode="decimal"
              error={rate === null ? t('setUp.badRate') : undefined}
            />
            <TextField
              label={t('setUp.rounding')}
              value={form.increment}
              onChange={set('increment')}
              inputMode="numeric"
              error={errorAt('settings.cashIncrement')}
            />
          </div>
        </Panel>
        <Panel title={t('setUp.owner')}>
          <div className="grid gap-4">
            <TextField label={t('setUp.ownerName')} value={form.ownerName} onChange={set('ownerName')} required />
            <TextField
              label={t('setUp.username')}
              value={form.username}
              onChange={set('username')}
              required
              autoComplete="username"
              error={errorAt('owner.username')}
            />
            <TextField
              label={t('setUp.password')}
              type="password"
              value={form.password}
              onChange={set('password')}
              required
              autoComplete="new-password"
              error={errorAt('owner.password')}
            />
            <TextField
              label={t('setUp.pin')}
              value={form.pin}
              onChange={set('pin')}
              inputMode="numeric"
              required
              autoComplete="off"
              error={errorAt('owner.pin')}
            />
            {!local && (
              <TextField
                label={t('setUp.code')}
                hint={t('setUp.codeHint')}
                value={form.code}
                onChange={set('code')}
                inputMode="numeric"
                error={errorAt('code')}
              />
            )}
          </div>
        </Panel>
        {problem && <ErrorNote title={t('problem')}>{words(problem)}</ErrorNote>}
        <Button type="submit" variant="primary" size="large" busy={busy} disabled={rate === null}>
          {t('setUp.go')}
        </Button>
      </form>
    </main>
  );
}
