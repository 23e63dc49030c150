import { setTimeout as pause } from 'node:timers/promises';
import { ownerAt } from '../desktop/venue.ts';
import { PORT } from './people.ts';

/** Lets the hub on this machine look for printers that announce themselves, and says each as it is found. */
const ask = await ownerAt(`http://127.0.0.1:${PORT}`);
await ask('/printers/search', { range: null });
for (const told = new Set<string>(); ; await pause(100)) {
  const { found } = (await ask('/printers/search')) as { found: object[] };
  for (const line of found.map((each) => `printer ${JSON.stringify(each)}`).filter((each) => !told.has(each))) {
    told.add(line);
    console.log(line);
  }
}
