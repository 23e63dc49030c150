import type { LocalText } from '@comanda/shared/contracts/common.ts';
import type { OrderView, UnshownLine } from '@comanda/shared/contracts/views/order.ts';
import type { Words } from '../../i18n/index.ts';
import { toldWords } from '../../model/told-words.ts';

interface WordsOf {
  readonly t: Words;
  readonly say: (text: LocalText) => string;
  /** The name of a table, and of a station. */
  readonly tableName: (id: string) => string;
  readonly stationName: (id: string) => string;
}

/** What happened to a line and no kitchen screen shows: whose it is, what became of it, and where nobody knows. */
export function unshownWords(order: OrderView, { lineId, station, was }: UnshownLine, words: WordsOf): string {
  const { t, say } = words;
  const number = t('floor.order', { number: order.number });
  const place =
    order.tableId === null ? number : `${t('floor.table', { name: words.tableName(order.tableId) })} · ${number}`;
  const line = order.lines.find(({ id }) => id === lineId);
  const item = line ? `${line.quantity} × ${say(line.name)}` : '';
  const where = { place, item, station: words.stationName(station) };
  if (was === null || !line) return t('notice.voidUnshown', where);
  const change = toldWords(was, line, t, say).map((each) => (each.change === 'new' ? '+ ' : '− ') + each.text);
  return t('notice.changeUnshown', { ...where, change: change.length > 0 ? ` (${change.join(', ')})` : '' });
}
