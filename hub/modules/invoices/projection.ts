import { creditNotes, invoices } from '../../db/schema/invoices.ts';
import type { Projection } from '../../log/projection.ts';

export const invoicesProjection: Projection = {
  name: 'invoices',
  version: 1,
  tables: [invoices, creditNotes],
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
        withdrawn: false,
      });
    },
    'invoice.handed_out.v1': (store, { payload }) => {
      store.run('update invoices set handed_out = handed_out + 1 where id = ?', payload.invoiceId);
    },
    'credit_note.issued.v1': (store, { payload, businessDate, at, actor }) => {
      const { creditNoteId, invoiceId, refundId, content } = payload;
      store.insert(creditNotes, {
        number: content.number,
        id: creditNoteId,
        invoiceId,
        refundId,
        content: JSON.stringify(content),
        businessDate,
        issuedAt: at,
        issuedBy: actor,
        handedOut: 0,
      });
      if (refundId === null) store.run('update invoices set withdrawn = 1 where id = ?', invoiceId);
    },
    'credit_note.handed_out.v1': (store, { payload }) => {
      store.run('update credit_notes set handed_out = handed_out + 1 where id = ?', payload.creditNoteId);
    },
  },
};
