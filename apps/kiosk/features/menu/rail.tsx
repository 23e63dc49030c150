import { cx } from '@comanda/kit/ui/cx.ts';
import { memo } from 'react';
import { useText } from '../../i18n/index.ts';
import { useNames } from '../../i18n/names.ts';
import type { Shelf } from '../../model/sale.ts';

interface RailProps {
  readonly shelves: readonly Shelf[];
  readonly current: string | null;
  /** All over the place, one below the other: in access mode. */
  readonly wide: boolean;
  readonly onChoose: (categoryId: string) => void;
}

/** The categories; the one that is shown is marked, not by its colour alone. */
export const Rail = memo(function Rail({ shelves, current, wide, onChoose }: RailProps) {
  const t = useText();
  const say = useNames();
  return (
    <nav
      aria-label={t('menu.categories')}
      className={cx('k-scroll h-full', wide ? 'p-4' : 'w-60 shrink-0 border-e-2 border-line bg-surface')}
    >
      <ul className={wide ? 'grid gap-3' : ''}>
        {shelves.map(({ category, items }) => (
          <li key={category.id}>
            <button
              type="button"
              aria-current={category.id === current || undefined}
              onClick={() => onChoose(category.id)}
              className={cx(
                'k-target k-text flex w-full items-center gap-3 border-s-8 px-4 py-3 text-start leading-tight',
                wide && 'rounded-lg border-y-2 border-e-2 border-y-line border-e-line bg-surface',
                category.id === current ? 'bg-accent-soft font-bold text-accent-ink' : 'text-text',
              )}
              style={{
                borderInlineStartColor: category.id === current ? 'var(--c-accent)' : `oklch(0.75 0.1 ${category.hue})`,
              }}
            >
              <span className="min-w-0 flex-1">{say(category.name)}</span>
              {wide && <span className="k-small text-muted">{t('menu.dishes', { count: items.length })}</span>}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
});
