import { useVenue } from '@comanda/kit/entry/venue.tsx';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { Panel } from '@comanda/kit/ui/panel.tsx';
import { TextField } from '@comanda/kit/ui/text-field.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import type { FormEvent } from 'react';
import { useText } from '../../i18n/index.ts';
import { Reasons } from '../../model/reasons.tsx';
import { ABOVE_BAR, SaveBar } from '../../model/save-bar.tsx';
import { useDraft } from '../../model/use-draft.ts';
import { useSave } from '../../model/use-save.ts';
import { Accounts } from './accounts.tsx';
import { Bank } from './bank.tsx';
import { formOf, problemsOf, settingsWith } from './form.ts';

const REASONS = ['discountReasons', 'compReasons', 'refundReasons'] as const;
const FIELDS = ['discountLimits', 'tipRates', 'bankAccount', ...REASONS];

/** What may be taken off, offered and given back, where transfers go, and who pays later. */
export function Payments() {
  const t = useText();
  const { settings } = useVenue();
  const { draft, change, discard, dirty, outrun } = useDraft(formOf(settings));
  const save = useSave(routes.saveSettings);
  const problems = problemsOf(draft);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (problems.size > 0) return;
    const outcome = await save.run({ body: settingsWith(settings, draft) });
    if (outcome.ok) toast(t('house.form.saved'), { tone: 'good' });
  };
  return (
    <div className={`${ABOVE_BAR} mx-auto grid max-w-320 gap-4 p-4 pb-0`}>
      <Accounts />
      <form className="grid gap-4" onSubmit={(event) => void submit(event)}>
        <div className="grid items-start gap-4 lg:grid-cols-2">
          <Panel title={t('payments.limits')}>
            <div className="grid gap-4">
              <p className="text-sm text-muted">{t('payments.limitsHint')}</p>
              <div className="grid gap-4 sm:grid-cols-2">
                {(['cashier', 'waiter'] as const).map((role) => (
                  <TextField
                    key={role}
                    label={t(`payments.${role}`)}
                    inputMode="decimal"
                    value={draft[role]}
                    error={problems.has(role) ? t('payments.badRate') : save.errorAt(`discountLimits.${role}`)}
                    onChange={(text) => change({ [role]: text })}
                  />
                ))}
              </div>
            </div>
          </Panel>
          <Panel title={t('payments.tips')}>
            <TextField
              label={t('payments.tipRates')}
              hint={t('payments.tipHint')}
              value={draft.tips}
              error={problems.has('tips') ? t('payments.badTips') : save.errorAt('tipRates')}
              onChange={(tips) => change({ tips })}
            />
          </Panel>
          <Panel title={t('payments.bank')} className="lg:col-span-2">
            <Bank value={draft.bank} problems={problems} onChange={(bank) => change({ bank })} />
          </Panel>
          {REASONS.map((which) => (
            <Panel key={which} title={t(`payments.${which}`)} className="lg:col-span-2">
              <Reasons
                hint={t('payments.reasonsHint')}
                value={draft[which]}
                error={save.errorAt(which)}
                onChange={(reasons) => change({ [which]: reasons })}
              />
            </Panel>
          ))}
        </div>
        <SaveBar
          {...{ dirty, outrun }}
          busy={save.busy}
          live={save.live}
          blocked={problems.size > 0}
          problem={save.errorBeside(FIELDS)}
          onDiscard={() => {
            discard();
            save.clear();
          }}
        />
      </form>
    </div>
  );
}
