import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { useHub, useSession } from '@comanda/kit/hub-client/react.tsx';
import { recall, remember } from '@comanda/kit/i18n/memory.ts';
import { cx } from '@comanda/kit/ui/cx.ts';
import { ErrorNote, Loading } from '@comanda/kit/ui/notes.tsx';
import { Activity, lazy, Suspense, useEffect, useState } from 'react';
import { Attract } from '../features/attract/attract.tsx';
import { IdleWatch } from '../features/idle/idle-watch.tsx';
import { loadTag, Where } from '../features/where/where.tsx';
import { Corner } from '@comanda/kit/bridge/corner.tsx';
import { useText } from '../i18n/index.ts';
import { setGuest, useGuest } from '../model/guest.ts';
import { HouseProvider, useMenuOfHouse } from '../model/house.tsx';
import { SIGNING_IN, STAFF } from '../model/idle.ts';
import { useFrameLater } from '../ui/use-frames.ts';
import { Closed } from './closed.tsx';
import { Frame } from './frame.tsx';
import { patienceOf } from './patience.ts';
import { useCheckout } from './use-checkout.ts';
import { useFarewell } from './use-farewell.ts';

/** What nobody sees at the first glance comes after it, and is there before somebody has touched the glass. */
const later = {
  menu: () => import('./menu-screen.tsx'),
  tag: loadTag,
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
  const client = useHub();
  const step = useGuest((guest) => guest.step);
  const access = useGuest((guest) => guest.access);
  const filtering = useGuest((guest) => guest.filtering);
  const signedIn = useSession().status === 'signed_in';
  const [staff, setStaff] = useState(false);
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
  // Who reloads the kiosk, or leaves it in whatever way, leaves it to guests.
  const left = signedIn && !staff;
  useEffect(() => {
    if (left) void client.signOut();
  }, [left, client]);
  const here = step !== 'attract' && step !== 'end';
  // The menu is drawn, and covered, while its guest still reads the question before it.
  const soon = useFrameLater(here, false);
  const ordering = here && (soon || step !== 'where');
  const patience = patienceOf(step, access, desk.stage);
  /** Whoever only looked in takes nothing from the guest before the kiosk; staff hand it over to the next. */
  const leaveStaff = (): void => {
    if (signedIn) farewell();
    setStaff(false);
  };
  return (
    // Staff do not order: they have the whole glass, and nobody hears their PIN.
    <Frame access={access && !staff}>
      <div inert={staff} className={cx('h-full', staff && 'k-covered')}>
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
              {step === 'where' && <Where covered={filtering} onFilter={() => setGuest({ filtering: true })} />}
              {step === 'where' && filtering && <FilterPage onClose={() => setGuest({ filtering: false })} />}
              {(step === 'pay' || step === 'end') && <Paying desk={desk} onDone={farewell} />}
            </>
          )}
        </Suspense>
      </div>
      {!staff && patience && <IdleWatch key="guest" patience={patience} onGone={farewell} />}
      {staff && <IdleWatch key="staff" patience={signedIn ? STAFF : SIGNING_IN} onGone={leaveStaff} />}
      <Corner onHeld={() => setStaff(true)} />
      {staff && (
        <Suspense fallback={<Loading />}>
          <StaffPage closed={closed} onClosed={close} onExit={leaveStaff} />
        </Suspense>
      )}
    </Frame>
  );
}
