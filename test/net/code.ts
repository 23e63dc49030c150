import { pairingCode } from '../desktop/venue.ts';
import { PORT } from './people.ts';

/** The six digits that the console of the hub on this machine shows. */
console.log(`code ${await pairingCode(`http://127.0.0.1:${PORT}`)}`);
