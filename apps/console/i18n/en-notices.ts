export const enNotices = {
  bell: 'Notices: {{count}} new',
  none: 'Notices: nothing new',
  title: 'Notices',
  empty: 'Nothing has happened that you should know',
  fresh: 'New',
  look: 'Look',
  says: {
    undrawn: 'Order {{number}}: no kitchen screen showed its ticket at {{name}} in time. It was printed.',
    unshown: 'Order {{number}}: no kitchen screen showed a change of it at {{name}} in time. It was printed.',
    sold_out: '{{name}} is sold out: its countdown came to its end.',
    card_unanswered: 'Order {{number}}: the card terminal did not answer. The money may have moved; it is asked again.',
    transfer_waits:
      'Order {{number}} at the kiosk waits for a bank transfer of {{amount}}: say on the till when it has come in.',
    paid_cancelled: 'Order {{number}} was cancelled, and {{amount}} came in for it all the same. Give it back.',
    overpaid: 'Order {{number}} was paid twice: {{amount}} too much. Give it back.',
    conflict:
      'Order {{number}}: what was done while a till was cut off does not fit what happened meanwhile. Settle it at a till.',
    paper_dead: 'Printer {{name}}: a paper did not come out and was given up. Print it again, or put it away.',
    dead_letter: 'A follower gave an event up. Look at it, then try again or dismiss it.',
  },
} as const;
