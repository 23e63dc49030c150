import { useVenue } from '@comanda/kit/entry/venue.tsx';
import { useFollow } from '@comanda/kit/hub-client/react.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { cx } from '@comanda/kit/ui/cx.ts';
import { IconButton } from '@comanda/kit/ui/icon-button.tsx';
import { Empty, Loading } from '@comanda/kit/ui/notes.tsx';
import { part } from '@comanda/kit/ui/part.tsx';
import { SearchField } from '@comanda/kit/ui/search-field.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import type { MenuItem } from '@comanda/shared/contracts/views/menu.ts';
import type { OrderView } from '@comanda/shared/contracts/views/order.ts';
import type { Table } from '@comanda/shared/contracts/views/venue.ts';
import { isOpen } from '@comanda/shared/domain/order/states.ts';
import { Ellipsis, ReceiptText, Repeat } from 'lucide-react';
import { Suspense, useEffect, useRef, useState } from 'react';
import { CheckStrip } from '../features/checks/check-strip.tsx';
import { CheckPanel } from '../features/check/check-panel.tsx';
import { type Ahead, AheadBar } from '../features/courses/ahead.tsx';
import { CourseBar } from '../features/courses/course-bar.tsx';
import { AvailabilityDialog } from '../features/menu/availability-dialog.tsx';
import { MarkBar } from '../features/menu/mark-bar.tsx';
import { MenuBoard } from '../features/menu/menu-board.tsx';
import { PayDialog } from '../features/payment/pay-dialog.tsx';
import { TableDialog } from '../features/tables/table-dialog.tsx';
import { useText } from '../i18n/index.ts';
import { useCheckDeeds } from '../model/check-deeds.ts';
import { useHouse } from '../model/house.tsx';
import { pickTableFor } from '../model/picking.ts';
import { goTo } from '../model/place.ts';
import { weighedByLabel } from '../model/scale-label.ts';
import { useTableDeeds } from '../model/table-deeds.ts';
import type { Task } from './check-tasks.tsx';
import { Frame } from './frame.tsx';
import { KeptPayDialog } from './kept-pay-dialog.tsx';
import { LineSheets } from './line-sheets.tsx';
import { OrderActions } from './order-actions.tsx';
import { Refusal } from './refusal.tsx';
import { useCourses } from './use-courses.ts';
import { useDesk } from './use-desk.ts';
import { useJoin } from './use-join.ts';
import { useLineActions } from './use-line-actions.ts';
import { useOrderKeys } from './use-order-keys.ts';
import { useSearch } from './use-search.ts';

const loadTasks = () => import('./check-tasks.tsx').then((it) => it.CheckTasks);
const CheckTasks = part(loadTasks);

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
  const [chosen, setChosen] = useState<string | null>(null);
  const desk = useDesk(orderId, chosen);
  const [ahead, setAhead] = useState<Ahead>({ seat: null, course: null });
  const lines = useLineActions(orderId, desk, ahead);
  const deeds = useTableDeeds();
  const checkDeeds = useCheckDeeds(orderId);
  const [task, setTask] = useState<Task | null>(null);
  const courses = useCourses(orderId, desk, deeds);
  const [acting, setActing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const [paying, setPaying] = useState<'hub' | 'kept' | null>(null);
  const [restricting, setRestricting] = useState<MenuItem | null>(null);
  const [marking, setMarking] = useState(false);
  const { query, found, setQuery, onType, onUsed } = useSearch(search);
  const { head, order, draft } = desk;
  // Fetched beforehand: a press finds it here.
  useEffect(() => void loadTasks().catch(() => null), []);
  const away = desk.kept.cutOff;
  useJoin(orderId, draft);
  const tableId = head?.tableId ?? null;
  const table = tables.find(({ id }) => id === tableId);

  const several = desk.checks.length > 1;
  /** New lines are on the check that is looked at; while there is none for them, they are on all. */
  const adding = !desk.shown || desk.shown.id === desk.lineCheck?.id || !several;
  const pay = async (): Promise<void> => {
    if (desk.closed) return;
    if (desk.kept.cutOff) {
      if (desk.totals.total > 0) setPaying('kept');
      return;
    }
    if (!desk.payable) return;
    setPaying('hub');
    if (!(await desk.submit(false))) setPaying(null);
  };
  const onCheck = (): void => {
    const check = desk.shown ?? desk.toPay ?? desk.checks[0];
    if (!check || check.gross === 0) return;
    // All of them are paid and in view: of which a guest wants something, nobody but them knows.
    setTask({ kind: desk.closed && several && !desk.shown ? 'which' : 'actions', checkId: check.id });
  };
  const turn = (by: 1 | -1): void => {
    const ids = [null, ...desk.checks.map(({ id }) => id)];
    if (several) setChosen(ids[(ids.indexOf(chosen) + by + ids.length) % ids.length] ?? null);
  };
  /** What is added comes into view. */
  const add = (item: MenuItem, variantId?: string, grams?: number): void => {
    if (!adding) setChosen(null);
    lines.add(item, variantId, grams);
    onUsed();
  };
  const clear = async (at: Table, left: OrderView): Promise<void> => {
    if (await deeds.clear(at, left)) toFloor();
  };
  const enter = (): void => {
    const code = search.byCode(query);
    const labelled = code ? null : weighedByLabel(query, search);
    if (labelled) {
      const { item, variant, grams } = labelled;
      if (item && variant) add(item, variant.id, grams);
      else toast(t('weight.labelUnknown', { code: labelled.code }), { tone: 'danger' });
      setQuery('');
      return;
    }
    const item = code?.item ?? found?.find(({ orderTypes }) => orderTypes.includes(desk.type));
    if (!item) return;
    add(item, code?.variant.id);
    setQuery('');
  };
  useOrderKeys({
    field,
    onType,
    onSend: () => void (desk.sendable && desk.send()),
    onPay: () => void pay(),
    onNewTakeaway,
    onFloor: toFloor,
    onEscape: () => setQuery(''),
    onStep: lines.step,
    onRepeat: lines.repeatRound,
    onFireNext: courses.fireNext,
    onTable: () => setActing(!away && order !== undefined && table !== undefined),
    onCheck: () => {
      if (!away) onCheck();
    },
    onTurn: turn,
  });

  const title = table
    ? t('floor.table', { name: table.name })
    : t(desk.type === 'dine_in' ? 'order.noTable' : 'order.takeaway');
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
      <div className="flex h-full max-md:flex-col">
        {/* On a phone there is no room for a menu of which nothing can be ordered now. */}
        <div className={cx('flex min-h-0 min-w-0 flex-1 flex-col max-md:flex-2', desk.closed && 'max-md:hidden')}>
          <div className="min-h-0 flex-1">
            <MenuBoard
              orderType={desk.type}
              found={found}
              onItem={(item) => {
                if (marking && !away) setRestricting(item);
                else add(item);
              }}
              onItemMenu={(item) => {
                if (!away) setRestricting(item);
              }}
            />
          </div>
          <MarkBar on={marking} away={away} onChange={setMarking} />
        </div>
        <aside
          data-keys
          className="w-check shrink-0 border-s border-line max-md:min-h-0 max-md:w-full max-md:flex-3 max-md:border-s-0 max-md:border-t"
        >
          <CheckPanel
            order={order}
            draft={draft}
            shown={desk.shown}
            adding={adding}
            closed={desk.closed}
            taken={desk.taken}
            onLower={({ id }) => {
              const check = desk.checks.find((each) => each.lines.some(({ lineId }) => lineId === id));
              if (check) setTask({ kind: 'discount', checkId: check.id, lineId: id });
            }}
            onRaise={(checkId, discount) => void checkDeeds.raise(checkId, discount)}
            onCharge={(line) => void checkDeeds.charge(line.id, line.comp?.reason ?? '', line.gross)}
            totals={desk.totals}
            amounts={desk.amounts}
            selected={lines.selected}
            {...lines.actions}
            away={away}
            tools={
              order &&
              !away &&
              !desk.closed && (
                <>
                  <IconButton
                    icon={Repeat}
                    label={t('round.repeat')}
                    onClick={lines.repeatRound}
                    className="border border-edge bg-surface"
                  />
                  {table && (
                    <IconButton
                      icon={Ellipsis}
                      label={t('tables.actions')}
                      onClick={() => setActing(true)}
                      className="border border-edge bg-surface"
                    />
                  )}
                </>
              )
            }
            over={
              <>
                {several && <CheckStrip checks={desk.checks} chosen={chosen} onChoose={setChosen} />}
                {table && !desk.closed && adding && (
                  <AheadBar ahead={ahead} seats={Math.max(head.covers, table.seats)} onChange={setAhead} />
                )}
                {table && !away && (desk.closed ? courses.waiting : adding && courses.open.length > 0) && (
                  <CourseBar courses={courses.open} onHold={desk.closed ? null : courses.hold} onFire={courses.fire} />
                )}
              </>
            }
            note={desk.refused && <Refusal orderId={orderId} problem={desk.refused} onSeen={desk.forgive} />}
            actions={
              <OrderActions
                desk={desk}
                onCheck={onCheck}
                onPay={() => void pay()}
                onNew={onNewTakeaway}
                onFloor={toFloor}
                onClear={table && order && desk.closed && isOpen(order.state) ? () => void clear(table, order) : null}
              />
            }
          />
        </aside>
      </div>
      <LineSheets
        orderId={orderId}
        type={desk.type}
        lines={lines}
        covers={head.covers}
        seats={table?.seats ?? null}
        ahead={ahead}
        away={away}
        isLowered={(lineId) =>
          desk.checks.some(({ discounts }) => discounts.some((discount) => discount.lineId === lineId)) ||
          (order?.lines.some(({ id, comp }) => id === lineId && comp !== null) ?? false)
        }
      />
      {acting && table && order && (
        <TableDialog
          table={table}
          order={order}
          mark={undefined}
          deeds={deeds}
          onOpen={null}
          onPick={({ id }) => {
            pickTableFor(id);
            toFloor();
          }}
          onClose={() => setActing(false)}
        />
      )}
      {restricting && <AvailabilityDialog item={restricting} onClose={() => setRestricting(null)} />}
      {order && task && !away && (
        <Suspense>
          <CheckTasks
            order={order}
            task={task}
            deeds={checkDeeds}
            onTask={setTask}
            onClose={() => setTask(null)}
            onShow={setChosen}
            onChange={desk.refresh}
            onTable={(checkId, lineIds) => {
              pickTableFor(order.id, { checkId, lineIds });
              toFloor();
            }}
          />
        </Suspense>
      )}
      {paying === 'kept' && (
        <KeptPayDialog
          desk={desk}
          table={table}
          onNew={onNewTakeaway}
          onHub={() => void pay()}
          onClose={() => setPaying(null)}
        />
      )}
      {paying === 'hub' && (
        <PayDialog
          order={order}
          first={desk.payFirst}
          expected={desk.expected}
          submitting={(draft?.lines.length ?? 0) > 0}
          onDocument={(kind, checkId) => {
            setPaying(null);
            setTask({ kind, checkId });
          }}
          onNew={desk.type === 'takeaway' ? onNewTakeaway : toFloor}
          onClose={() => setPaying(null)}
        />
      )}
    </Frame>
  );
}
