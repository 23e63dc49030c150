import { isRecorded } from '@comanda/kit/voice/clips.ts';
import { sayRecorded } from '@comanda/kit/voice/recordings.ts';
import { voiceOf } from '@comanda/kit/voice/voice.ts';
import { announce } from '@comanda/kit/ui/announce.tsx';

/** Everything that a kiosk says goes through here: one voice, which the next word interrupts. */
const voice = { on: false, language: 'en' };

export function setVoice(on: boolean, language: string): void {
  voice.on = on;
  voice.language = language;
  if (!on) hush();
}

/** Stops in mid-word: the guest has gone, or went on. */
export function hush(): void {
  synthesis()?.cancel();
}

const synthesis = (): SpeechSynthesis | null => ('speechSynthesis' in globalThis ? globalThis.speechSynthesis : null);

/** Says something aloud, in access mode or not. A device without a voice says nothing. */
export function sayAloud(text: string, language = voice.language): void {
  const speech = synthesis();
  if (!speech || text === '') return;
  speech.cancel();
  const words = new SpeechSynthesisUtterance(text);
  words.lang = language;
  words.rate = 0.95;
  speech.speak(words);
}

// Browsers look for their voices only once somebody has asked for them.
synthesis()?.getVoices();

/** Says an order's number within its words; where the browser has no voice of the language, the number as it was recorded. */
export function sayNumber(text: string, number: number): void {
  const { language } = voice;
  const speech = synthesis();
  if (speech && voiceOf(speech, language)) sayAloud(text);
  else if (isRecorded(language)) void sayRecorded(language, number, false).catch(() => undefined);
}

/** Says what has the focus, where guests wished to hear it. */
export function say(text: string): void {
  if (voice.on) sayAloud(text);
}

/** Says what has happened: to a screen reader, and aloud in access mode. */
export function tell(text: string, how: { readonly urgent?: boolean } = {}): void {
  announce(text, how);
  say(text);
}
