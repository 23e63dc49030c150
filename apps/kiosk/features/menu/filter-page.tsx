import { cx } from '@comanda/kit/ui/cx.ts';
import { ALLERGENS } from '@comanda/shared/contracts/dish-marks.ts';
import { Check, type LucideIcon } from 'lucide-react';
import { useText } from '../../i18n/index.ts';
import { setGuest, useGuest } from '../../model/guest.ts';
import { DIETS, isFiltered, NO_FILTER } from '../../model/sale.ts';
import { Big } from '../../ui/big.tsx';
import { ALLERGEN_ICON, DIET_ICON } from '../../ui/marks.tsx';
import { Page } from '../../ui/page.tsx';
import { useSettled } from '../../ui/use-frames.ts';

const toggled = <T,>(all: readonly T[], one: T): T[] =>
  all.includes(one) ? all.filter((each) => each !== one) : [...all, one];

/** What a guest eats, and what they must not: the menu then shows only that. */
export function FilterPage({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const filter = useGuest((guest) => guest.filter);
  // The upper half is the answer to a touch.
  const whole = useSettled('filter');
  return (
    <Page
      over
      title={t('filter.title')}
      footer={
        <>
          <Big disabled={!isFiltered(filter)} onClick={() => setGuest({ filter: NO_FILTER })}>
            {t('filter.clear')}
          </Big>
          <Big variant="primary" className="flex-1" onClick={onClose}>
            {t('filter.show')}
          </Big>
        </>
      }
    >
      <div className="k-scroll grid h-full content-start gap-8 p-6">
        <fieldset className="grid grid-cols-2 gap-4">
          <legend className="k-name mb-4 font-semibold">{t('filter.diets')}</legend>
          {DIETS.map((diet) => (
            <Tick
              key={diet}
              icon={DIET_ICON[diet]}
              on={filter.diets.includes(diet)}
              onClick={() => setGuest({ filter: { ...filter, diets: toggled(filter.diets, diet) } })}
            >
              {t(`diet.${diet}`)}
            </Tick>
          ))}
        </fieldset>
        {whole && (
          <>
            <fieldset className="grid grid-cols-2 gap-4">
              <legend className="k-name mb-4 font-semibold">{t('filter.without')}</legend>
              {ALLERGENS.map((allergen) => (
                <Tick
                  key={allergen}
                  icon={ALLERGEN_ICON[allergen]}
                  on={filter.without.includes(allergen)}
                  onClick={() => setGuest({ filter: { ...filter, without: toggled(filter.without, allergen) } })}
                >
                  {t(`allergen.${allergen}`)}
                </Tick>
              ))}
            </fieldset>
            <p className="k-text text-muted">{t('filter.care')}</p>
          </>
        )}
      </div>
    </Page>
  );
}

interface TickProps {
  readonly icon: LucideIcon;
  readonly on: boolean;
  readonly onClick: () => void;
  readonly children: string;
}

function Tick({ icon: Icon, on, onClick, children }: TickProps) {
  return (
    <button
      type="button"
      aria-pressed={on}
      onClick={onClick}
      className={cx(
        'k-target k-text flex items-center gap-4 rounded-lg border-2 px-4 py-3 text-start',
        on ? 'border-accent bg-accent-soft font-semibold text-accent-ink' : 'border-edge bg-surface',
      )}
    >
      <Icon aria-hidden className="size-9 shrink-0" />
      <span className="min-w-0 flex-1">{children}</span>
      {on && <Check aria-hidden className="size-9 shrink-0" />}
    </button>
  );
}
