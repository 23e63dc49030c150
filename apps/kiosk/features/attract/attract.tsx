import { useVenue } from '@comanda/kit/entry/venue.tsx';
import { useLanguages, useTexts } from '@comanda/kit/i18n/chosen.tsx';
import { ownName } from '@comanda/kit/i18n/own-name.ts';
import { cx } from '@comanda/kit/ui/cx.ts';
import type { MenuItem } from '@comanda/shared/contracts/views/menu.ts';
import { Accessibility, Filter, Hand } from 'lucide-react';
import { useEffect } from 'react';
import { useText } from '../../i18n/index.ts';
import { go, setGuest, useGuest } from '../../model/guest.ts';
import { useHouse } from '../../model/house.tsx';
import { isSold } from '../../model/sale.ts';
import { Big } from '../../ui/big.tsx';
import { Photo } from '../../ui/photo.tsx';

/** The dish that is shown to those who pass: the first that has a picture. */
const shownDish = (items: readonly MenuItem[]): MenuItem | undefined =>
  items.find((item) => item.picture !== null && item.stations.length > 0 && isSold(item, 'takeaway'));

/** One picture, one Start; the languages; and a way in for those who need another. */
export function Attract() {
  const t = useText();
  const texts = useTexts();
  const { settings } = useVenue();
  const { items, hueOf } = useHouse();
  const access = useGuest((guest) => guest.access);
  const dish = shownDish(items);
  const languages = useLanguages();
  useEffect(() => {
    document.title = `${settings.name} · Comanda`;
  }, [settings.name]);
  return (
    <main aria-label={settings.name} className="flex h-full flex-col bg-ground">
      {/* Drawn apart, and of no language: else it would be drawn anew, all over the glass, when another is chosen. */}
      {!access && (
        <div aria-hidden lang="" className="relative min-h-0 flex-1 overflow-hidden will-change-transform">
          <Photo
            large
            picture={dish?.picture ?? null}
            hue={dish ? hueOf(dish.categoryId) : 40}
            className="absolute inset-0 !aspect-auto size-full"
          />
        </div>
      )}
      <div className={cx('grid gap-6 p-8', access && 'h-full content-center')}>
        <h1 className="k-head text-center font-bold">{settings.name}</h1>
        <Big variant="primary" icon={Hand} className="!k-head min-h-40" onClick={() => go('where')}>
          <span className="k-title">{t('attract.start')}</span>
        </Big>
        <div className="flex flex-wrap items-stretch gap-4">
          <div role="group" aria-label={t('attract.language')} className="flex flex-auto flex-wrap gap-4">
            {languages.map((language) => (
              <Big
                key={language}
                lang={language}
                aria-pressed={language === texts.language}
                className="flex-auto whitespace-nowrap aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent-ink"
                onClick={() => void texts.changeLanguage(language)}
              >
                {ownName(language)}
              </Big>
            ))}
          </div>
          <Big icon={Filter} className="flex-auto" onClick={() => setGuest({ step: 'where', filtering: true })}>
            {t('filter.title')}
          </Big>
          <Big
            icon={Accessibility}
            aria-pressed={access}
            className="flex-auto aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent-ink"
            onClick={() => setGuest({ access: !access })}
          >
            {t('attract.access')}
          </Big>
        </div>
      </div>
    </main>
  );
}
