import { createInterface } from 'node:readline';
import { realTimers } from '@comanda/shared/node/timers.ts';
import { makeFinder } from '../../apps/desktop/src/main/finding/index.ts';
import type { HubLine } from '../../apps/desktop/src/main/parts.ts';
import { HubRecord } from '../../shared/discovery/index.ts';

/**
 * A machine that looks for hubs, in a process of its own: it says what it finds, one JSON object a line, and takes
 * `follow RECORD` and `lost`.
 */
const say = (line: object): void => console.log(JSON.stringify({ at: Date.now(), ...line }));

const began = Date.now();
const finder = makeFinder(realTimers);
say({ kind: 'started', at: began });
finder.onChange(() => say({ kind: 'hubs', hubs: finder.hubs() }));

let line: HubLine | null = null;
createInterface({ input: process.stdin }).on('line', (order) => {
  if (order === 'lost') line?.lost();
  if (!order.startsWith('follow ')) return;
  line = finder.follow(HubRecord.parse(JSON.parse(order.slice(7))));
  line.onMove((origin) => say({ kind: 'moved', origin }));
});
