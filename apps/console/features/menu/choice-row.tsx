import { useLocal } from '@comanda/kit/entry/venue.tsx';
import { IconButton } from '@comanda/kit/ui/icon-button.tsx';
import { Select } from '@comanda/kit/ui/select.tsx';
import { Switch } from '@comanda/kit/ui/switch.tsx';
import type { Modifier, ModifierGroup } from '@comanda/shared/contracts/views/menu.ts';
import { Trash2 } from 'lucide-react';
import { useText } from '../../i18n/index.ts';
import { LocalFields } from '../../model/local-fields.tsx';
import { MoneyField } from '../../model/money-field.tsx';
import { NumberField } from '../../model/number-field.tsx';

const KINDS = ['choice', 'add', 'no'] as const;

interface ChoiceRowProps {
  readonly modifier: Modifier;
  readonly at: number;
  readonly group: ModifierGroup;
  readonly groups: readonly ModifierGroup[];
  readonly errorAt: (field: string) => string | undefined;
  readonly onChange: (modifier: Modifier) => void;
  readonly onRemove: () => void;
}

/** One choice of a group. It may open another group, which opens none itself. */
export function ChoiceRow({ modifier, at, group, groups, errorAt, onChange, onRemove }: ChoiceRowProps) {
  const t = useText();
  const say = useLocal();
  const set = (part: Partial<Modifier>): void => onChange({ ...modifier, ...part });
  const isNested = groups.some(({ modifiers }) => modifiers.some(({ groupId }) => groupId === group.id));
  const openable = isNested
    ? []
    : groups.filter(
        ({ id, archived, modifiers }) =>
          id === modifier.groupId ||
          (id !== group.id && archived !== true && modifiers.every(({ groupId }) => groupId === null)),
      );
  return (
    <div className="grid min-w-0 flex-1 gap-3 rounded-md border border-line p-3">
      <div className="flex items-end gap-2">
        <div className="min-w-0 flex-1">
          <LocalFields
            required
            label={t('editor.group.choice', { number: at + 1 })}
            value={modifier.name}
            maxLength={80}
            error={errorAt(`modifiers.${at}.name`)}
            onChange={(name) => set({ name })}
          />
        </div>
        <IconButton
          icon={Trash2}
          label={t('editor.group.removeChoice', { name: say(modifier.name) || t('editor.unnamed') })}
          onClick={onRemove}
        />
      </div>
      <div className="grid gap-3 sm:grid-cols-2 xl:grid-cols-4">
        <MoneyField label={t('editor.group.price')} value={modifier.price} onChange={(price) => set({ price })} />
        <Select
          label={t('editor.group.kind')}
          value={modifier.kind}
          onChange={(kind) => set({ kind })}
          options={KINDS.map((id) => ({ id, label: t(`editor.group.kinds.${id}`) }))}
        />
        <NumberField
          label={t('editor.group.most')}
          bad={t('editor.group.badCount')}
          least={1}
          most={99}
          value={modifier.maxQuantity}
          onChange={(maxQuantity) => set({ maxQuantity })}
        />
        <Select
          label={t('editor.group.opens')}
          value={modifier.groupId ?? ''}
          error={errorAt(`modifiers.${at}.groupId`)}
          onChange={(groupId) => set({ groupId: groupId === '' ? null : groupId })}
          options={[
            { id: '', label: t('editor.group.opensNothing') },
            ...openable.map(({ id, name }) => ({ id, label: say(name) || t('editor.unnamed') })),
          ]}
        />
      </div>
      <Switch
        label={t('editor.group.preselected')}
        on={modifier.preselected}
        onChange={(preselected) => set({ preselected })}
      />
    </div>
  );
}
