import { useProblemWords } from '@comanda/kit/entry/words.ts';
import type { HubProblem } from '@comanda/kit/hub-client/types.ts';
import { Button } from '@comanda/kit/ui/button.tsx';
import { ErrorNote } from '@comanda/kit/ui/notes.tsx';
import { Panel } from '@comanda/kit/ui/panel.tsx';
import { Select } from '@comanda/kit/ui/select.tsx';
import { Switch } from '@comanda/kit/ui/switch.tsx';
import { TextField } from '@comanda/kit/ui/text-field.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import type { MailSettings } from '@comanda/shared/contracts/commands/receipts.ts';
import { type FormEvent, useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { HostFields, portIn } from '../../model/host-fields.tsx';
import { useUnsaved } from '../../model/unsaved.ts';

const USUAL_PORTS = { tls: '465', starttls: '587', none: '25' } as const;

interface MailFormProps {
  readonly kept: MailSettings | null;
  readonly hasPassword: boolean;
  /** Null: saved. Password empty: as it was. */
  readonly onSave: (settings: MailSettings | null, password: string) => Promise<HubProblem | null>;
}

export function MailForm({ kept, hasPassword, onSave }: MailFormProps) {
  const t = useText();
  const words = useProblemWords();
  const [first] = useState(() => ({
    on: kept !== null,
    host: kept?.host ?? '',
    port: String(kept?.port ?? USUAL_PORTS.starttls),
    security: kept?.security ?? 'starttls',
    signIn: kept === null || kept.user !== null,
    user: kept?.user ?? '',
    password: '',
    from: kept?.from ?? '',
  }));
  const [form, setForm] = useState(first);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<HubProblem | null>(null);
  const set = (change: Partial<typeof form>): void => setForm((before) => ({ ...before, ...change }));
  useUnsaved(JSON.stringify(form) !== JSON.stringify(first));
  const port = portIn(form.port);
  const badPort = form.on && port === 0;
  const at = (field: string): string | undefined =>
    problem && 'field' in problem && problem.field === field ? words(problem) : undefined;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (badPort) return;
    const { host, security, from } = form;
    const user = form.signIn ? form.user.trim() : null;
    setBusy(true);
    const refused = await onSave(
      form.on ? { host: host.trim(), port, security, user, from: from.trim() } : null,
      form.password,
    );
    setBusy(false);
    setProblem(refused);
    if (!refused) toast(t(form.on ? 'papers.mail.saved' : 'papers.mail.stopped'), { tone: 'good' });
  };
  return (
    <Panel title={t('papers.mail.title')}>
      <form className="grid gap-4" onSubmit={(event) => void submit(event)}>
        <Switch label={t('papers.mail.on')} on={form.on} onChange={(on) => set({ on })} />
        {form.on && (
          <>
            <HostFields
              host={form.host}
              port={form.port}
              labels={{ host: t('papers.mail.host'), port: t('papers.mail.port') }}
              errors={{ host: at('settings.host'), port: badPort ? t('papers.mail.badPort') : at('settings.port') }}
              onChange={set}
            />
            <Select
              label={t('papers.mail.security')}
              value={form.security}
              onChange={(security) =>
                set({
                  security,
                  ...(Object.values<string>(USUAL_PORTS).includes(form.port) && { port: USUAL_PORTS[security] }),
                })
              }
              options={(['starttls', 'tls', 'none'] as const).map((id) => ({
                id,
                label: t(`papers.mail.securities.${id}`),
              }))}
            />
            <Switch label={t('papers.mail.signIn')} on={form.signIn} onChange={(signIn) => set({ signIn })} />
            {form.signIn && (
              <>
                <TextField
                  label={t('papers.mail.user')}
                  value={form.user}
                  required
                  maxLength={200}
                  autoComplete="off"
                  autoCapitalize="none"
                  spellCheck={false}
                  error={at('settings.user')}
                  onChange={(user) => set({ user })}
                />
                <TextField
                  label={t('papers.mail.password')}
                  hint={hasPassword ? t('papers.mail.passwordKept') : undefined}
                  type="password"
                  value={form.password}
                  autoComplete="new-password"
                  error={at('password')}
                  onChange={(password) => set({ password })}
                />
              </>
            )}
            <TextField
              label={t('papers.mail.from')}
              type="email"
              value={form.from}
              required
              maxLength={254}
              error={at('settings.from')}
              onChange={(from) => set({ from })}
            />
          </>
        )}
        {problem && !('field' in problem) && <ErrorNote title={t('problem')}>{words(problem)}</ErrorNote>}
        <div>
          <Button type="submit" variant="primary" busy={busy}>
            {t('papers.mail.save')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
