import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { recall, remember } from '@comanda/kit/i18n/memory.ts';
import { afterFrame } from '@comanda/kit/ui/after-frame.ts';
import { ErrorNote, Loading } from '@comanda/kit/ui/notes.tsx';
import { Activity, lazy, startTransition, Suspense, useEffect, useState } from 'react';
import { Attract } from '../features/attract/attract.tsx';
import { IdleWatch } from '../features/idle/idle-watch.tsx';
import { Corner } from '@comanda/kit/bridge/corner.tsx';
import { Where } from '../features/where/where.tsx';
import { useText } from '../i18n/index.ts';
import { useGuest } from '../model/guest.ts';
import { HouseProvider, useMenuOfHouse } from '../model/house.tsx';
import { Closed } from './closed.tsx';
import { Frame } from './frame.tsx';
import { patienceOf } from './patience.ts';
import { useCheckout } from './use-checkout.ts';
import { useFarewell } from './use-farewell.ts';

/** What nobody sees at the first glance comes after it, and is there before somebody has touched the glass. */
const later = {
  menu: () => import('./menu-screen.tsx'),
  paying: () => import('./paying.tsx'),
  filter: () => import('../features/menu/filter-page.tsx'),
  staff: () => import('../features/staff/staff-page.tsx'),
} as const;
const MenuScreen = lazy(() => later.menu().then(({ MenuScreen }) => ({ default: MenuScreen })));
const Paying = lazy(() => later.paying().then(({ Paying }) => ({ default: Paying })));
const FilterPage = lazy(() => later.filter().then(({ FilterPage }) => ({ default: FilterPage })));
const StaffPage = lazy(() => later.staff().then(({ StaffPage }) => ({ default: StaffPage })));

const CLOSED = 'comanda.kiosk.closed';

/** The kiosk: a guest orders and pays by themselves. */
export function Kiosk() {
  const t = useText();
  const words = useProblemWords();
  const { house, problem, retry } = useMenuOfHouse();
  if (house) {
    return (
      <HouseProvider house={house}>
        <Service />
      </HouseProvider>
    );
  }
  return (
    <main className="grid min-h-dvh place-content-center p-6">
      {problem ? (
        <ErrorNote title={t('menu.none')} onRetry={retry}>
          {words(problem)}
        </ErrorNote>
      ) : (
        <Loading what={t('menu.loading')} />
      )}
    </main>
  );
}

function Service() {
  const step = useGuest((guest) => guest.step);
  const access = useGuest((guest) => guest.access);
  const [staff, setStaff] = useState(false);
  const [filter, setFilter] = useState(false);
  const [closed, setClosed] = useState(() => recall(CLOSED) === 'yes');
  const desk = useCheckout();
  const farewell = useFarewell(desk);
  const close = (shut: boolean): void => {
    remember(CLOSED, shut ? 'yes' : '');
    setClosed(shut);
  };
  useEffect(() => {
    for (const load of Object.values(later)) void load();
  }, []);
  const here = step !== 'attract' && step !== 'end';
  // The menu is drawn, and covered, while its guest still reads the question before it.
  const soon = useSoon(here);
  const ordering = here && (soon || step !== 'where');
  const patience = patienceOf(step, access, desk.stage);
  return (
    <Frame access={access}>
      <Suspense fallback={<Loading />}>
        {closed && step === 'attract' ? (
          <Closed />
        ) : (
          <>
            {step === 'attract' && <Attract />}
            {ordering && (
              <Activity mode={step === 'pay' ? 'hidden' : 'visible'}>
                <MenuScreen desk={desk} onStartOver={farewell} />
              </Activity>
            )}
            {step === 'where' && <Where covered={filter} onFilter={() => setFilter(true)} />}
            {step === 'where' && filter && <FilterPage onClose={() => setFilter(false)} />}
            {(step === 'pay' || step === 'end') && <Paying desk={desk} onDone={farewell} />}
          </>
        )}
        {patience && !staff && <IdleWatch patience={patience} onGone={farewell} />}
        <Corner onHeld={() => setStaff(true)} />
        {staff && (
          <StaffPage
            closed={closed}
            onClosed={close}
            onExit={() => {
              setStaff(false);
              farewell();
            }}
          />
        )}
      </Suspense>
    </Frame>
  );
}

/** True from a frame after it is wanted: what is got ready does not hold up what is seen. */
function useSoon(wanted: boolean): boolean {
  const [soon, setSoon] = useState(false);
  useEffect(() => (wanted ? afterFrame(() => startTransition(() => setSoon(true))) : setSoon(false)), [wanted]);
  return soon;
}
