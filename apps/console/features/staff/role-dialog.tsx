import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Switch } from '@comanda/kit/ui/switch.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import type { EditableRole, Permission } from '@comanda/shared/contracts/permissions.ts';
import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { EditDialog } from '../../model/edit-dialog.tsx';
import { useSave } from '../../model/use-save.ts';
import { ALL_PERMISSIONS, PERMISSION_GROUPS } from './permission-groups.ts';

type Key<P extends string> = P extends `${infer A}.${infer B}` ? `${A}_${B}` : never;
const GROUPS = Object.keys(PERMISSION_GROUPS) as (keyof typeof PERMISSION_GROUPS)[];

interface RoleDialogProps {
  readonly role: EditableRole;
  readonly permissions: readonly Permission[];
  readonly usual: boolean;
  readonly onClose: () => void;
}

/** What a role may do, one by one. */
export function RoleDialog({ role, permissions, usual, onClose }: RoleDialogProps) {
  const t = useText();
  const save = useSave(routes.saveRole);
  const [given, setGiven] = useState<ReadonlySet<Permission>>(new Set(permissions));
  const dirty = ALL_PERMISSIONS.some((each) => given.has(each) !== permissions.includes(each));
  const put = async (next: Permission[] | null): Promise<void> => {
    const outcome = await save.run({ params: { role }, body: { permissions: next } });
    if (!outcome.ok) return;
    toast(t('staff.roles.saved', { role: t(`roleNames.${role}`) }), { tone: 'good' });
    onClose();
  };
  const turn = (permission: Permission, on: boolean): void => {
    const next = new Set(given);
    if (on) next.add(permission);
    else next.delete(permission);
    setGiven(next);
  };
  return (
    <EditDialog
      size="wide"
      title={t(`roleNames.${role}`)}
      dirty={dirty}
      busy={save.busy}
      live={save.live}
      problem={save.errorBeside([])}
      onSave={() => void put(ALL_PERMISSIONS.filter((each) => given.has(each)))}
      onClose={onClose}
    >
      {!usual && (
        <div>
          <Button size="small" icon={RotateCcw} disabled={!save.live} onClick={() => void put(null)}>
            {t('staff.roles.usual')}
          </Button>
        </div>
      )}
      <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
        {GROUPS.map((group) => (
          <fieldset key={group} className="min-w-0">
            <legend className="font-semibold">{t(`staff.roles.group.${group}`)}</legend>
            {PERMISSION_GROUPS[group].map((permission) => (
              <Switch
                key={permission}
                label={t(`permission.${permission.replace('.', '_') as Key<typeof permission>}`)}
                on={given.has(permission)}
                onChange={(on) => turn(permission, on)}
              />
            ))}
          </fieldset>
        ))}
      </div>
    </EditDialog>
  );
}
