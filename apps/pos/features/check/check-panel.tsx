import { useVenue } from '@comanda/kit/entry/venue.tsx';
import { useSession } from '@comanda/kit/hub-client/react.tsx';
import { useAvailability } from '@comanda/kit/menu/use-menu.ts';
import { Chip } from '@comanda/kit/ui/chip.tsx';
import { Empty } from '@comanda/kit/ui/notes.tsx';
import type { CheckView, LineView, OrderView } from '@comanda/shared/contracts/views/order.ts';
import { ReceiptText } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useText } from '../../i18n/index.ts';
import type { ShownTotals } from '../../model/checks.ts';
import type { Draft, DraftLine } from '../../model/draft.ts';
import { useHouse } from '../../model/house.tsx';
import { PARTY_LOOK } from '../../model/party-look.ts';
import { isOwn } from '../../model/mine.ts';
import { courseOf, resolveLine } from '../../model/resolve.ts';
import { nameOf, useStaff } from '../../model/staff.ts';
import { partyState } from '../../model/table-state.ts';
import { Waiting } from '../../model/waiting.tsx';
import { Covers } from './covers.tsx';
import { DraftRow } from './draft-row.tsx';
import { HeldRow } from './held-row.tsx';
import { CompRow, DiscountRow } from './lowered-row.tsx';
import { givenAsOne, heldRows, type LoweredView, mayLower, type Row } from './rows.ts';
import { Totals } from './totals.tsx';

export interface CheckActions {
  readonly onCovers: (covers: number) => void;
  readonly onSelect: (lineId: string) => void;
  readonly onQuantity: (lineId: string, quantity: number) => void;
  readonly onEditDraft: (line: DraftLine) => void;
  readonly onRemoveDraft: (line: DraftLine) => void;
  readonly onHeldQuantity: (line: LineView, quantity: number) => void;
  readonly onEditHeld: (line: LineView) => void;
  /** Changes a line that was sent. */
  readonly onChangeSent: (line: LineView) => void;
  /** A line that the hub has was touched while the hub is away. */
  readonly onAway: (line: LineView) => void;
  readonly onRemoveHeld: (line: LineView) => void;
}

/** What one does to prices. */
export interface PriceActions {
  readonly onLower: (line: LineView) => void;
  readonly onRaise: (checkId: string, discount: LoweredView) => void;
  readonly onCharge: (line: LineView) => void;
}

interface CheckPanelProps extends CheckActions, PriceActions {
  readonly order: OrderView | undefined;
  /** The check that is looked at; undefined: all of them. */
  readonly shown: CheckView | undefined;
  /** New lines go on what is looked at. */
  readonly adding: boolean;
  readonly closed: boolean;
  /** What the discounts take with what this device adds; null: what they say themselves. */
  readonly taken: Readonly<Record<string, number>> | null;
  readonly draft: Draft | undefined;
  readonly totals: ShownTotals;
  /** What each draft line comes to, by its id. */
  readonly amounts: ReadonlyMap<string, number>;
  readonly selected: string | null;
  /** In the head: what else can be done. */
  readonly tools: ReactNode;
  /** What the hub has cannot be changed now. */
  readonly away: boolean;
  /** Over the lines: seat and course, courses. */
  readonly over: ReactNode;
  /** Over the lines: a refusal. */
  readonly note: ReactNode;
  /** Under the totals: what can be done. */
  readonly actions: ReactNode;
}

/** The check as it stands: what the hub has of it, then what only this device has. */
export function CheckPanel(props: CheckPanelProps) {
  const { order, draft, shown, adding, closed, taken, totals, amounts, selected, tools, over, note, actions } = props;
  const t = useText();
  const { index } = useHouse();
  const { tables } = useVenue();
  const restrictions = useAvailability();
  const session = useSession();
  const staff = useStaff();
  const list = useRef<HTMLUListElement>(null);
  const count = (order?.lines.length ?? 0) + (draft?.lines.length ?? 0) + (shown ? 1 : 0);
  useEffect(() => {
    list.current?.lastElementChild?.scrollIntoView({ block: 'nearest' });
  }, [count]);
  // What can be done with a line opens under it: that comes into view too.
  useEffect(() => {
    if (selected === null) return;
    list.current?.querySelector('[aria-expanded=true]')?.closest('li')?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  const tableId = order?.tableId ?? draft?.tableId ?? null;
  const table = tables.find(({ id }) => id === tableId);
  const { icon, tone } = PARTY_LOOK[partyState(order, draft)];
  const covers = order?.covers ?? draft?.covers ?? 0;
  const courses = [
    ...(order?.lines ?? []).map(({ course }) => course),
    ...(draft?.lines ?? []).map((line) => courseOf(line, index)),
  ];
  const coursed = tableId !== null && new Set(courses).size > 1;
  const rows = heldRows(order, shown);
  const lowerings = (shown ? [shown] : (order?.checks ?? [])).flatMap((check) =>
    givenAsOne(check.discounts).map((discount) => ({ check, discount })),
  );
  const amountOf = ({ ids, taken: said }: LoweredView): number =>
    taken ? ids.reduce((sum, id) => sum + (taken[id] ?? 0), 0) : said;
  const isOut = ({ itemId, parts = [] }: DraftLine): boolean =>
    [itemId, ...parts.map((part) => part.itemId)].some((id) => restrictions.get(id)?.available === false);
  const draftRows = adding ? (draft?.lines ?? []) : [];
  const discountRow = ({ check, discount }: (typeof lowerings)[number]) => (
    <DiscountRow
      key={`${check.id} ${discount.id}`}
      discount={discount}
      taken={amountOf(discount)}
      onRemove={mayLower(check) ? () => props.onRaise(check.id, discount) : null}
    />
  );
  const loweredOf = ({ line, parts, check, comp }: Row): ReactNode => (
    <>
      {lowerings
        .filter(({ discount: { lineId } }) => lineId === line.id || parts.some(({ id }) => id === lineId))
        .map(discountRow)}
      {line.comp && (
        <CompRow
          amount={comp}
          reason={line.comp.reason}
          onRemove={check && mayLower(check) ? () => props.onCharge(line) : null}
        />
      )}
    </>
  );

  return (
    <section aria-label={t('check.title')} className="flex h-full min-h-0 flex-col bg-surface">
      <header className="flex min-h-14 shrink-0 items-center justify-between gap-2 border-b border-line px-3 py-1">
        <div className="min-w-0 leading-tight">
          <p className="flex flex-wrap items-center gap-x-2 text-base font-semibold">
            {order
              ? t('floor.order', { number: order.number })
              : draft?.keptNumber
                ? t('cutOff.ownNumber', { number: draft.keptNumber })
                : t('order.new')}
            {order && (
              <Chip icon={icon} tone={tone}>
                {t(`floor.state.${partyState(order, draft)}`)}
              </Chip>
            )}
          </p>
          <p className="text-sm text-muted">
            {table
              ? t('floor.table', { name: table.name })
              : t((order ?? draft)?.type === 'dine_in' ? 'order.noTable' : 'order.takeaway')}
            {covers > 0 && ` · ${t('check.guests', { count: covers })}`}
            {order?.kept?.number && (
              <span className="whitespace-nowrap">{` · ${t('cutOff.ownNumber', { number: order.kept.number })}`}</span>
            )}
          </p>
          {/* Its line is kept free: what comes after the send must not move a button from under a finger. */}
          <p className="min-h-5 text-sm leading-5">{order && <Waiting orderId={order.id} className="leading-5" />}</p>
        </div>
        <span className="flex items-center gap-1">{tools}</span>
      </header>
      {/* On a phone there is not the room for two that stand still: all but head and foot scrolls. */}
      <div className="contents max-md:block max-md:min-h-0 max-md:flex-1 max-md:overflow-y-auto">
        {!order && draft && !draft.opened && tableId !== null && draft.lines.length === 0 && (
          <Covers covers={covers} onChange={props.onCovers} />
        )}
        {over}
        {note}
        <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain max-md:overflow-visible">
          {rows.length + draftRows.length === 0 ? (
            <Empty title={t('check.empty')} icon={ReceiptText}>
              {t('check.emptyHint')}
            </Empty>
          ) : (
            <ul ref={list} aria-label={t('check.lines')}>
              {rows.map(({ line, check, fixed, ...row }) => (
                <HeldRow
                  key={line.id}
                  line={line}
                  parts={row.parts}
                  gross={row.gross}
                  part={row.part ?? t('checks.partOf')}
                  lowered={loweredOf({ line, check, fixed, ...row })}
                  onLower={check && mayLower(check) && !line.comp ? () => props.onLower(line) : null}
                  selected={selected === line.id}
                  closed={closed || fixed}
                  away={props.away}
                  course={coursed ? line.course : null}
                  by={isOwn(line, session) ? null : nameOf(staff, line.addedBy)}
                  onQuantity={(quantity) => props.onHeldQuantity(line, quantity)}
                  onSelect={() => (props.away ? props.onAway(line) : props.onSelect(line.id))}
                  onEdit={() => props.onEditHeld(line)}
                  onChange={props.onChangeSent}
                  onRemove={() => props.onRemoveHeld(line)}
                />
              ))}
              {draftRows.map((line) => (
                <DraftRow
                  key={line.id}
                  line={line}
                  resolved={resolveLine(line, index)}
                  course={coursed ? courseOf(line, index) : null}
                  gross={amounts.get(line.id) ?? 0}
                  selected={selected === line.id}
                  out={isOut(line) && !line.going}
                  onSelect={() => props.onSelect(line.id)}
                  onQuantity={(quantity) => props.onQuantity(line.id, quantity)}
                  onEdit={() => props.onEditDraft(line)}
                  onRemove={() => props.onRemoveDraft(line)}
                />
              ))}
              {lowerings.some(({ discount }) => discount.lineId === null) && (
                <li className="border-b border-line">
                  {lowerings.filter(({ discount }) => discount.lineId === null).map(discountRow)}
                </li>
              )}
            </ul>
          )}
        </div>
      </div>
      <footer className="grid gap-3 border-t border-line bg-surface p-3">
        <Totals {...totals} />
        {actions}
      </footer>
    </section>
  );
}
