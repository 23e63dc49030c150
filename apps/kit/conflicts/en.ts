/** Texts of what was done while cut off and does not fit. */
export const enConflict = {
  title: 'To settle',
  hint: 'Done while cut off, and it does not fit what happened meanwhile. Nothing is lost; choose what is right.',
  order: 'Order {{number}}',
  orderKept: 'Order {{number}} ({{kept}})',
  settled: 'Settled',
  atTill: 'Cash is given back, or put into a drawer, at a till.',
  kind: {
    table_taken: 'Table {{table}} was taken meanwhile, by order {{other}}.',
    table_gone: 'Table {{table}} can no longer be used.',
    sold_out: '{{quantity}} × {{item}} cannot be had any more. The kitchen has not got it.',
    price_changed: '{{quantity}} × {{item}} was sold at {{amount}}; the menu says {{now}} now.',
    order_closed:
      'Order {{other}} was closed by another terminal, or a card is being taken for it. What was added stands as order {{number}}.',
    paid_over: '{{amount}} more was taken than there was to pay: another terminal had taken money too.',
    paid_under: 'The guest paid, but {{amount}} was added to the check by another terminal. That is still due.',
    drawer_closed: '{{amount}} in cash was taken here, and no drawer was open when it arrived.',
  },
  money: {
    none: 'No money was taken for it.',
    paid: 'It is paid: the money stays as it was taken.',
  },
  choice: {
    join: 'Join order {{other}}',
    seat: 'Seat them at table {{table}}',
    apart: 'Keep it as an order of its own',
    make: 'Make it all the same',
    drop: 'Strike it off: nobody paid for it',
    give_back: 'Give {{amount}} back in cash',
    keep: 'Leave it so',
    keepPrice: 'Keep the price the guest was told',
    charge_new: 'Charge {{now}}',
    book: 'Put it into the drawer open here',
  },
} as const;
