export const enPrinters = {
  printerBar: {
    unreachable: 'Printer {{name}} does not answer',
    paper_out: 'Printer {{name}} is out of paper',
    cover_open: 'The cover of printer {{name}} is open',
    offline: 'Printer {{name}} reports a fault',
    papers_dead: 'Printer {{name}}: papers did not come out',
    drawer_open: 'The drawer at printer {{name}} is open',
    dead_one: '{{count}} was given up: tell a manager',
    dead_other: '{{count}} were given up: tell a manager',
    paper_low: 'Printer {{name}}: the roll is near its end',
    standIn: 'its papers come out on {{printer}}',
    waiting_one: '{{count}} paper waits',
    waiting_other: '{{count}} papers wait',
    hide: 'Seen',
  },
} as const;
