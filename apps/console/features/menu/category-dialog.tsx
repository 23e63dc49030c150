import { useLocal } from '@comanda/kit/entry/venue.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Dialog } from '@comanda/kit/ui/dialog.tsx';
import type { Category } from '@comanda/shared/contracts/views/menu.ts';
import { Archive, ArchiveRestore, Undo2 } from 'lucide-react';
import { useKitText } from '@comanda/kit/i18n/index.ts';
import { useText } from '../../i18n/index.ts';
import { LocalFields } from '../../model/local-fields.tsx';
import { CategoryTimes } from './category-times.tsx';
import { PictureField } from './picture-field.tsx';
import type { MenuDraft } from './use-menu-draft.ts';

const HUES = [0, 25, 50, 75, 100, 130, 160, 190, 220, 250, 280, 310, 335];

interface CategoryDialogProps {
  readonly category: Category;
  readonly draft: MenuDraft;
  readonly onClose: () => void;
}

/** One category. What is typed is in the draft at once. */
export function CategoryDialog({ category, draft, onClose }: CategoryDialogProps) {
  const t = useText();
  const kit = useKitText();
  const say = useLocal();
  const errorAt = draft.errorsOf(category.id);
  const change = (part: Partial<Category>): void => draft.change('categories', { ...category, ...part });
  const nearest = HUES.reduce((a, b) => (Math.abs(b - category.hue) < Math.abs(a - category.hue) ? b : a));
  return (
    <Dialog
      title={say(category.name) || t('editor.category.new')}
      onClose={onClose}
      footer={
        <>
          <Button
            variant="plain"
            className="me-auto"
            icon={category.archived ? ArchiveRestore : Archive}
            onClick={() => {
              change({ archived: !category.archived });
              onClose();
            }}
          >
            {t(category.archived ? 'editor.restore' : 'editor.archive')}
          </Button>
          {draft.changed.has(category.id) && (
            <Button
              icon={Undo2}
              onClick={() => {
                draft.discard([category.id]);
                onClose();
              }}
            >
              {t('editor.takeBack')}
            </Button>
          )}
          <Button variant="primary" onClick={onClose}>
            {kit('action.enter')}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <LocalFields
          required
          label={t('editor.category.name')}
          value={category.name}
          maxLength={60}
          error={errorAt('name')}
          onChange={(name) => change({ name })}
        />
        <fieldset className="min-w-0">
          <legend className="mb-1.5 text-sm font-medium">{t('editor.category.hue')}</legend>
          <div className="flex flex-wrap gap-2">
            {HUES.map((hue, at) => (
              <label
                key={hue}
                className="grid size-touch cursor-pointer place-items-center rounded-md has-checked:ring-3 has-checked:ring-text has-focus-visible:outline-3 has-focus-visible:outline-focus"
                style={{ background: `oklch(0.68 0.13 ${hue})` }}
              >
                <input
                  type="radio"
                  name={`hue ${category.id}`}
                  aria-label={t('editor.category.hueOf', { number: at + 1 })}
                  checked={hue === nearest}
                  onChange={() => change({ hue })}
                  className="unseen"
                />
              </label>
            ))}
          </div>
        </fieldset>
        <PictureField picture={category.picture ?? null} onChange={(picture) => change({ picture })} />
        <CategoryTimes category={category} change={change} errorAt={errorAt} />
      </div>
    </Dialog>
  );
}
