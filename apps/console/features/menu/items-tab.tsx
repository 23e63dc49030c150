import { useLocal, useVenue } from '@comanda/kit/entry/venue.tsx';
import { useHub } from '@comanda/kit/hub-client/react.tsx';
import { useAvailability } from '@comanda/kit/menu/use-menu.ts';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Empty } from '@comanda/kit/ui/notes.tsx';
import { SearchField } from '@comanda/kit/ui/search-field.tsx';
import { Select } from '@comanda/kit/ui/select.tsx';
import { inOrder } from '@comanda/shared/domain/menu/in-order.ts';
import { ListChecks, Plus, X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { movedTo, Sortable } from '../../model/sortable.tsx';
import { AvailabilityDialog } from './availability-dialog.tsx';
import { BulkDialog } from './bulk-dialog.tsx';
import { CategoryList } from './category-list.tsx';
import { ItemPage } from './item-page.tsx';
import { ItemRow } from './item-row.tsx';
import { newItem, repositioned } from './parts.ts';
import { type Show, shownItems, SHOWS } from './shown-items.ts';
import type { MenuDraft } from './use-menu-draft.ts';

/** Categories beside their items; one that is pressed opens in their place. */
export function ItemsTab({ draft }: { readonly draft: MenuDraft }) {
  const t = useText();
  const say = useLocal();
  const client = useHub();
  const venue = useVenue();
  const restrictions = useAvailability();
  const [categoryId, setCategoryId] = useState<string | null>(null);
  const [search, setSearch] = useState('');
  const [show, setShow] = useState<Show>('live');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [open, setOpen] = useState<string | null>(null);
  const [asking, setAsking] = useState<string | null>(null);
  const [bulk, setBulk] = useState(false);
  const { content, changed, problems } = draft;
  const problemOf = useMemo(
    () => new Map(problems.toReversed().map((problem) => [problem.id, problem] as const)),
    [problems],
  );
  const opened = content.items.find(({ id }) => id === open);
  if (opened) return <ItemPage item={opened} draft={draft} onBack={() => setOpen(null)} onOpen={setOpen} />;

  const items = inOrder(content.items, content.categories);
  const shown = shownItems(items, { categoryId, search, show }, { changed, problems: problemOf, restrictions });
  const asked = content.items.find(({ id }) => id === asking);
  const add = (): void => {
    const category = categoryId ?? content.categories.find(({ archived }) => !archived)?.id;
    if (category === undefined) return;
    const item = newItem({
      id: client.newId(),
      variantId: client.newId(),
      categoryId: category,
      position: content.items.reduce((most, each) => Math.max(most, each.position + 1), 0),
      taxGroup: venue.settings.taxGroups[0]?.id ?? '',
      station: venue.stations.find(({ kind }) => kind === 'prep')?.id,
    });
    draft.change('items', item);
    setOpen(item.id);
  };
  const move = (from: number, to: number): void => {
    const order = movedTo(shown, from, to);
    draft.change(
      'items',
      ...repositioned(
        order,
        shown.map(({ position }) => position).toSorted((a, b) => a - b),
      ),
    );
  };
  const choose = (id: string, on: boolean): void => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  const some = content.items.filter(({ id }) => chosen.has(id));
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[17rem_minmax(0,1fr)]">
      <CategoryList draft={draft} selected={categoryId} onSelect={setCategoryId} />
      <div className="grid min-w-0 gap-3">
        <div className="flex flex-wrap items-end gap-3">
          <div className="min-w-60 flex-1">
            <SearchField label={t('editor.search')} value={search} onChange={setSearch} />
          </div>
          <div className="w-56">
            <Select
              label={t('editor.show')}
              value={show}
              onChange={setShow}
              options={SHOWS.map((id) => ({ id, label: t(`editor.shows.${id}`) }))}
            />
          </div>
          <Button
            variant="primary"
            icon={Plus}
            disabled={content.categories.every(({ archived }) => archived)}
            onClick={add}
          >
            {t('editor.addItem')}
          </Button>
        </div>
        <div className="flex min-h-10 flex-wrap items-center gap-3 ps-2">
          <label className="flex cursor-pointer items-center gap-3 text-sm">
            <input
              type="checkbox"
              className="size-5 accent-accent"
              checked={shown.length > 0 && shown.every(({ id }) => chosen.has(id))}
              onChange={(event) => setChosen(new Set(event.target.checked ? shown.map(({ id }) => id) : []))}
            />
            {t('editor.chooseAll')}
          </label>
          {some.length > 0 && (
            <>
              <span className="font-semibold">{t('editor.chosen', { count: some.length })}</span>
              <Button size="small" icon={ListChecks} onClick={() => setBulk(true)}>
                {t('editor.bulk')}
              </Button>
              <Button size="small" icon={X} variant="plain" onClick={() => setChosen(new Set())}>
                {t('editor.unchoose')}
              </Button>
            </>
          )}
        </div>
        {shown.length === 0 && (
          <Empty title={t(search === '' ? 'editor.none' : 'editor.noneFound')}>
            {t(search === '' ? 'editor.noneHint' : 'editor.noneFoundHint')}
          </Empty>
        )}
        <Sortable
          label={t('editor.tab.items')}
          things={shown}
          idOf={({ id }) => id}
          nameOf={({ name }) => say(name) || t('editor.unnamed')}
          fixed={categoryId === null || search !== '' || show !== 'live'}
          onMove={move}
          rowClass={() => '[content-visibility:auto] [contain-intrinsic-height:3.5rem]'}
          renderRow={(item) => (
            <ItemRow
              item={item}
              changed={changed.has(item.id)}
              problem={problemOf.get(item.id)}
              restriction={restrictions.get(item.id)}
              chosen={chosen.has(item.id)}
              onChoose={(on) => choose(item.id, on)}
              onOpen={() => setOpen(item.id)}
              onAvailability={() => setAsking(item.id)}
            />
          )}
        />
      </div>
      {asked && (
        <AvailabilityDialog item={asked} restriction={restrictions.get(asked.id)} onClose={() => setAsking(null)} />
      )}
      {bulk && some.length > 0 && (
        <BulkDialog
          items={some}
          draft={draft}
          onClose={() => setBulk(false)}
          onDone={() => {
            setBulk(false);
            setChosen(new Set());
          }}
        />
      )}
    </div>
  );
}
