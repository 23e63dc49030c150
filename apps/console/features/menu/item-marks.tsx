import { ALLERGENS, DIETS } from '@comanda/shared/contracts/dish-marks.ts';
import { useText } from '../../i18n/index.ts';
import { Choices } from '../../model/choices.tsx';
import type { SectionProps } from './section.ts';

/** What it contains, and whom it suits. */
export function ItemMarks({ item, change }: SectionProps) {
  const t = useText();
  return (
    <div className="grid gap-4">
      <Choices
        label={t('editor.item.allergens')}
        hint={t('editor.item.allergensHint')}
        options={ALLERGENS.map((id) => ({ id, label: t(`editor.allergen.${id}`) }))}
        chosen={item.allergens}
        onChange={(allergens) => change({ allergens })}
      />
      <Choices
        label={t('editor.item.diets')}
        hint={t('editor.item.dietsHint')}
        options={DIETS.map((id) => ({ id, label: t(`editor.diet.${id}`) }))}
        chosen={item.diets}
        onChange={(diets) => change({ diets })}
      />
    </div>
  );
}
