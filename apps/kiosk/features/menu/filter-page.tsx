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
        <Ticks
          legend={t('filter.diets')}
          all={DIETS}
          icons={DIET_ICON}
          word={(diet) => t(`diet.${diet}`)}
          on={filter.diets}
          onChange={(diets) => setGuest({ filter: { ...filter, diets } })}
        />
        {whole && (
          <>
            <Ticks
              legend={t('filter.without')}
              all={ALLERGENS}
              icons={ALLERGEN_ICON}
              word={(allergen) => t(`allergen.${allergen}`)}
              on={filter.without}
              onChange={(without) => setGuest({ filter: { ...filter, without } })}
            />
            <p className="k-text text-muted">{t('filter.care')}</p>
          </>
        )}
      </div>
    </Page>
  );
}

interface TicksProps<T extends string> {
  readonly legend: string;
  readonly all: readonly T[];
  readonly icons: Readonly<Record<T, LucideIcon>>;
  readonly word: (one: T) => string;
  readonly on: readonly T[];
  readonly onChange: (on: T[]) => void;
}

function Ticks<T extends string>({ legend, all, icons, word, on, onChange }: TicksProps<T>) {
  return (
    <fieldset className="grid grid-cols-2 gap-4">
      <legend className="k-name mb-4 font-semibold">{legend}</legend>
      {all.map((one) => (
        <Tick key={one} icon={icons[one]} on={on.includes(one)} onClick={() => onChange(toggled(on, one))}>
          {word(one)}
        </Tick>
      ))}
    </fieldset>
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
