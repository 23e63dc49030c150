/** Texts of words that managers are asked for. */
export const enApprovals = {
  approvals: {
    badge: 'Approvals: {{count}} asked for',
    none: 'Approvals: nobody asks',
    title: 'Approvals',
    hint: 'Somebody at a till waits for each of these. A word holds for one deed, for ten minutes.',
    empty: 'Nobody asks for a word',
    emptyHint: 'When somebody does what their role may not do alone, it is asked for here.',
    asks: '{{name}} asks',
    somebody: 'Somebody',
    order: 'Order {{number}}',
    give: 'Agree',
    deny: 'Say no',
    givenDone: 'You agreed',
    deniedDone: 'You said no',
    before: 'Answered in the last minutes',
    state: {
      asked: 'waits',
      given: '{{name}} agreed',
      denied: '{{name}} said no',
      used: '{{name}} agreed, and it is done',
      withdrawn: 'asked no longer',
    },
    may: {
      orders_void: 'Void a line that was sent',
      discounts_give: 'Give a discount',
      lines_comp: 'Waive a charge',
      refunds_give: 'Give money back',
      checks_reopen: 'Open a paid check again',
      other: 'Something that their role may not do',
    },
  },
} as const;
