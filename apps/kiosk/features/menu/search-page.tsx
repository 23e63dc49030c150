import type { MenuItem } from '@comanda/shared/contracts/views/menu.ts';
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { useGuest } from '../../model/guest.ts';
import { useHouse, useServed } from '../../model/house.tsx';
import { fits, isToBeHad } from '../../model/sale.ts';
import { Big } from '../../ui/big.tsx';
import { Keyboard } from '../../ui/keyboard.tsx';
import { Page } from '../../ui/page.tsx';
import { useSettled } from '../../ui/use-frames.ts';

const LONGEST = 40;

interface SearchPageProps {
  /** A dish that was found lies over it. */
  readonly covered: boolean;
  readonly onClose: () => void;
  readonly children: (found: readonly MenuItem[], sought: string) => ReactNode;
}

/** A dish by its name, in any of the languages, without marks. */
export function SearchPage({ covered, onClose, children }: SearchPageProps) {
  const t = useText();
  const { search } = useHouse();
  const [typed, setTyped] = useState('');
  const sought = useDeferredValue(typed);
  const type = useGuest((guest) => guest.type) ?? 'takeaway';
  // Below the middle of the glass there is room for the keys, or for what was found.
  const access = useGuest((guest) => guest.access);
  const [keys, setKeys] = useState(true);
  // Dozens of keys are there a frame after the page that they are on.
  const whole = useSettled('search');
  const filter = useGuest((guest) => guest.filter);
  const served = useServed();
  const found = useMemo(
    () => search.find(sought).filter((item) => isToBeHad(item, type, served) && fits(item, filter)),
    [search, sought, type, filter, served],
  );
  const result = sought === '' ? '' : t(found.length === 0 ? 'search.none' : 'search.found', { count: found.length });
  return (
    <Page
      over
      covered={covered}
      title={t('search.title')}
      footer={
        <>
          <Big onClick={onClose}>{t('action.back')}</Big>
          {access && (
            <Big
              variant="primary"
              className="flex-1"
              disabled={keys && found.length === 0}
              onClick={() => setKeys(!keys)}
            >
              {keys ? t('search.show', { count: found.length }) : t('search.keys')}
            </Big>
          )}
        </>
      }
    >
      <div className="flex h-full flex-col">
        <div className="grid shrink-0 gap-4 px-6 pb-4">
          <input
            type="search"
            inputMode="none"
            aria-label={t('search.title')}
            placeholder={t('search.hint')}
            autoComplete="off"
            maxLength={LONGEST}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            className="k-target k-name w-full rounded-lg border-2 border-edge bg-surface px-6"
          />
          {whole && keys && <Keyboard value={typed} onChange={setTyped} max={LONGEST} />}
        </div>
        <output data-spoken={`${sought}. ${result}`} className="k-text block px-6 text-muted">
          {result}
        </output>
        {whole && !(access && keys) && <div className="min-h-0 flex-1">{children(found, sought)}</div>}
      </div>
    </Page>
  );
}
