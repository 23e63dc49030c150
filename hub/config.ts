import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import { RELEASE_KEYS } from '@comanda/shared/contracts/release-keys.ts';

/** How a hub is started. */
export interface Config {
  readonly port: number;
  /** Of the encrypted port; null: beside the plain one, or a free one where that is taken. */
  readonly tlsPort: number | null;
  readonly host: string;
  /** Whether browsers of other machines may use plain HTTP; null: as the console says. */
  readonly plainHttp: boolean | null;
  /** Whether the hub makes itself known on the network. */
  readonly discovery: boolean;
  /** Folder of the database and the backups. */
  readonly dataDir: string;
  /** Venue file of the demo: a name of ours, or a path; null: start empty. */
  readonly venue: string | null;
  /** Requests a second that one device may make for long, and at once. */
  readonly rate: { readonly perSecond: number; readonly burst: number };
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
  /** Rule L5 holds only with `full`; `normal` is the control run of the fault tests. */
  readonly synchronous: 'full' | 'normal';
  /** Public keys by which releases are signed, by their ids. */
  readonly releaseKeys: Readonly<Record<string, string>>;
  /** Folder with the built screens. */
  readonly screens: string;
}

const LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;

export const USAGE = `Settings, by flag or environment (a flag wins):
  --port       COMANDA_PORT       port of the hub, 1–65535, 0 takes a free one (4600)
  --tls-port   COMANDA_TLS_PORT   encrypted port (43 above the plain one)
  --host       COMANDA_HOST       address it listens on (all of both families; 0.0.0.0: all of IPv4)
  --plain-http COMANDA_PLAIN_HTTP allowed or refused: plain HTTP to other machines (as the console says)
  --discovery  COMANDA_DISCOVERY  on or off: makes itself known on the network (on)
  --data-dir   COMANDA_DATA_DIR   folder of its database and backups
  --venue      COMANDA_VENUE      demo venue: saigon, newyork, berlin, or a venue file
  --empty                         start without the demo and set up a venue of your own
  --rate       COMANDA_RATE       requests a second that one device may make (200)
  --log        COMANDA_LOG        silent, error, warn, info or debug (warn)`;

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the settings; a wrong one is refused with a sentence for the person who starts the hub. */
export function readConfig(args: readonly string[], env: Environment, root: string): Result<Config, string> {
  let given: Record<string, string | boolean | undefined>;
  try {
    given = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        'tls-port': { type: 'string' },
        host: { type: 'string' },
        'plain-http': { type: 'string' },
        discovery: { type: 'string' },
        'data-dir': { type: 'string' },
        venue: { type: 'string' },
        empty: { type: 'boolean' },
        rate: { type: 'string' },
        log: { type: 'string' },
        synchronous: { type: 'string' },
      },
    }).values;
  } catch (fault) {
    return err(`${fault instanceof Error ? fault.message : String(fault)}\n\n${USAGE}`);
  }
  const text = (flag: string, name: string): string | undefined => {
    const value = given[flag] ?? env[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const port = whole(text('port', 'COMANDA_PORT') ?? '4600', 0, 65_535);
  if (port === null)
    return err(`The port must be a whole number from 0 to 65535, not “${text('port', 'COMANDA_PORT')}”.`);
  const givenTls = text('tls-port', 'COMANDA_TLS_PORT');
  const tlsPort = whole(givenTls ?? '0', 0, 65_535);
  if (tlsPort === null) return err(`The TLS port must be a whole number from 0 to 65535, not “${givenTls}”.`);
  if (port > 0 && tlsPort === port) return err(`The TLS port must be another than the plain one, ${port}.`);
  const plainHttp = oneOf(text('plain-http', 'COMANDA_PLAIN_HTTP'), { allowed: true, refused: false }, null);
  if (plainHttp === undefined) return err('Plain HTTP must be “allowed” or “refused”.');
  const host = text('host', 'COMANDA_HOST') ?? '::';
  const discovery = oneOf(text('discovery', 'COMANDA_DISCOVERY'), { on: true, off: false }, !isLoopback(host));
  if (discovery === undefined) return err('Discovery must be “on” or “off”.');
  const rate = whole(text('rate', 'COMANDA_RATE') ?? '200', 1, 1_000_000);
  if (rate === null) return err(`The rate must be a whole number from 1, not “${text('rate', 'COMANDA_RATE')}”.`);
  const level = text('log', 'COMANDA_LOG') ?? 'warn';
  const logLevel = LEVELS.find((each) => each === level);
  if (!logLevel) return err(`The log level must be one of ${LEVELS.join(', ')}, not “${level}”.`);
  const synchronous = text('synchronous', 'COMANDA_SYNCHRONOUS') ?? 'full';
  if (synchronous !== 'full' && synchronous !== 'normal') return err('synchronous must be full or normal.');
  const empty = given['empty'] === true;
  const venue = text('venue', 'COMANDA_VENUE');
  if (empty && venue !== undefined) return err('Choose either --empty or --venue, not both.');
  const folder = text('data-dir', 'COMANDA_DATA_DIR') ?? defaultDataDir(root, empty ? 'own' : 'demo');
  return ok({
    port,
    tlsPort: givenTls === undefined ? null : tlsPort,
    host,
    plainHttp,
    discovery,
    dataDir: resolve(folder),
    venue: empty ? null : (venue ?? 'saigon'),
    rate: { perSecond: rate, burst: rate * 3 },
    logLevel,
    synchronous,
    screens: screensBeside(root),
    releaseKeys: RELEASE_KEYS,
  });
}

/** Where a checkout builds them, or beside the hub, as they are installed. */
function screensBeside(root: string): string {
  const built = join(root, 'dist', 'screens');
  return existsSync(built) ? built : join(root, 'screens');
}

/** In a checkout beside the code; where that cannot be, in the home folder. */
function defaultDataDir(root: string, kind: 'own' | 'demo'): string {
  return existsSync(join(root, 'package-lock.json')) ? join(root, 'data', kind) : join(homedir(), '.comanda', kind);
}

/** A hub that only its own machine reaches has nothing to make known. */
const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || host.startsWith('127.');

/** Undefined: none of these words. */
function oneOf<T, D>(word: string | undefined, words: Readonly<Record<string, T>>, otherwise: D): T | D | undefined {
  if (word === undefined) return otherwise;
  return Object.hasOwn(words, word) ? words[word] : undefined;
}

function whole(value: string, least: number, most: number): number | null {
  if (!/^\d{1,9}$/.test(value)) return null;
  const number = Number(value);
  return number >= least && number <= most ? number : null;
}
