import { useLocal } from '@comanda/kit/entry/venue.tsx';
import { useHub } from '@comanda/kit/hub-client/react.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Panel } from '@comanda/kit/ui/panel.tsx';
import type { ModifierGroup } from '@comanda/shared/contracts/views/menu.ts';
import { Plus } from 'lucide-react';
import { useText } from '../../i18n/index.ts';
import { LocalFields } from '../../model/local-fields.tsx';
import { NumberField } from '../../model/number-field.tsx';
import { movedTo, Sortable } from '../../model/sortable.tsx';
import { ChoiceRow } from './choice-row.tsx';
import { PageHead } from './page-head.tsx';
import { newModifier } from './parts.ts';
import type { MenuDraft } from './use-menu-draft.ts';

const MOST_CHOICES = 200;

interface GroupPageProps {
  readonly group: ModifierGroup;
  readonly draft: MenuDraft;
  readonly onBack: () => void;
}

/** All of one modifier group. What is typed is in the draft at once. */
export function GroupPage({ group, draft, onBack }: GroupPageProps) {
  const t = useText();
  const say = useLocal();
  const client = useHub();
  const errorAt = draft.errorsOf(group.id);
  const change = (part: Partial<ModifierGroup>): void => draft.change('groups', { ...group, ...part });
  const { modifiers, min, max } = group;
  const users = draft.content.items.filter(({ archived, groupIds }) => !archived && groupIds.includes(group.id));
  const rule = min === max ? (max === 1 ? 'one' : 'exactly') : min === 0 ? 'upTo' : 'between';
  return (
    <div className="mx-auto grid max-w-240 gap-4">
      <PageHead
        of={group}
        draft={draft}
        onBack={onBack}
        onArchive={(archived) => change({ archived: archived || undefined })}
      />
      <Panel title={t('editor.group.rule')}>
        <div className="grid gap-4">
          <LocalFields
            required
            label={t('editor.group.name')}
            value={group.name}
            maxLength={80}
            error={errorAt('name')}
            onChange={(name) => change({ name })}
          />
          <div className="grid gap-3 sm:grid-cols-2">
            <NumberField
              label={t('editor.group.min')}
              bad={t('editor.group.badCount')}
              least={0}
              most={99}
              value={min}
              error={errorAt('min')}
              onChange={(next) => change({ min: next })}
            />
            <NumberField
              label={t('editor.group.max')}
              bad={t('editor.group.badCount')}
              least={1}
              most={99}
              value={max}
              onChange={(next) => change({ max: next })}
            />
          </div>
          <p className="text-sm text-muted">{t(`editor.group.says.${rule}`, { min, max })}</p>
          {users.length > 0 && (
            <details>
              <summary className="min-h-touch cursor-pointer py-3 font-medium">
                {t('editor.group.used', { count: users.length })}
              </summary>
              <p className="text-sm text-muted">{users.map(({ name }) => say(name)).join(' · ')}</p>
            </details>
          )}
        </div>
      </Panel>
      <Panel title={t('editor.group.choices')}>
        {errorAt('modifiers') && <p className="mb-2 font-medium text-danger-text">{errorAt('modifiers')}</p>}
        <Sortable
          label={t('editor.group.choices')}
          things={modifiers}
          idOf={({ id }) => id}
          nameOf={({ name }) => say(name) || t('editor.unnamed')}
          fixed={modifiers.length < 2}
          className="gap-3"
          onMove={(from, to) => change({ modifiers: movedTo(modifiers, from, to) })}
          renderRow={(modifier, at) => (
            <ChoiceRow
              modifier={modifier}
              at={at}
              group={group}
              groups={draft.content.groups}
              errorAt={errorAt}
              onChange={(next) => change({ modifiers: modifiers.with(at, next) })}
              onRemove={() => change({ modifiers: modifiers.toSpliced(at, 1) })}
            />
          )}
        />
        <div className="pt-3">
          <Button
            size="small"
            icon={Plus}
            disabled={modifiers.length >= MOST_CHOICES}
            onClick={() => change({ modifiers: [...modifiers, newModifier(client.newId())] })}
          >
            {t('editor.group.addChoice')}
          </Button>
        </div>
      </Panel>
    </div>
  );
}
