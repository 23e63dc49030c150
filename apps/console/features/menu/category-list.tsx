import { useLocal } from '@comanda/kit/entry/venue.tsx';
import { useHub } from '@comanda/kit/hub-client/react.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Count } from '@comanda/kit/ui/chip.tsx';
import { IconButton } from '@comanda/kit/ui/icon-button.tsx';
import type { Category } from '@comanda/shared/contracts/views/menu.ts';
import { Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { movedTo, Sortable } from '../../model/sortable.tsx';
import { CategoryDialog } from './category-dialog.tsx';
import { newCategory, repositioned } from './parts.ts';
import type { MenuDraft } from './use-menu-draft.ts';

interface CategoryListProps {
  readonly draft: MenuDraft;
  /** Null: all of them. */
  readonly selected: string | null;
  readonly onSelect: (id: string | null) => void;
}

const LOOK =
  'flex min-h-touch min-w-0 flex-1 items-center gap-2 rounded-md px-2 text-start leading-tight hover:bg-sunk aria-pressed:bg-text aria-pressed:text-ground';

/** The categories in the order of the menu. */
export function CategoryList({ draft, selected, onSelect }: CategoryListProps) {
  const t = useText();
  const say = useLocal();
  const client = useHub();
  const [editing, setEditing] = useState<string | null>(null);
  const { content } = draft;
  const live = content.categories.filter(({ archived }) => !archived);
  const items = content.items.filter(({ archived }) => !archived);
  const nameOf = ({ name }: Category): string => say(name) || t('editor.unnamed');
  const edited = content.categories.find(({ id }) => id === editing);
  const add = (): void => {
    const position = content.categories.reduce((most, each) => Math.max(most, each.position + 1), 0);
    const category = newCategory(client.newId(), position);
    draft.change('categories', category);
    onSelect(category.id);
    setEditing(category.id);
  };
  return (
    <nav
      aria-label={t('editor.categories')}
      className="grid content-start gap-1 max-lg:max-h-72 max-lg:overflow-y-auto max-lg:border-b max-lg:border-line max-lg:pb-2"
    >
      <button type="button" aria-pressed={selected === null} className={LOOK} onClick={() => onSelect(null)}>
        <span className="min-w-0 flex-1 font-medium">{t('editor.all')}</span>
        <Count value={items.length} />
      </button>
      <Sortable
        label={t('editor.categories')}
        things={live}
        idOf={({ id }) => id}
        nameOf={nameOf}
        onMove={(from, to) => draft.change('categories', ...repositioned(movedTo(live, from, to), []))}
        renderRow={(category) => (
          <>
            <button
              type="button"
              aria-pressed={selected === category.id}
              className={LOOK}
              onClick={() => onSelect(category.id)}
            >
              <span
                aria-hidden
                className="size-4 shrink-0 rounded-sm"
                style={{ background: `oklch(0.68 0.13 ${category.hue})` }}
              />
              <span className="min-w-0 flex-1">{nameOf(category)}</span>
              <Count value={items.filter(({ categoryId }) => categoryId === category.id).length} />
            </button>
            <IconButton
              icon={Pencil}
              label={t('editor.editCategory', { name: nameOf(category) })}
              onClick={() => setEditing(category.id)}
            />
          </>
        )}
      />
      <div className="pt-2">
        <Button size="small" icon={Plus} onClick={add}>
          {t('editor.addCategory')}
        </Button>
      </div>
      {edited && <CategoryDialog category={edited} draft={draft} onClose={() => setEditing(null)} />}
    </nav>
  );
}
