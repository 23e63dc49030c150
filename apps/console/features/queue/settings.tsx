import { useVenue } from '@comanda/kit/entry/venue.tsx';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { Panel } from '@comanda/kit/ui/panel.tsx';
import { Segmented } from '@comanda/kit/ui/segmented.tsx';
import { Switch } from '@comanda/kit/ui/switch.tsx';
import { TextField } from '@comanda/kit/ui/text-field.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import { QUIET_CHANNELS, queueSettings } from '@comanda/shared/domain/queue/settings.ts';
import { type FormEvent, useMemo } from 'react';
import { useText } from '../../i18n/index.ts';
import { ABOVE_BAR, SaveBar } from '../../model/save-bar.tsx';
import { useDraft } from '../../model/use-draft.ts';
import { useSave } from '../../model/use-save.ts';
import { formOf, MOST, settingsOf, type ThrottleForm, wrongIn } from './form.ts';

/** How long numbers stay on the board, how phones follow an order, and how much each channel may bring. */
export function QueueSettingsForm() {
  const t = useText();
  const { settings } = useVenue();
  const saved = useMemo(() => formOf(queueSettings(settings)), [settings]);
  const { draft, change, discard, dirty, outrun } = useDraft(saved);
  const save = useSave(routes.saveSettings);
  const wrong = wrongIn(draft);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (wrong.size > 0) return;
    const outcome = await save.run({ body: { ...settings, queue: settingsOf(draft) } });
    if (outcome.ok) toast(t('house.form.saved'), { tone: 'good' });
  };
  const number = (field: string, most: number): string | undefined =>
    wrong.has(field) ? t('queue.settings.badNumber', { most }) : undefined;
  return (
    <form className={`${ABOVE_BAR} grid gap-4`} onSubmit={(event) => void submit(event)}>
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Panel title={t('queue.settings.board')}>
          <div className="grid gap-4">
            <TextField
              label={t('queue.settings.boardMinutes')}
              hint={t('queue.settings.boardMinutesHint')}
              inputMode="numeric"
              value={draft.boardMinutes}
              error={number('boardMinutes', MOST.boardMinutes)}
              onChange={(boardMinutes) => change({ boardMinutes })}
            />
            <Switch
              label={t('queue.settings.onReceipt')}
              hint={t('queue.settings.onReceiptHint')}
              on={draft.trackOnReceipt}
              onChange={(trackOnReceipt) => change({ trackOnReceipt })}
            />
            <TextField
              label={t('queue.settings.address')}
              hint={t('queue.settings.addressHint')}
              type="url"
              placeholder="https://"
              value={draft.guestAddress}
              error={wrong.has('guestAddress') ? t('queue.settings.badAddress') : save.errorAt('queue.guestAddress')}
              onChange={(guestAddress) => change({ guestAddress })}
            />
          </div>
        </Panel>
        <Panel title={t('queue.settings.throttles')}>
          <p className="mb-4 text-muted">{t('queue.settings.throttlesHint')}</p>
          <div className="grid gap-6">
            {QUIET_CHANNELS.map((channel) => {
              const form = draft.throttles[channel];
              const put = (part: Partial<ThrottleForm>): void =>
                change({ throttles: { ...draft.throttles, [channel]: { ...form, ...part } } });
              return (
                <fieldset key={channel} className="grid gap-3">
                  <legend className="mb-1 font-semibold">{t(`queue.channel.${channel}`)}</legend>
                  <div className="grid gap-3 sm:grid-cols-2">
                    <TextField
                      label={t('queue.settings.orders')}
                      inputMode="numeric"
                      value={form.orders}
                      error={number(`${channel}.orders`, MOST.orders)}
                      onChange={(orders) => put({ orders })}
                    />
                    <TextField
                      label={t('queue.settings.lines')}
                      inputMode="numeric"
                      value={form.lines}
                      error={number(`${channel}.lines`, MOST.lines)}
                      onChange={(lines) => put({ lines })}
                    />
                  </div>
                  <Segmented
                    labelShown
                    label={t('queue.settings.above')}
                    value={form.above}
                    onChange={(above) => put({ above })}
                    options={[
                      { id: 'later', label: t('queue.settings.later') },
                      { id: 'pause', label: t('queue.settings.pause') },
                    ]}
                  />
                </fieldset>
              );
            })}
          </div>
        </Panel>
      </div>
      <SaveBar
        dirty={dirty}
        busy={save.busy}
        live={save.live}
        outrun={outrun}
        blocked={wrong.size > 0}
        problem={save.errorBeside(['queue.guestAddress'])}
        onDiscard={discard}
      />
    </form>
  );
}
