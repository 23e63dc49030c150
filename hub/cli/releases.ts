import { join } from 'node:path';
import { RELEASE_KEYS } from '@comanda/shared/contracts/release-keys.ts';
import { refusalSentence } from '@comanda/shared/contracts/refusals.ts';
import { addReleaseFiles, releaseList } from '../modules/updates/index.ts';

const WORDS = {
  unreadable: 'is no signed release',
  unsigned: 'is not signed',
  unknown_key: 'is signed with a key that this version does not know',
  wrong_signature: 'was changed after it was signed',
  wrong_file: 'names a file that is another one here',
} as const;

const KEYLESS = 'This version was built without a release key: it takes no release, and no program updates itself.';

/** `release add FILE…` and `release list`; the hub may run meanwhile. */
export async function releases(dataDir: string, [what, ...files]: readonly string[]): Promise<number> {
  const folder = join(dataDir, 'releases');
  if (Object.keys(RELEASE_KEYS).length === 0) console.error(KEYLESS);
  if (what === 'add' && files.length > 0) {
    let code = 0;
    for (const { file, outcome } of await addReleaseFiles(folder, RELEASE_KEYS, files)) {
      if (!outcome.ok) code = 1;
      console.log(`${file}: ${outcome.ok ? `taken, ${outcome.value}` : refusalSentence(outcome.error, 'en')}`);
    }
    return code;
  }
  if (what !== 'list') {
    console.error('comanda release add FILE… | comanda release list');
    return 2;
  }
  const { held, refused } = await releaseList(folder, RELEASE_KEYS);
  for (const { manifest, missing } of held)
    console.log(`${manifest.version}: ${missing.length === 0 ? 'complete' : `lacks ${missing.join(', ')}`}`);
  for (const { name, reason } of refused) console.log(`${name} ${WORDS[reason]}`);
  if (held.length === 0 && refused.length === 0) console.log('There is no release here.');
  return 0;
}
