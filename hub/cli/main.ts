import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runPrinter } from './printer.ts';
import { releases } from './releases.ts';
import { backup, doctor, exportLog, restoreBackup, verifyLog } from './commands.ts';

const USAGE = `comanda <command> [--data-dir FOLDER] [--json]

  verify            replay the log and compare every projected table with it
  backup            copy the database, while the hub runs or not
  restore BACKUP    put a backup in the database's place; the hub must be off
  export            the log as one JSON object a line, to standard output
  doctor            look for what is wrong: database, durability, disk, followers, dead letters,
                    certificate, networks
  release add FILE… take files of a release into the hub’s folder, its .release.json among them
  release list      what is held, and what is not taken and why
  printer           a virtual receipt printer with a page that shows its papers:
                    [--port 9100] [--page 9180] [--width 80|58] [--host 127.0.0.1] [--name NAME]

FOLDER is the hub's data folder (COMANDA_DATA_DIR); without it, that of the demo in this checkout.`;

const root = fileURLToPath(new URL('../..', import.meta.url));

async function run(): Promise<number> {
  let parsed: ReturnType<typeof read>;
  try {
    parsed = read();
  } catch (fault) {
    console.error(`${fault instanceof Error ? fault.message : String(fault)}\n\n${USAGE}`);
    return 2;
  }
  const [command, argument] = parsed.positionals;
  const dataDir = parsed.values['data-dir'] ?? process.env['COMANDA_DATA_DIR'] ?? join(root, 'data', 'demo');
  const json = parsed.values.json === true;
  switch (command ?? 'help') {
    case 'verify':
      return verifyLog(dataDir, json);
    case 'backup':
      return backup(dataDir, json);
    case 'restore':
      return restoreBackup(dataDir, argument);
    case 'export':
      return exportLog(dataDir);
    case 'printer': {
      const { port, page, width, host, name } = parsed.values;
      const stopping = new AbortController();
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort());
      return runPrinter({ port, page, width, host, name }, (line) => console.log(line), stopping.signal);
    }
    case 'release':
      return releases(dataDir, parsed.positionals.slice(1));
    case 'doctor':
      return doctor(dataDir, json);
    default:
      console.error(USAGE);
      return command === undefined || command === 'help' ? 0 : 2;
  }
}

function read() {
  return parseArgs({
    allowPositionals: true,
    options: {
      'data-dir': { type: 'string' },
      json: { type: 'boolean' },
      port: { type: 'string' },
      page: { type: 'string' },
      width: { type: 'string' },
      host: { type: 'string' },
      name: { type: 'string' },
    },
  });
}

process.exitCode = await run();
