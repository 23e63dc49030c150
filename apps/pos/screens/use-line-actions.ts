import { useLocal } from '@comanda/kit/entry/venue.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import type { MenuItem } from '@comanda/shared/contracts/views/menu.ts';
import type { LineView } from '@comanda/shared/contracts/views/order.ts';
import type { IndexedItem } from '@comanda/shared/domain/modifiers/menu-index.ts';
import { useState } from 'react';
import type { CheckActions } from '../features/check/check-panel.tsx';
import type { Ahead } from '../features/courses/ahead.tsx';
import { useText } from '../i18n/index.ts';
import { needsChoosing, preselection, toChoices } from '@comanda/shared/domain/modifiers/choosing.ts';
import { type NewLine, unsent, withChange, without, withLineAt, withQuantity } from '../model/draft.ts';
import { drafts } from '../model/drafts.ts';
import { useAvailability, useHouse } from '../model/house.tsx';
import { lastRound } from '../model/round.ts';
import { wishOf } from '../model/wish.ts';
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
  const { index } = useHouse();
  const restrictions = useAvailability();
  const [selected, setSelected] = useState<string | null>(null);
  const [choosing, setChoosing] = useState<Choosing | null>(null);
  const [voiding, setVoiding] = useState<LineView | null>(null);
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
  const add = (item: MenuItem, variantId?: string): void => {
    const indexed = index.items.get(item.id);
    const why = hindrance(item);
    if (why !== null) toast(why, { tone: 'danger' });
    if (why !== null || !indexed) return;
    const line: NewLine = {
      itemId: item.id,
      variantId: variantId ?? item.variants[0]?.id ?? '',
      quantity: 1,
      choices: toChoices(preselection(indexed)),
      price: null,
      seat: ahead.seat,
      course: ahead.course,
      note: '',
    };
    const known = variantId !== undefined && item.groupIds.length === 0;
    if (needsChoosing(indexed) && !known) choose(indexed, variantId === undefined ? null : line, put);
    else put(line);
  };

  const removeHeld = async (line: LineView): Promise<void> => {
    if (await desk.removeHeld(line, t('line.neverSent'))) {
      toast(t('line.removed', { item: say(line.name) }), { undo: () => put(wishOf(line)) });
    }
  };
  const setQuantity = (lineId: string, quantity: number): void =>
    desk.kept.update(lineId, (draft) => withQuantity(draft, lineId, quantity));

  const actions: CheckActions = {
    onCovers: (covers) => drafts.update(orderId, (draft) => ({ ...draft, covers })),
    onSelect: (id) => setSelected(selected === id ? null : id),
    onQuantity: setQuantity,
    onEditDraft: (line) => {
      const indexed = index.items.get(line.itemId);
      if (indexed)
        choose(indexed, line, (chosen) => desk.kept.update(line.id, (now) => withChange(now, line.id, chosen)));
    },
    onRemoveDraft: (line) => {
      const { draft, head } = desk;
      if (!draft || !head) return;
      const at = draft.lines.findIndex(({ id }) => id === line.id);
      desk.kept.update(line.id, (now) => without(now, line.id));
      const name = say(index.items.get(line.itemId)?.item.name ?? {});
      toast(t('line.removed', { item: name }), {
        undo: () =>
          drafts.change(head, (now) => withLineAt(now, { ...line, kept: false }, Math.min(at, now.lines.length))),
      });
    },
    onHeldQuantity: (line, quantity) => void desk.setHeldQuantity(line.id, quantity),
    onEditHeld: (line) => {
      const indexed = index.items.get(line.itemId);
      if (indexed) choose(indexed, wishOf(line), (chosen) => void desk.changeHeld(line.id, chosen));
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
    voiding,
    stopVoiding: () => setVoiding(null),
    add,
    /** The round that was sent last, once more; what cannot be sold now is named. */
    repeatRound: (): void => {
      const round = desk.closed ? [] : lastRound(desk.order?.lines ?? []);
      if (round.length === 0) toast(t('round.none'));
      const sellable = round.filter(
        ({ itemId }) =>
          restrictions.get(itemId)?.available !== false && index.items.get(itemId)?.item.archived === false,
      );
      for (const line of sellable) put(wishOf(line));
      if (sellable.length > 0) toast(t('round.repeated', { count: sellable.length }));
      if (sellable.length < round.length) {
        const items = round.filter((line) => !sellable.includes(line)).map(({ name }) => say(name));
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
