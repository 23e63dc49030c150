import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { useHub, useSession } from '@comanda/kit/hub-client/react.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { ErrorNote, Loading } from '@comanda/kit/ui/notes.tsx';
import { useText } from '../i18n/index.ts';
import { drafts } from '../model/drafts.ts';
import { HouseProvider, useMenuOfHouse } from '../model/house.tsx';
import { KeptUpkeep } from '../model/kept-upkeep.tsx';
import { goTo, usePlace } from '../model/place.ts';
import { DraftUpkeep } from '../model/upkeep.ts';
import { FloorScreen } from './floor-screen.tsx';
import { OrderScreen } from './order-screen.tsx';

/** The POS, once somebody is signed in. */
export function App() {
  const t = useText();
  const words = useProblemWords();
  const client = useHub();
  const session = useSession();
  const place = usePlace();
  const { house, problem, retry } = useMenuOfHouse();
  const openDraft = (tableId: string | null): void => {
    const orderId = client.newId();
    const type = tableId === null ? 'takeaway' : 'dine_in';
    drafts.change({ orderId, type, tableId, covers: 0, opened: false }, (draft) => draft);
    goTo({ at: 'order', orderId });
  };

  if (session.status === 'signed_in' && !session.permissions.includes('orders.take')) {
    return (
      <main className="grid min-h-dvh place-content-center justify-items-center gap-4 p-6">
        <ErrorNote title={t('noOrders')}>{t('noOrdersHint')}</ErrorNote>
        <Button onClick={() => void client.signOut()}>{t('switchStaff')}</Button>
      </main>
    );
  }
  if (!house) {
    return (
      <main className="grid min-h-dvh place-content-center p-6">
        {problem ? (
          <ErrorNote title={t('noMenu')} onRetry={retry}>
            {words(problem)}
          </ErrorNote>
        ) : (
          <Loading what={t('loadingMenu')} />
        )}
      </main>
    );
  }
  return (
    <HouseProvider house={house}>
      <DraftUpkeep />
      <KeptUpkeep />
      {place.at === 'floor' ? (
        <FloorScreen onNew={openDraft} />
      ) : (
        <OrderScreen key={place.orderId} orderId={place.orderId} onNewTakeaway={() => openDraft(null)} />
      )}
    </HouseProvider>
  );
}
