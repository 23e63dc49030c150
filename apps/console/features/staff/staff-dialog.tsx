import { useVenue } from '@comanda/kit/entry/venue.tsx';
import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useConnection, useHub, useSession } from '@comanda/kit/hub-client/react.tsx';
import type { HubProblem } from '@comanda/kit/hub-client/types.ts';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Select } from '@comanda/kit/ui/select.tsx';
import { Switch } from '@comanda/kit/ui/switch.tsx';
import { TextField } from '@comanda/kit/ui/text-field.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import type { StaffView } from '@comanda/shared/contracts/views/operations.ts';
import { LogOut } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { EditDialog } from '../../model/edit-dialog.tsx';
import { useLanguageNames } from '../../model/language-names.ts';
import { StaffHistory } from './staff-history.tsx';

const ROLES = ['owner', 'manager', 'cashier', 'waiter', 'cook'] as const;
const FIELDS = ['name', 'username', 'role', 'pin', 'password', 'active'];

interface StaffDialogProps {
  /** Null: somebody new. */
  readonly member: StaffView | null;
  readonly onClose: () => void;
}

/** One of the staff. Secrets are set, never shown. */
export function StaffDialog({ member, onClose }: StaffDialogProps) {
  const t = useText();
  const words = useProblemWords();
  const client = useHub();
  const live = useConnection().state === 'live';
  const session = useSession();
  const languageName = useLanguageNames();
  const { languages } = useVenue().settings;
  const [id] = useState(() => member?.id ?? client.newId());
  const [first] = useState({
    name: member?.name ?? '',
    username: member?.username ?? '',
    role: member?.role ?? 'waiter',
    language: member?.language ?? languages[0] ?? 'en',
    active: member?.active ?? true,
    pin: '',
    password: '',
  });
  const [form, setForm] = useState(first);
  const [problem, setProblem] = useState<HubProblem | null>(null);
  const [busy, setBusy] = useState(false);
  const [tried, setTried] = useState(false);
  const amOwner = session.status === 'signed_in' && session.staff.role === 'owner';
  const field = problem && 'field' in problem ? problem.field : undefined;
  const wrong = {
    username: /^[a-z0-9._-]{2,40}$/.test(form.username.trim()) ? undefined : t('staff.badUsername'),
    pin: /^\d{4,8}$/.test(form.pin) || (form.pin === '' && member !== null) ? undefined : t('staff.badPin'),
    password: form.password === '' || form.password.length >= 10 ? undefined : t('staff.badPassword'),
  };
  const errorAt = (at: string): string | undefined =>
    problem && field === at ? words(problem) : tried && at in wrong ? wrong[at as keyof typeof wrong] : undefined;
  const change = (part: Partial<typeof form>): void => {
    setForm({ ...form, ...part });
    setProblem(null);
  };
  const save = async (): Promise<void> => {
    setTried(true);
    if (Object.values(wrong).some(Boolean)) return;
    setBusy(true);
    const { pin, password, ...rest } = form;
    const answer = await client.call(routes.saveStaff, {
      body: { id, ...rest, ...(pin !== '' && { pin }), ...(password !== '' && { password }) },
    });
    setBusy(false);
    if (!answer.ok) {
      setProblem(answer.error);
      return;
    }
    toast(t('staff.saved', { name: form.name }), { tone: 'good' });
    onClose();
  };
  const signOut = async (): Promise<void> => {
    const outcome = await client.command(routes.signOutStaff, { params: { staffId: id }, body: {} });
    if (outcome.ok) toast(t('staff.signedOut', { name: form.name, count: outcome.value.ended }), { tone: 'good' });
    else toast(words(outcome.error), { tone: 'danger' });
  };
  return (
    <EditDialog
      title={member ? member.name : t('staff.add')}
      dirty={JSON.stringify(form) !== JSON.stringify(first)}
      busy={busy}
      live={live}
      problem={problem && !FIELDS.includes(field ?? '') ? words(problem) : undefined}
      onSave={() => void save()}
      onClose={onClose}
    >
      <TextField
        required
        label={t('staff.name')}
        value={form.name}
        maxLength={80}
        error={errorAt('name')}
        onChange={(name) => change({ name })}
      />
      <TextField
        required
        label={t('staff.username')}
        hint={t('staff.usernameHint')}
        value={form.username}
        maxLength={40}
        autoComplete="off"
        autoCapitalize="none"
        error={errorAt('username')}
        onChange={(username) => change({ username })}
      />
      <div className="grid gap-3 sm:grid-cols-2">
        <Select
          label={t('staff.role')}
          value={form.role}
          error={errorAt('role')}
          onChange={(role) => change({ role })}
          options={ROLES.map((role) => ({
            id: role,
            label: t(`roleNames.${role}`),
            disabled: role === 'owner' && !amOwner,
          }))}
        />
        <Select
          label={t('staff.language')}
          value={form.language}
          onChange={(language) => change({ language })}
          options={[...new Set([...languages, form.language])].map((code) => ({ id: code, label: languageName(code) }))}
        />
      </div>
      <TextField
        label={t(member?.hasPin ? 'staff.newPin' : 'staff.pin')}
        hint={member ? t('staff.keepPin') : undefined}
        value={form.pin}
        required={member === null}
        inputMode="numeric"
        autoComplete="off"
        maxLength={8}
        error={errorAt('pin')}
        onChange={(pin) => change({ pin })}
      />
      <TextField
        type="password"
        label={t(member?.hasPassword ? 'staff.newPassword' : 'staff.password')}
        hint={member ? t(member.hasPassword ? 'staff.keepPassword' : 'staff.noPassword') : undefined}
        value={form.password}
        autoComplete="new-password"
        error={errorAt('password')}
        onChange={(password) => change({ password })}
      />
      <Switch
        label={t('staff.mayWork')}
        hint={t('staff.mayWorkHint')}
        on={form.active}
        onChange={(active) => change({ active })}
      />
      {errorAt('active') && <p className="text-sm text-danger-text">{errorAt('active')}</p>}
      {member && (
        <>
          <div className="flex flex-wrap items-center gap-3">
            <Button size="small" icon={LogOut} disabled={!live || member.sessions === 0} onClick={() => void signOut()}>
              {t('staff.signOut')}
            </Button>
            <p className="min-w-48 flex-1 text-sm text-muted">{t('staff.endsSessions')}</p>
          </div>
          <StaffHistory staffId={member.id} />
        </>
      )}
    </EditDialog>
  );
}
