import type { Allergen, Diet } from '@comanda/shared/contracts/views/menu.ts';
import { cx } from '@comanda/kit/ui/cx.ts';
import {
  Bean,
  Egg,
  Fish,
  Flame,
  Flower,
  Leaf,
  type LucideIcon,
  Milk,
  MoonStar,
  Nut,
  Salad,
  Shell,
  Shrimp,
  Sprout,
  Vegan,
  Wheat,
  WheatOff,
  Wine,
} from 'lucide-react';
import { useText } from '../i18n/index.ts';

export const ALLERGEN_ICON: Readonly<Record<Allergen, LucideIcon>> = {
  gluten: Wheat,
  crustaceans: Shrimp,
  eggs: Egg,
  fish: Fish,
  peanuts: Nut,
  soy: Bean,
  milk: Milk,
  nuts: Nut,
  celery: Salad,
  mustard: Flower,
  sesame: Sprout,
  sulphites: Wine,
  lupin: Flower,
  molluscs: Shell,
};

export const DIET_ICON: Readonly<Record<Diet, LucideIcon>> = {
  vegetarian: Leaf,
  vegan: Vegan,
  halal: MoonStar,
  gluten_free: WheatOff,
  spicy: Flame,
  contains_alcohol: Wine,
};

interface MarksProps {
  readonly allergens: readonly Allergen[];
  readonly diets: readonly Diet[];
  readonly className?: string;
}

/** What a dish is and holds, as it is said of it. */
export function useMarkWords(): (marks: Pick<MarksProps, 'allergens' | 'diets'>) => string {
  const t = useText();
  return ({ allergens, diets }) => {
    const held = allergens.map((allergen) => t(`allergen.${allergen}`)).join(', ');
    return [
      ...diets.map((diet) => t(`diet.${diet}`)),
      ...(held === '' ? [] : [t('item.contains', { what: held })]),
    ].join(', ');
  };
}

/** What a dish is and holds: an icon and its word, never one without the other. */
export function Marks({ allergens, diets, className }: MarksProps) {
  const t = useText();
  const spoken = useMarkWords();
  if (allergens.length + diets.length === 0) return null;
  return (
    <ul data-spoken={spoken({ allergens, diets })} className={cx('flex flex-wrap gap-x-4 gap-y-1', className)}>
      {diets.map((diet) => (
        <Mark key={diet} icon={DIET_ICON[diet]} tone="text-good-text">
          {t(`diet.${diet}`)}
        </Mark>
      ))}
      {allergens.map((allergen) => (
        <Mark key={allergen} icon={ALLERGEN_ICON[allergen]} tone="text-warn-text">
          {t(`allergen.${allergen}`)}
        </Mark>
      ))}
    </ul>
  );
}

function Mark({
  icon: Icon,
  tone,
  children,
}: {
  readonly icon: LucideIcon;
  readonly tone: string;
  readonly children: string;
}) {
  return (
    <li className={cx('inline-flex items-center gap-1.5', tone)}>
      <Icon aria-hidden className="size-[1.1em] shrink-0" />
      {children}
    </li>
  );
}
