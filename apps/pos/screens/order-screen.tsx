import { useVenue } from '@comanda/kit/entry/venue.tsx';
import { useFollow } from '@comanda/kit/hub-client/react.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Empty, Loading } from '@comanda/kit/ui/notes.tsx';
import { SearchField } from '@comanda/kit/ui/search-field.tsx';
import type { MenuItem } from '@comanda/shared/contracts/views/menu.ts';
import { ReceiptText } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { CheckPanel } from '../features/check/check-panel.tsx';
import { VoidDialog } from '../features/check/void-dialog.tsx';
import { ChoiceSheet } from '../features/choices/choice-sheet.tsx';
import { AvailabilityDialog } from '../features/menu/availability-dialog.tsx';
import { MenuBoard } from '../features/menu/menu-board.tsx';
import { PayDialog } from '../features/payment/pay-dialog.tsx';
import { useText } from '../i18n/index.ts';
import { useHouse } from '../model/house.tsx';
import { goTo } from '../model/place.ts';
import { Frame } from './frame.tsx';
import { OrderActions } from './order-actions.tsx';
import { Refusal } from './refusal.tsx';
import { useDesk } from './use-desk.ts';
import { useLineActions } from './use-line-actions.ts';
import { useOrderKeys } from './use-order-keys.ts';

interface OrderScreenProps {
  readonly orderId: string;
  readonly onNewTakeaway: () => void;
}

const toFloor = (): void => goTo({ at: 'floor' });

/** Taking an order: the menu on one side, the check on the other. */
export function OrderScreen({ orderId, onNewTakeaway }: OrderScreenProps) {
  const t = useText();
  const { tables } = useVenue();
  const { search } = useHouse();
  const loaded = useFollow('orders', {}, ({ seq }) => seq !== null);
  const desk = useDesk(orderId);
  const lines = useLineActions(orderId, desk);
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [paying, setPaying] = useState(false);
  const [restricting, setRestricting] = useState<MenuItem | null>(null);
  const [marking, setMarking] = useState(false);
  const found = useMemo(() => (query.trim() === '' ? null : search.find(query)), [search, query]);
  const { head, order, draft } = desk;

  const pay = async (): Promise<void> => {
    if (desk.totals.total === 0 || desk.closed) return;
    setPaying(true);
    if (!(await desk.submit(false))) setPaying(false);
  };
  const enter = (): void => {
    const code = search.byCode(query);
    const item = code?.item ?? found?.find(({ orderTypes }) => orderTypes.includes(desk.type));
    if (!item) return;
    lines.add(item, code?.variant.id);
    setQuery('');
  };
  useOrderKeys({
    field,
    onType: (letter) => setQuery(query + letter),
    onSend: () => void (desk.sendable && desk.send()),
    onPay: () => void pay(),
    onNewTakeaway,
    onFloor: toFloor,
    onEscape: () => setQuery(''),
    onStep: lines.step,
  });

  const tableId = head?.tableId ?? null;
  const table = tables.find(({ id }) => id === tableId);
  const title = table ? t('floor.table', { name: table.name }) : t('order.takeaway');
  if (!head) {
    return (
      <Frame title={title} onBack={toFloor}>
        {loaded ? (
          <Empty title={t('order.gone')} icon={ReceiptText}>
            <Button onClick={toFloor}>{t('order.toFloor')}</Button>
          </Empty>
        ) : (
          <Loading what={t('floor.loading')} />
        )}
      </Frame>
    );
  }
  return (
    <Frame
      title={title}
      onBack={toFloor}
      tools={
        <div
          role="presentation"
          className="w-full max-w-100 min-w-40"
          onKeyDown={(event) => {
            // Enter may move the focus to a button, and must not press it in the same breath.
            if (event.key === 'Enter') event.preventDefault();
            if (event.key !== 'ArrowDown') return;
            event.preventDefault();
            document.querySelector<HTMLElement>('[data-item]')?.focus();
          }}
        >
          <SearchField ref={field} label={t('menu.search')} value={query} onChange={setQuery} onEnter={enter} />
        </div>
      }
    >
      <div className="flex h-full">
        <div className="flex min-w-0 flex-1 flex-col">
          <div className="min-h-0 flex-1">
            <MenuBoard
              orderType={desk.type}
              found={found}
              onItem={(item) => {
                if (marking) setRestricting(item);
                else lines.add(item);
              }}
              onItemMenu={setRestricting}
            />
          </div>
          <div className="flex min-h-14 items-center gap-3 border-t border-line bg-surface px-3">
            <Button variant={marking ? 'primary' : 'quiet'} aria-pressed={marking} onClick={() => setMarking(!marking)}>
              {t('availability.mode')}
            </Button>
            <p className="text-sm text-muted">{marking ? t('availability.modeOn') : t('availability.modeHint')}</p>
          </div>
        </div>
        <aside className="w-check shrink-0 border-s border-line">
          <CheckPanel
            order={order}
            draft={draft}
            totals={desk.totals}
            amounts={desk.amounts}
            selected={lines.selected}
            {...lines.actions}
            note={
              desk.refused && <Refusal orderId={orderId} draft={draft} problem={desk.refused} onSeen={desk.forgive} />
            }
            actions={<OrderActions desk={desk} onPay={() => void pay()} onNew={onNewTakeaway} onFloor={toFloor} />}
          />
        </aside>
      </div>
      {lines.choosing && (
        <ChoiceSheet
          indexed={lines.choosing.indexed}
          line={lines.choosing.line}
          covers={head.covers}
          seats={table?.seats ?? null}
          onDone={lines.choosing.done}
          onClose={lines.stopChoosing}
        />
      )}
      {lines.voiding && <VoidDialog orderId={orderId} line={lines.voiding} onClose={lines.stopVoiding} />}
      {restricting && <AvailabilityDialog item={restricting} onClose={() => setRestricting(null)} />}
      {paying && (
        <PayDialog
          order={order}
          expected={desk.totals.total}
          submitting={(draft?.lines.length ?? 0) > 0}
          onNew={desk.type === 'takeaway' ? onNewTakeaway : toFloor}
          onClose={() => setPaying(false)}
        />
      )}
    </Frame>
  );
}
