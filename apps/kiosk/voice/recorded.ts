import { isRecorded } from '@comanda/kit/voice/clips.ts';
import { sayRecorded } from '@comanda/kit/voice/recordings.ts';

/** Says a number as it was recorded, where it was in that language; rejects where it cannot be played. */
export async function sayIfRecorded(language: string, number: number, signal: AbortSignal): Promise<void> {
  if (isRecorded(language)) await sayRecorded(language, String(number), false, signal);
}
