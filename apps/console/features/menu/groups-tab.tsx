import { useLocal } from '@comanda/kit/entry/venue.tsx';
import { useHub } from '@comanda/kit/hub-client/react.tsx';
import { useLanguage } from '@comanda/kit/i18n/chosen.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Chip } from '@comanda/kit/ui/chip.tsx';
import { Empty } from '@comanda/kit/ui/notes.tsx';
import { SearchField } from '@comanda/kit/ui/search-field.tsx';
import { Archive, Asterisk, PencilLine, Plus, UtensilsCrossed } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { GroupPage } from './group-page.tsx';
import { newGroup } from './parts.ts';
import { searchKey } from './search-key.ts';
import type { MenuDraft } from './use-menu-draft.ts';

/** All modifier groups; one that is pressed opens in their place. */
export function GroupsTab({ draft }: { readonly draft: MenuDraft }) {
  const t = useText();
  const say = useLocal();
  const client = useHub();
  const vietnamese = useLanguage() === 'vi';
  const [search, setSearch] = useState('');
  const [open, setOpen] = useState<string | null>(null);
  const { content, changed, problems } = draft;
  const opened = content.groups.find(({ id }) => id === open);
  if (opened) return <GroupPage group={opened} draft={draft} onBack={() => setOpen(null)} />;
  const used = (id: string): number =>
    content.items.filter(({ archived, groupIds }) => !archived && groupIds.includes(id)).length;
  const shown = content.groups
    .filter(({ name, modifiers }) =>
      searchKey(
        [name, ...modifiers.map((each) => each.name)].flatMap((each) => Object.values(each)).join(' '),
      ).includes(searchKey(search.trim())),
    )
    .toSorted(
      (a, b) => Number(a.archived === true) - Number(b.archived === true) || say(a.name).localeCompare(say(b.name)),
    );
  const add = (): void => {
    const group = newGroup(client.newId(), client.newId());
    draft.change('groups', group);
    setOpen(group.id);
  };
  return (
    <div className="mx-auto grid max-w-240 gap-3">
      <div className="flex flex-wrap items-end gap-3">
        <div className="min-w-60 flex-1">
          <SearchField label={t('editor.search')} value={search} onChange={setSearch} />
        </div>
        <Button variant="primary" icon={Plus} onClick={add}>
          {t('editor.addGroup')}
        </Button>
      </div>
      {shown.length === 0 && (
        <Empty title={t(search === '' ? 'editor.noGroups' : 'editor.noneFound')}>
          {t(search === '' ? 'editor.noGroupsHint' : 'editor.noneFoundHint')}
        </Empty>
      )}
      <ul className="grid gap-1" aria-label={t('editor.tab.groups')}>
        {shown.map((group) => {
          const problem = problems.find(({ id }) => id === group.id);
          const uses = used(group.id);
          return (
            <li key={group.id}>
              <button
                type="button"
                onClick={() => setOpen(group.id)}
                className="flex w-full flex-wrap items-center gap-x-3 gap-y-1 rounded-md border border-line bg-surface px-3 py-2 text-start hover:bg-sunk"
              >
                <span className="min-w-60 flex-1">
                  <span className="block font-medium">{say(group.name) || t('editor.unnamed')}</span>
                  <span className="block text-sm text-muted">
                    {group.modifiers.map(({ name }) => say(name)).join(' · ')}
                  </span>
                  {problem && (
                    <span className={problem.severity === 'error' ? 'text-sm text-danger-text' : 'text-sm text-muted'}>
                      {vietnamese ? problem.vi : problem.en}
                    </span>
                  )}
                </span>
                {group.archived && <Chip icon={Archive}>{t('editor.chip.archived')}</Chip>}
                {changed.has(group.id) && (
                  <Chip icon={PencilLine} tone="accent">
                    {t('editor.chip.changed')}
                  </Chip>
                )}
                {group.min > 0 && <Chip icon={Asterisk}>{t('editor.group.required')}</Chip>}
                <Chip icon={UtensilsCrossed}>
                  {uses === 0 ? t('editor.group.unused') : t('editor.group.used', { count: uses })}
                </Chip>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
