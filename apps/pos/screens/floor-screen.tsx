import { useVenue } from '@comanda/kit/entry/venue.tsx';
import { useFollow } from '@comanda/kit/hub-client/react.tsx';
import { Loading } from '@comanda/kit/ui/notes.tsx';
import { useEffect } from 'react';
import { partiesByTable, partiesToGo, partyOf } from '../features/floor/parties.ts';
import { Plan } from '../features/floor/plan.tsx';
import { ToGo } from '../features/floor/to-go.tsx';
import { useText } from '../i18n/index.ts';
import { drafts, useDrafts } from '../model/drafts.ts';
import { useKeys } from '../model/keys.ts';
import { goTo } from '../model/place.ts';
import { Frame } from './frame.tsx';

const NOBODY = partyOf(undefined, undefined);

interface FloorScreenProps {
  /** @param tableId null: a takeaway */
  readonly onNew: (tableId: string | null) => void;
}

export function FloorScreen({ onNew }: FloorScreenProps) {
  const t = useText();
  const { settings } = useVenue();
  const orders = useFollow('orders', {}, ({ list }) => list);
  const loaded = useFollow('orders', {}, ({ seq }) => seq !== null);
  const kept = useDrafts();
  const byTable = partiesByTable(orders, kept);
  useEffect(() => {
    for (const orderId of Object.keys(drafts.state.getState())) drafts.leave(orderId);
  }, []);
  useKeys((event) => {
    if (event.key !== 'F6' || document.querySelector('dialog[open]') !== null) return false;
    onNew(null);
    return true;
  });
  const open = (orderId: string): void => goTo({ at: 'order', orderId });

  return (
    <Frame title={settings.name}>
      {loaded ? (
        <div className="flex h-full">
          <div className="min-w-0 flex-1">
            <Plan
              partyAt={(table) => byTable.get(table.id) ?? NOBODY}
              onTable={(table) => {
                const party = byTable.get(table.id);
                const orderId = party?.order?.id ?? party?.draft?.orderId;
                if (orderId === undefined) onNew(table.id);
                else open(orderId);
              }}
            />
          </div>
          <aside aria-label={t('floor.takeaways')} className="w-88 shrink-0 p-2 ps-0">
            <ToGo parties={partiesToGo(orders, kept)} onOrder={open} onNew={() => onNew(null)} />
          </aside>
        </div>
      ) : (
        <Loading what={t('floor.loading')} />
      )}
    </Frame>
  );
}
