import { ok } from '@comanda/shared/base/result.ts';
import type { LocalText } from '@comanda/shared/contracts/common.ts';
import { noticeRoutes } from '@comanda/shared/contracts/commands/notices.ts';
import type { Notice, NoticeKind } from '@comanda/shared/contracts/views/notice.ts';
import { notices } from '../../db/schema/notices.ts';
import type { Store } from '../../db/store.ts';
import { answer, type HubModule, topic } from '../module.ts';

/** So many are shown; older ones are of no use to anybody. */
const SHOWN = 100;

export interface NewNotice {
  readonly kind: NoticeKind;
  /** The same cause never makes a second notice. */
  readonly cause: string;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  readonly order?: { readonly id: string; readonly number: number };
  readonly name?: LocalText;
  readonly amount?: number;
}

/** Adds a notice; false: its cause has one already. */
export function addNotice(books: Store, { order, name, amount, ...notice }: NewNotice): boolean {
  if (books.get('select 1 from notices where cause = ?', notice.cause)) return false;
  books.insert(notices, {
    ...notice,
    orderId: order?.id ?? null,
    number: order?.number ?? null,
    name: name ?? null,
    amount: amount ?? null,
  });
  return true;
}

/** Forgets notices from before a moment (ms UTC). */
export const forgetNotices = (store: Store, before: number): number =>
  store.run('delete from notices where at < ?', before);

interface Row extends Omit<Notice, 'name' | 'seenAt' | 'orderId'> {
  readonly name: string | null;
  readonly seen_at: number | null;
  readonly order_id: string | null;
}

const toNotice = ({ id, kind, at, number, amount, name, seen_at, order_id }: Row): Notice => ({
  id,
  kind,
  at,
  number,
  amount,
  name: name === null ? null : (JSON.parse(name) as LocalText),
  seenAt: seen_at,
  orderId: order_id,
});

const latest = (store: Store): Notice[] =>
  store.all<Row>('select * from notices order by id desc limit ?', SHOWN).map(toNotice);

export interface NoticesParts {
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number;
  /** Called when notices were seen. */
  readonly onSeen: () => void;
}

/** Notices as people read them and say that they did. */
export const noticesModule = ({ now, onSeen }: NoticesParts): HubModule => ({
  name: 'notices',
  handlers: [
    answer(noticeRoutes.notices, (_call, store) => ok({ notices: latest(store) })),
    answer(noticeRoutes.seeNotices, ({ body }, store) => {
      const seen = store.run('update notices set seen_at = ? where seen_at is null and id <= ?', now(), body.upTo);
      if (seen > 0) onSeen();
      return ok({ seen });
    }),
  ],
  topics: [
    topic({
      name: 'notices',
      // They are no events: whoever adds or sees one says so.
      touched: () => [],
      all: latest,
      some: (store, _params, ids) => latest(store).filter(({ id }) => ids.includes(String(id))),
    }),
  ],
});
