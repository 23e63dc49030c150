import { useKitText } from '@comanda/kit/i18n/index.ts';
import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useHub, useRoute } from '@comanda/kit/hub-client/react.tsx';
import type { HubProblem } from '@comanda/kit/hub-client/types.ts';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Chip } from '@comanda/kit/ui/chip.tsx';
import { Dialog } from '@comanda/kit/ui/dialog.tsx';
import { ErrorNote, Loading } from '@comanda/kit/ui/notes.tsx';
import { Select } from '@comanda/kit/ui/select.tsx';
import { TextField } from '@comanda/kit/ui/text-field.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import { Lock, UserCheck, UserPlus, UserX } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useText } from '../../i18n/index.ts';

const ROLES = ['owner', 'manager', 'cashier', 'waiter', 'cook'] as const;

export function Staff() {
  const t = useText();
  const kit = useKitText();
  const words = useProblemWords();
  const client = useHub();
  const { data, problem, refetch } = useRoute(routes.staff);
  const [adding, setAdding] = useState(false);
  const unlock = async (staffId: string): Promise<void> => {
    const outcome = await client.command(routes.unlockStaff, { params: { staffId }, body: {} });
    if (!outcome.ok) toast(words(outcome.error), { tone: 'danger' });
    refetch();
  };
  return (
    <div className="grid gap-4 p-4">
      <div>
        <Button variant="primary" icon={UserPlus} onClick={() => setAdding(true)}>
          {t('staff.add')}
        </Button>
      </div>
      {!data && !problem && <Loading />}
      {problem && (
        <ErrorNote title={t('problem')} onRetry={refetch}>
          {words(problem)}
        </ErrorNote>
      )}
      <ul aria-label={t('staff.caption')} className="grid gap-2">
        {data?.staff.map((person) => (
          <li
            key={person.id}
            className="flex flex-wrap items-center gap-4 rounded-md border border-line bg-surface p-4"
          >
            <span className="min-w-0 flex-1">
              <span className="block font-semibold">{person.name}</span>
              <span className="text-sm text-muted">
                {person.username} · {kit(`entry.roles.${person.role}`)}
              </span>
            </span>
            {person.locked && (
              <>
                <Chip icon={Lock} tone="danger">
                  {t('staff.locked')}
                </Chip>
                <Button onClick={() => void unlock(person.id)}>{t('staff.unlock')}</Button>
              </>
            )}
            <Chip icon={person.active ? UserCheck : UserX} tone={person.active ? 'good' : 'neutral'}>
              {t(person.active ? 'staff.active' : 'staff.inactive')}
            </Chip>
          </li>
        ))}
      </ul>
      {adding && (
        <AddStaff
          onClose={() => setAdding(false)}
          onSaved={(name) => {
            setAdding(false);
            toast(t('staff.saved', { name }), { tone: 'good' });
            refetch();
          }}
        />
      )}
    </div>
  );
}

interface AddProps {
  readonly onClose: () => void;
  readonly onSaved: (name: string) => void;
}

function AddStaff({ onClose, onSaved }: AddProps) {
  const t = useText();
  const kit = useKitText();
  const words = useProblemWords();
  const client = useHub();
  const [id] = useState(() => client.newId());
  const [name, setName] = useState('');
  const [username, setUsername] = useState('');
  const [role, setRole] = useState<(typeof ROLES)[number]>('waiter');
  const [pin, setPin] = useState('');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<HubProblem | null>(null);
  const field = problem && 'field' in problem ? problem.field : undefined;
  const errorAt = (at: string): string | undefined => (problem && field === at ? words(problem) : undefined);
  const save = async (): Promise<void> => {
    const answer = await client.call(routes.saveStaff, {
      body: { id, name, username, role, language: 'vi', pin, ...(password !== '' && { password }) },
    });
    if (answer.ok) onSaved(name);
    else setProblem(answer.error);
  };
  return (
    <Dialog title={t('staff.add')} onClose={onClose} held>
      <form
        className="grid gap-4"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField label={t('staff.name')} value={name} onChange={setName} required error={errorAt('name')} />
        <TextField
          label={t('staff.username')}
          value={username}
          onChange={setUsername}
          required
          error={errorAt('username')}
        />
        <Select
          label={t('staff.role')}
          value={role}
          onChange={setRole}
          options={ROLES.map((each) => ({ id: each, label: kit(`entry.roles.${each}`) }))}
        />
        <TextField
          label={t('staff.pin')}
          value={pin}
          onChange={setPin}
          required
          inputMode="numeric"
          autoComplete="off"
          error={errorAt('pin')}
        />
        <TextField
          label={t('staff.password')}
          type="password"
          value={password}
          onChange={setPassword}
          autoComplete="new-password"
          error={errorAt('password')}
        />
        {problem && field === undefined && <ErrorNote title={t('problem')}>{words(problem)}</ErrorNote>}
        <Button type="submit" variant="primary">
          {t('staff.save')}
        </Button>
      </form>
    </Dialog>
  );
}
