import { Button } from '@comanda/kit/ui/button.tsx';
import { Panel } from '@comanda/kit/ui/panel.tsx';
import { Switch } from '@comanda/kit/ui/switch.tsx';
import { TextField } from '@comanda/kit/ui/text-field.tsx';
import { Trash2 } from 'lucide-react';
import { useText } from '../../i18n/index.ts';
import { Components } from './components.tsx';
import type { GroupForm } from './form.ts';

const TYPES = ['dine_in', 'takeaway', 'delivery'] as const;

interface GroupProps {
  readonly group: GroupForm;
  readonly onChange: (group: GroupForm) => void;
  /** Absent: the last one stays. */
  readonly onRemove: (() => void) | undefined;
  readonly errorAt: (field: 'name' | 'components') => string | undefined;
}

/** A tax group: what items that are taxed alike share. */
export function Group({ group, onChange, onRemove, errorAt }: GroupProps) {
  const t = useText();
  return (
    <Panel
      title={group.name || t('house.taxes.newGroup')}
      aside={
        <Button size="small" variant="plain" icon={Trash2} disabled={!onRemove} onClick={onRemove}>
          {t('house.taxes.removeGroup')}
        </Button>
      }
    >
      <div className="grid gap-4">
        <TextField
          label={t('house.taxes.groupName')}
          value={group.name}
          required
          maxLength={60}
          error={errorAt('name')}
          onChange={(name) => onChange({ ...group, name })}
        />
        <Components
          value={group.components}
          error={errorAt('components')}
          onChange={(components) => onChange({ ...group, components })}
        />
        {TYPES.map((type) => {
          const own = group.byOrderType[type];
          const set = (components: GroupForm['components'] | undefined): void =>
            onChange({ ...group, byOrderType: { ...group.byOrderType, [type]: components } });
          return (
            <div key={type} className="border-t border-line pt-2">
              <Switch
                label={t('house.taxes.otherwise', { type: t(`type.${type}`) })}
                on={own !== undefined}
                onChange={(on) => set(on ? group.components : undefined)}
              />
              {own && <Components value={own} error={undefined} onChange={set} />}
            </div>
          );
        })}
      </div>
    </Panel>
  );
}
