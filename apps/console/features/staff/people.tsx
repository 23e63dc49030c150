import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useConnection, useHub, useRoute, useSession } from '@comanda/kit/hub-client/react.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Chip } from '@comanda/kit/ui/chip.tsx';
import { Empty, ErrorNote, Loading } from '@comanda/kit/ui/notes.tsx';
import { SearchField } from '@comanda/kit/ui/search-field.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import type { StaffView } from '@comanda/shared/contracts/views/operations.ts';
import { KeyRound, Lock, MonitorSmartphone, Pencil, UserCheck, UserPlus, UserX } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { StaffDialog } from './staff-dialog.tsx';

/** Everybody who may sign in, or might once. */
export function People() {
  const t = useText();
  const words = useProblemWords();
  const client = useHub();
  const live = useConnection().state === 'live';
  const session = useSession();
  const { data, problem, refetch } = useRoute(routes.staff);
  const [editing, setEditing] = useState<string | null>(null);
  const [search, setSearch] = useState('');
  const may = session.status === 'signed_in' && session.permissions.includes('staff.manage');
  const wanted = search.trim().toLowerCase();
  const shown = (data?.staff ?? [])
    .filter(({ name, username }) => `${name} ${username}`.toLowerCase().includes(wanted))
    .toSorted((a, b) => Number(b.active) - Number(a.active));
  const edited = data?.staff.find(({ id }) => id === editing);
  const unlock = async ({ id, name }: StaffView): Promise<void> => {
    const outcome = await client.command(routes.unlockStaff, { params: { staffId: id }, body: {} });
    if (outcome.ok) toast(t('staff.unlocked', { name }), { tone: 'good' });
    else toast(words(outcome.error), { tone: 'danger' });
    refetch();
  };
  return (
    <div className="mx-auto grid max-w-240 gap-4 p-4">
      <div className="flex flex-wrap items-center gap-3">
        <div className="min-w-60 flex-1">
          <SearchField label={t('staff.search')} value={search} onChange={setSearch} />
        </div>
        {may && (
          <Button variant="primary" icon={UserPlus} disabled={!live} onClick={() => setEditing('new')}>
            {t('staff.add')}
          </Button>
        )}
      </div>
      {!data && !problem && <Loading />}
      {problem && (
        <ErrorNote title={t('problem')} onRetry={refetch}>
          {words(problem)}
        </ErrorNote>
      )}
      {data && shown.length === 0 && <Empty title={t('staff.none')} />}
      <ul aria-label={t('staff.caption')} className="grid gap-2">
        {shown.map((person) => (
          <li
            key={person.id}
            className="flex flex-wrap items-center gap-3 rounded-md border border-line bg-surface p-3"
          >
            <span className="min-w-48 flex-1">
              <span className="block font-semibold">{person.name}</span>
              <span className="text-sm text-muted">
                {person.username} · {t(`roleNames.${person.role}`)}
              </span>
            </span>
            {person.sessions > 0 && (
              <Chip icon={MonitorSmartphone}>{t('staff.signedIn', { count: person.sessions })}</Chip>
            )}
            {!person.hasPin && <Chip icon={KeyRound}>{t('staff.noPin')}</Chip>}
            {person.locked && (
              <>
                <Chip icon={Lock} tone="danger">
                  {t('staff.locked')}
                </Chip>
                {may && (
                  <Button size="small" disabled={!live} onClick={() => void unlock(person)}>
                    {t('staff.unlock')}
                  </Button>
                )}
              </>
            )}
            <Chip icon={person.active ? UserCheck : UserX} tone={person.active ? 'good' : 'neutral'}>
              {t(person.active ? 'staff.active' : 'staff.inactive')}
            </Chip>
            {may && (
              <Button size="small" icon={Pencil} onClick={() => setEditing(person.id)}>
                {t('house.form.edit')}
                <span className="unseen"> {person.name}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {editing !== null && (editing === 'new' || edited) && (
        <StaffDialog
          member={editing === 'new' ? null : (edited ?? null)}
          onClose={() => {
            setEditing(null);
            refetch();
          }}
        />
      )}
    </div>
  );
}
