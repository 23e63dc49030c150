import { useLocal } from '@comanda/kit/entry/venue.tsx';
import { Chip } from '@comanda/kit/ui/chip.tsx';
import { IconButton } from '@comanda/kit/ui/icon-button.tsx';
import { Select } from '@comanda/kit/ui/select.tsx';
import { Asterisk, Trash2 } from 'lucide-react';
import { useText } from '../../i18n/index.ts';
import { movedTo, Sortable } from '../../model/sortable.tsx';
import type { SectionProps } from './section.ts';

/** What guests choose with an item, in the order they are asked. */
export function ItemGroups({ item, content, change, errorAt }: SectionProps) {
  const t = useText();
  const say = useLocal();
  const groupOf = (id: string) => content.groups.find((group) => group.id === id);
  const nameOf = (id: string): string => say(groupOf(id)?.name ?? {}) || t('editor.unnamed');
  const others = content.groups.filter(({ id, archived }) => archived !== true && !item.groupIds.includes(id));
  return (
    <div className="grid gap-3">
      <p className="text-sm text-muted">{t('editor.item.groupsHint')}</p>
      <Sortable
        label={t('editor.item.groups')}
        things={item.groupIds}
        idOf={(id) => id}
        nameOf={nameOf}
        fixed={item.groupIds.length < 2}
        onMove={(from, to) => change({ groupIds: movedTo(item.groupIds, from, to) })}
        renderRow={(id, at) => {
          const group = groupOf(id);
          return (
            <div className="flex min-w-0 flex-1 flex-wrap items-center gap-3 rounded-md border border-line px-3">
              <span className="min-w-0 flex-1">
                <span className="font-medium">{nameOf(id)}</span>
                <span className="block truncate text-sm text-muted">
                  {group?.modifiers.map(({ name }) => say(name)).join(' · ')}
                </span>
                {errorAt(`groupIds.${at}`) && (
                  <span className="block text-sm text-danger-text">{errorAt(`groupIds.${at}`)}</span>
                )}
              </span>
              {group && group.min > 0 && <Chip icon={Asterisk}>{t('editor.item.required')}</Chip>}
              <IconButton
                icon={Trash2}
                label={t('editor.item.removeGroup', { name: nameOf(id) })}
                onClick={() => change({ groupIds: item.groupIds.toSpliced(at, 1) })}
              />
            </div>
          );
        }}
      />
      <div className="max-w-96">
        <Select
          label={t('editor.item.addGroup')}
          value=""
          disabled={others.length === 0 || item.groupIds.length >= 20}
          onChange={(id) => id !== '' && change({ groupIds: [...item.groupIds, id] })}
          options={[
            { id: '', label: others.length === 0 ? t('editor.item.noneLeft') : '…' },
            ...others.map(({ id }) => ({ id, label: nameOf(id) })),
          ]}
        />
      </div>
    </div>
  );
}
