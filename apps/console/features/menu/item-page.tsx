import { useLocal } from '@comanda/kit/entry/venue.tsx';
import { useHub } from '@comanda/kit/hub-client/react.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Panel } from '@comanda/kit/ui/panel.tsx';
import { Select } from '@comanda/kit/ui/select.tsx';
import type { MenuItem } from '@comanda/shared/contracts/views/menu.ts';
import { CopyPlus } from 'lucide-react';
import { useText } from '../../i18n/index.ts';
import { LocalFields } from '../../model/local-fields.tsx';
import { ItemCombo } from './item-combo.tsx';
import { ItemGroups } from './item-groups.tsx';
import { ItemKitchen, ItemSold } from './item-kitchen.tsx';
import { ItemMarks } from './item-marks.tsx';
import { PageHead } from './page-head.tsx';
import { copyOfItem } from './parts.ts';
import { PictureField } from './picture-field.tsx';
import type { MenuDraft } from './use-menu-draft.ts';
import { Variants } from './variants.tsx';

interface ItemPageProps {
  readonly item: MenuItem;
  readonly draft: MenuDraft;
  readonly onBack: () => void;
  readonly onOpen: (id: string) => void;
}

/** All of one item. What is typed is in the draft at once. */
export function ItemPage({ item, draft, onBack, onOpen }: ItemPageProps) {
  const t = useText();
  const say = useLocal();
  const client = useHub();
  const { content } = draft;
  const change = (part: Partial<MenuItem>): void => draft.change('items', { ...item, ...part });
  const errorAt = draft.errorsOf(item.id);
  const section = { item, content, change, errorAt };
  const known = content.categories.some(({ id }) => id === item.categoryId);
  const duplicate = (): void => {
    const name = Object.fromEntries(
      Object.entries(item.name).map(([language, text]) => [language, t('editor.copyOf', { name: text })]),
    );
    const copy = copyOfItem(item, () => client.newId(), item.position + 1, name);
    draft.change('items', copy);
    onOpen(copy.id);
  };
  return (
    <div className="mx-auto grid max-w-240 gap-4">
      <PageHead of={item} draft={draft} onBack={onBack} onArchive={(archived) => change({ archived })}>
        <Button size="small" icon={CopyPlus} onClick={duplicate}>
          {t('editor.duplicate')}
        </Button>
      </PageHead>
      <Panel title={t('editor.item.basics')}>
        <div className="grid gap-4">
          <LocalFields
            required
            label={t('editor.item.name')}
            value={item.name}
            maxLength={120}
            error={errorAt('name')}
            onChange={(name) => change({ name })}
          />
          <LocalFields
            stacked
            label={t('editor.item.description')}
            value={item.description}
            maxLength={500}
            onChange={(description) => change({ description })}
          />
          <Select
            label={t('editor.item.category')}
            value={item.categoryId}
            error={errorAt('categoryId')}
            onChange={(categoryId) => change({ categoryId })}
            options={[
              ...(known ? [] : [{ id: item.categoryId, label: t('editor.item.noCategory') }]),
              ...content.categories
                .filter(({ id, archived }) => !archived || id === item.categoryId)
                .map(({ id, name }) => ({ id, label: say(name) || t('editor.unnamed') })),
            ]}
          />
          <PictureField picture={item.picture} onChange={(picture) => change({ picture })} />
        </div>
      </Panel>
      <Panel title={t('editor.item.prices')}>
        <Variants {...section} />
      </Panel>
      <Panel title={t('editor.item.groups')}>
        <ItemGroups {...section} />
      </Panel>
      <Panel title={t('editor.item.kitchen')}>
        <ItemKitchen {...section} />
      </Panel>
      <Panel title={t('editor.item.sold')}>
        <ItemSold {...section} />
      </Panel>
      <Panel title={t('editor.item.marks')}>
        <ItemMarks {...section} />
      </Panel>
      <Panel title={t('editor.item.combo')}>
        <ItemCombo {...section} />
      </Panel>
    </div>
  );
}
