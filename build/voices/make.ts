import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { trimmed } from './trim.ts';

/**
 * Records the words of the board and the kiosk: `npm run voices`. Needs Debian's `espeak-ng` and `lame`. The recordings are kept in the
 * repository, so that nobody needs these programs who does not change a word.
 */
const calls = join(import.meta.dirname, '../../apps/kit/voice');
const into = join(calls, 'recorded');
const VOICES: Readonly<Record<string, string>> = { en: 'en-us', vi: 'vi-vn-x-south' };
const WORDS_A_MINUTE = 150;

function run(program: string, args: readonly string[]): void {
  const { status, error, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (status === 0) return;
  console.error(`${program}: ${error?.message ?? stderr}\nIs it installed? apt-get install espeak-ng lame`);
  process.exit(1);
}

type Clips = Readonly<Record<string, Readonly<Record<string, string>>>>;

// Read as the screen reads it: the two are compiled apart.
const { CLIPS } = (await import(pathToFileURL(join(calls, 'clips.ts')).href)) as { readonly CLIPS: Clips };
const scratch = mkdtempSync(join(tmpdir(), 'comanda-voices-'));
for (const [language, clips] of Object.entries(CLIPS)) {
  mkdirSync(join(into, language), { recursive: true });
  for (const [clip, words] of Object.entries(clips)) {
    const wave = join(scratch, 'clip.wav');
    run('espeak-ng', ['-v', VOICES[language] ?? language, '-s', String(WORDS_A_MINUTE), '-w', wave, words]);
    writeFileSync(wave, trimmed(readFileSync(wave)));
    run('lame', ['--quiet', '-m', 'm', '-b', '32', wave, join(into, language, `${clip}.mp3`)]);
  }
}
rmSync(scratch, { recursive: true });
