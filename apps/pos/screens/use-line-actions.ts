import { useLocal } from '@comanda/kit/entry/venue.tsx';
import { useHub } from '@comanda/kit/hub-client/react.tsx';
import { useAvailability } from '@comanda/kit/menu/use-menu.ts';
import { toast } from '@comanda/kit/ui/toasts.ts';
import type { MenuItem } from '@comanda/shared/contracts/views/menu.ts';
import type { LineView } from '@comanda/shared/contracts/views/order.ts';
import { filledAlone, wishesOf } from '@comanda/shared/domain/combo/choosing.ts';
import { groupedByCombo } from '@comanda/shared/domain/combo/grouped.ts';
import { resolveCombo } from '@comanda/shared/domain/combo/parts.ts';
import type { IndexedItem } from '@comanda/shared/domain/modifiers/menu-index.ts';
import { useState } from 'react';
import type { CheckActions } from '../features/check/check-panel.tsx';
import type { Ahead } from '../features/courses/ahead.tsx';
import { useText } from '../i18n/index.ts';
import { checkChoices } from '@comanda/shared/domain/modifiers/check-choices.ts';
import { needsChoosing, preselection, toChoices } from '@comanda/shared/domain/modifiers/choosing.ts';
import { type NewLine, unsent, withChange, without, withLineAt, withQuantity } from '../model/draft.ts';
import { drafts } from '../model/drafts.ts';
import { useHouse } from '../model/house.tsx';
import { lastRound } from '../model/round.ts';
import { comboWish, wishOf } from '../model/wish.ts';
import type { Desk } from './use-desk.ts';

interface Choosing {
  readonly indexed: IndexedItem;
  readonly line: NewLine | null;
  readonly done: (line: NewLine) => void;
}

/** What one does to the lines of an order. */
export function useLineActions(orderId: string, desk: Desk, ahead: Ahead) {
  const t = useText();
  const say = useLocal();
  const client = useHub();
  const { index } = useHouse();
  const restrictions = useAvailability();
  const [selected, setSelected] = useState<string | null>(null);
  const [choosing, setChoosing] = useState<Choosing | null>(null);
  const [voiding, setVoiding] = useState<LineView | null>(null);
  const [changing, setChanging] = useState<{ readonly indexed: IndexedItem; readonly line: LineView } | null>(null);
  const stopChoosing = (): void => setChoosing(null);

  const choose = (indexed: IndexedItem, line: NewLine | null, done: (line: NewLine) => void): void =>
    setChoosing({
      indexed,
      line,
      done: (chosen) => {
        done(chosen);
        stopChoosing();
      },
    });
  const put = (line: NewLine): void => setSelected(desk.add(line));

  /** Why an item cannot be added now; null: it can. */
  const hindrance = (item: MenuItem): string | null => {
    if (desk.closed) return t('order.closed');
    const restriction = restrictions.get(item.id);
    if (restriction?.available === false) return t('menu.isOut', { item: say(item.name) });
    const held = desk.draft ? unsent(desk.draft).filter(({ itemId }) => itemId === item.id) : [];
    const wanted = held.reduce((sum, { quantity }) => sum + quantity, 1);
    const left = restriction?.remaining ?? null;
    return left !== null && wanted > left ? t('menu.tooFew', { item: say(item.name), count: left }) : null;
  };
  /** What was asked for by a line or, of a combo, by all of its lines; null: the menu cannot put it together so now. */
  const again = (line: LineView): NewLine | null => {
    if (!line.combo) return wishOf(line);
    const parts = (desk.order?.lines ?? []).filter(
      ({ combo, state }) => combo?.id === line.combo?.id && state !== 'voided',
    );
    const [first, ...others] = parts;
    return first ? comboWish([first, ...others], index, () => client.newId()) : null;
  };
  /** Something has still to be said of it: of a combo and of what is weighed, as far as it is not said already. */
  const isOpen = (indexed: IndexedItem, line: NewLine): boolean => {
    if (line.parts) return resolveCombo(indexed, 0, line.parts, index).problem !== null;
    return line.grams === undefined
      ? needsChoosing(indexed, restrictions)
      : !checkChoices(indexed, line.variantId, line.choices).ok;
  };
  /** @param grams what it weighs, where a label says so */
  const add = (item: MenuItem, variantId?: string, grams?: number): void => {
    const indexed = index.items.get(item.id);
    const why = hindrance(item);
    if (why !== null) toast(why, { tone: 'danger' });
    if (why !== null || !indexed) return;
    const line: NewLine = {
      itemId: item.id,
      variantId: variantId ?? item.variants[0]?.id ?? '',
      quantity: 1,
      choices: item.combo ? [] : toChoices(preselection(indexed, restrictions)),
      price: null,
      ...(grams !== undefined && { grams }),
      ...(item.combo && {
        parts: wishesOf(item.combo, filledAlone(item.combo, index, restrictions)).map((wish) => ({
          ...wish,
          id: client.newId(),
        })),
      }),
      seat: ahead.seat,
      course: ahead.course,
      note: '',
    };
    const known = variantId !== undefined && item.groupIds.length === 0 && !item.soldByWeight;
    if (isOpen(indexed, line) && !known) choose(indexed, variantId === undefined ? null : line, put);
    else put(line);
  };

  const isSellable = ({ itemId, parts = [] }: NewLine): boolean =>
    [itemId, ...parts.map((part) => part.itemId)].every(
      (id) => restrictions.get(id)?.available !== false && index.items.get(id)?.item.archived === false,
    );
  const removeHeld = async (line: LineView): Promise<void> => {
    const wish = again(line);
    if (await desk.removeHeld(line, t('line.neverSent'))) {
      toast(t('line.removed', { item: say(line.name) }), { ...(wish && { undo: () => put(wish) }) });
    }
  };
  const hubNumber = desk.order?.number ?? null;
  const setQuantity = (lineId: string, quantity: number): void =>
    desk.kept.update(lineId, (draft) => withQuantity(draft, lineId, quantity), hubNumber);

  const actions: CheckActions = {
    onCovers: (covers) => drafts.update(orderId, (draft) => ({ ...draft, covers })),
    onSelect: (id) => setSelected(selected === id ? null : id),
    onQuantity: setQuantity,
    onEditDraft: (line) => {
      const indexed = index.items.get(line.itemId);
      if (indexed)
        choose(indexed, line, (chosen) =>
          desk.kept.update(line.id, (now) => withChange(now, line.id, chosen), hubNumber),
        );
    },
    onRemoveDraft: (line) => {
      const { draft, head } = desk;
      if (!draft || !head) return;
      const at = draft.lines.findIndex(({ id }) => id === line.id);
      desk.kept.update(line.id, (now) => without(now, line.id), hubNumber);
      const name = say(index.items.get(line.itemId)?.item.name ?? {});
      toast(t('line.removed', { item: name }), {
        undo: () =>
          drafts.change(head, (now) => withLineAt(now, { ...line, kept: false }, Math.min(at, now.lines.length))),
      });
    },
    onHeldQuantity: (line, quantity) => {
      if (!line.combo) {
        void desk.setHeldQuantity(line.id, quantity);
        return;
      }
      const wish = again(line);
      if (wish) put({ ...wish, quantity: 1 });
      else toast(t('combo.gone', { item: say(line.combo.name) }), { tone: 'danger' });
    },
    onEditHeld: (line) => {
      const indexed = index.items.get(line.itemId);
      if (indexed && !line.combo) choose(indexed, wishOf(line), (chosen) => void desk.changeHeld(line.id, chosen));
    },
    onChangeSent: (line) => {
      const indexed = index.items.get(line.itemId);
      if (indexed) setChanging({ indexed, line });
      else toast(t('change.lost', { item: say(line.name) }), { tone: 'danger' });
    },
    onAway: (line) => {
      if (line.state === 'sent' || line.state === 'done') toast(t('change.away'), { tone: 'danger' });
    },
    onRemoveHeld: (line) => {
      if (line.state !== 'new') {
        setVoiding(line);
        return;
      }
      void removeHeld(line);
    },
  };
  return {
    selected,
    choosing,
    stopChoosing,
    changing,
    stopChanging: () => setChanging(null),
    voiding,
    stopVoiding: () => setVoiding(null),
    add,
    /** The round that was sent last, once more; what cannot be sold now is named. */
    repeatRound: (): void => {
      const round = desk.closed ? [] : lastRound(desk.order?.lines ?? []);
      if (round.length === 0) toast(t('round.none'));
      const wishes = groupedByCombo(round).map(([first]) => ({
        name: first.combo?.name ?? first.name,
        wish: again(first),
      }));
      const sold = wishes.flatMap(({ wish }) => (wish && isSellable(wish) ? [wish] : []));
      for (const wish of sold) put(wish);
      if (sold.length > 0) toast(t('round.repeated', { count: sold.length }));
      if (sold.length < wishes.length) {
        const items = wishes.filter(({ wish }) => !wish || !sold.includes(wish)).map(({ name }) => say(name));
        toast(t('round.left', { items: items.join(', ') }), { tone: 'danger' });
      }
    },
    /** One more or fewer of the line that is chosen, else of the last. */
    step: (by: 1 | -1): void => {
      const open = desk.draft ? unsent(desk.draft) : [];
      const line = open.find(({ id }) => id === selected) ?? open.at(-1);
      if (line) setQuantity(line.id, line.quantity + by);
    },
    actions,
  };
}
