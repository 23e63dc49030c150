// npm run release -- key FILE | sign FOLDER: makes a release key; signs what was packaged into a folder.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../setup/launch.mjs';
import { RELEASE_KEYS } from '../../shared/contracts/release-keys.ts';
import { newKey, readKey, signRelease, whyNotTaken } from './manifest.ts';

const USAGE = `npm run release -- key FILE             a new release key: the private half into FILE, the public half printed
npm run release -- sign FOLDER          writes the signed list of the installers in FOLDER beside them
                                        --key-id ID, --key FILE or COMANDA_RELEASE_KEY (PEM), --notes FILE (JSON by language)`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { key: { type: 'string' }, 'key-id': { type: 'string' }, notes: { type: 'string' } },
});
const [command, path] = positionals;

async function run(): Promise<number> {
  if (command === 'key' && path !== undefined) {
    const { pem, publicKey } = newKey();
    writeFileSync(path, pem, { mode: 0o600, flag: 'wx' });
    console.log(`The private half is in ${path}: keep it where no repository is.`);
    console.log(
      `A line for shared/contracts/release-keys.ts, under an id of your choice:\n\n  'comanda-2026': '${publicKey}',`,
    );
    return 0;
  }
  const pem = values.key === undefined ? process.env['COMANDA_RELEASE_KEY'] : readFileSync(values.key, 'utf8');
  const id = values['key-id'] ?? process.env['COMANDA_RELEASE_KEY_ID'];
  // A secret that a repository does not have is an empty text.
  if (command !== 'sign' || path === undefined || !pem || !id) {
    console.error(command === 'sign' ? `There is no release key to sign with.\n\n${USAGE}` : USAGE);
    return 2;
  }
  const privateKey = readKey(pem);
  const problem = whyNotTaken(RELEASE_KEYS, id, privateKey);
  if (problem !== null) {
    console.error(problem);
    return 1;
  }
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const notes =
    values.notes === undefined ? {} : (JSON.parse(readFileSync(values.notes, 'utf8')) as Record<string, string>);
  const text = await signRelease(path, version, notes, Date.now(), { id, privateKey });
  const file = join(path, `comanda-${version}.release.json`);
  writeFileSync(file, text);
  console.log(file);
  return 0;
}

process.exitCode = await run();
