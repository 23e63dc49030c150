import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useRoute, useSession } from '@comanda/kit/hub-client/react.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Chip } from '@comanda/kit/ui/chip.tsx';
import { ErrorNote, Loading } from '@comanda/kit/ui/notes.tsx';
import { Pencil, PencilLine, ShieldCheck, Users } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { ALL_PERMISSIONS } from './permission-groups.ts';
import { RoleDialog } from './role-dialog.tsx';

/** The roles, and how much each may do. */
export function Roles() {
  const t = useText();
  const words = useProblemWords();
  const session = useSession();
  const { data, problem, refetch } = useRoute(routes.roles);
  const [editing, setEditing] = useState<string | null>(null);
  const may = session.status === 'signed_in' && session.permissions.includes('roles.manage');
  const edited = data?.roles.find(({ role }) => role === editing);
  return (
    <div className="mx-auto grid max-w-240 gap-4 p-4">
      <p className="text-muted">{t(may ? 'staff.roles.hint' : 'staff.roles.onlyOwner')}</p>
      {!data && !problem && <Loading />}
      {problem && (
        <ErrorNote title={t('problem')} onRetry={refetch}>
          {words(problem)}
        </ErrorNote>
      )}
      <ul aria-label={t('staff.roles.caption')} className="grid gap-2">
        {data?.roles.map((role) => (
          <li
            key={role.role}
            className="flex flex-wrap items-center gap-3 rounded-md border border-line bg-surface p-3"
          >
            <span className="min-w-48 flex-1">
              <span className="block font-semibold">{t(`roleNames.${role.role}`)}</span>
              <span className="text-sm text-muted">
                {role.role === 'owner'
                  ? t('staff.roles.owner')
                  : t('staff.roles.counted', { count: role.permissions.length, all: ALL_PERMISSIONS.length })}
              </span>
            </span>
            {!role.usual && (
              <Chip icon={PencilLine} tone="accent">
                {t('staff.roles.changed')}
              </Chip>
            )}
            <Chip icon={Users}>{t('staff.roles.people', { count: role.staff })}</Chip>
            {role.role === 'owner' ? (
              <ShieldCheck aria-hidden className="size-6 text-muted" />
            ) : (
              <Button size="small" icon={Pencil} disabled={!may} onClick={() => setEditing(role.role)}>
                {t('house.form.edit')}
                <span className="unseen"> {t(`roleNames.${role.role}`)}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {edited && edited.role !== 'owner' && (
        <RoleDialog
          role={edited.role}
          permissions={edited.permissions}
          usual={edited.usual}
          onClose={() => {
            setEditing(null);
            refetch();
          }}
        />
      )}
    </div>
  );
}
