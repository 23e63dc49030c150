import { formatMoney } from '@comanda/shared/base/money.ts';
import { paperLanguage } from '@comanda/shared/receipts/labels.ts';
import { merchantCopy } from '@comanda/shared/receipts/merchant-copy.ts';
import type { Store } from '../../db/store.ts';
import { orderView, placeName } from '../../modules/orders/index.ts';
import { clockMoment, languageOf, serverName, settingsFor, WORDS } from '../../modules/receipts/index.ts';
import { deskOf, type Handlers } from './making.ts';

/** The venue's own part of card payments, where it wants one. */
export const paymentHandlers = (store: Store): Handlers => ({
  'payment.taken.v1': ({ id, at, payload }, venue) => {
    const printer = deskOf(venue);
    if (payload.tender !== 'card' || !venue.settings.papers?.merchantCopy || !printer) return [];
    const order = orderView(store, payload.orderId);
    if (!order) return [];
    const settings = settingsFor(venue.settings, 'merchant');
    const language = languageOf(settings);
    const known = paperLanguage(language);
    const paper = merchantCopy({
      language: known,
      columns: printer.columns,
      money: (amount) => formatMoney(amount, settings.currency, language),
      venueName: settings.name,
      date: clockMoment(settings, at),
      order: String(order.number),
      table: placeName(store, order.id, order.tableId),
      server: serverName(store, order.servedBy),
      tender: WORDS[known].tenders.card,
      amount: payload.amount,
      tip: payload.tip ?? 0,
      reference: payload.reference,
    });
    const cause = `merchant:${id}`;
    return [{ kind: 'merchant', cause, printerId: printer.id, orderNumber: order.number, paper, reprint: false }];
  },
});
