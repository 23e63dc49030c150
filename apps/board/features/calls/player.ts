import { chime, wakeChime } from '@comanda/kit/ui/chime.ts';
import type { BoardEntry } from '@comanda/shared/contracts/views/order.ts';
import type { Words } from '../../i18n/house.ts';
import { labelOf } from '../../model/label.ts';
import { isRecorded } from '@comanda/kit/voice/clips.ts';
import { sayRecorded } from '@comanda/kit/voice/recordings.ts';
import { sayAloud, type Speech, voiceOf } from '@comanda/kit/voice/voice.ts';

/** Some browsers of television sets have none. */
const speech = (): Speech | undefined => ('speechSynthesis' in globalThis ? globalThis.speechSynthesis : undefined);

// Browsers look for their voices only once somebody has asked for them.
speech()?.getVoices();

/** Says a number in one language: in the browser's voice, else with the recordings, else not at all. */
async function say({ language, texts }: Words, entry: BoardEntry): Promise<void> {
  const voice = voiceOf(speech(), language);
  const own = speech();
  if (voice && own) {
    try {
      await sayAloud(own, voice, texts.called.replace('{{number}}', labelOf(entry)));
      return;
    } catch {
      // The recordings are for this, too.
    }
  }
  if (isRecorded(language)) await sayRecorded(language, labelOf(entry), true);
}

/** Two bells, then the number in each of the house's languages, one after the other. */
export async function playCall(words: readonly Words[], entry: BoardEntry): Promise<void> {
  if (!(await wakeChime())) return;
  await chime();
  for (const each of words) await say(each, entry);
}
