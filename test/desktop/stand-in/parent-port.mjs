// Gives a child of plain Node the port that Electron gives to its utility processes.
import { EventEmitter } from 'node:events';

const port = new EventEmitter();
Object.assign(port, { postMessage: (message) => process.send?.(message) });
process.on('message', (data) => port.emit('message', { data }));
Object.assign(process, { parentPort: port });
// Electron's go with the program.
process.on('disconnect', () => process.exit(1));
