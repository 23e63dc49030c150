import { invoices } from '../../db/schema/invoices.ts';
import type { Projection } from '../../log/projection.ts';

export const invoicesProjection: Projection = {
  name: 'invoices',
  version: 1,
  tables: [invoices],
  apply: {
    'invoice.issued.v1': (store, { payload, businessDate, at, actor }) => {
      store.insert(invoices, {
        number: payload.content.number,
        id: payload.invoiceId,
        checkId: payload.checkId,
        orderId: payload.orderId,
        buyerId: payload.buyerId,
        content: JSON.stringify(payload.content),
        businessDate,
        issuedAt: at,
        issuedBy: actor,
        handedOut: 0,
      });
    },
    'invoice.handed_out.v1': (store, { payload }) => {
      store.run('update invoices set handed_out = handed_out + 1 where id = ?', payload.invoiceId);
    },
  },
};
