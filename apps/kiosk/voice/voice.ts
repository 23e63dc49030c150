import { voiceOf } from '@comanda/kit/voice/voice.ts';
import { announce } from '@comanda/kit/ui/announce.tsx';

/** Everything that a kiosk says goes through here: one voice, which the next word interrupts. */
const voice = { on: false, language: 'en' };

export function setVoice(on: boolean, language: string): void {
  voice.on = on;
  voice.language = language;
  if (!on) hush();
}

/** Stops in mid-word, the recordings too: the guest has gone, or went on. */
export function hush(): void {
  synthesis()?.cancel();
  recorded.abort();
}

const synthesis = (): SpeechSynthesis | null => ('speechSynthesis' in globalThis ? globalThis.speechSynthesis : null);

let recorded = new AbortController();

/** Says something aloud, in access mode or not. A device without a voice of the language says nothing. */
export function sayAloud(text: string, language = voice.language): void {
  const speech = synthesis();
  if (!speech || text === '') return;
  hush();
  if (isDumb(language)) return;
  const words = new SpeechSynthesisUtterance(text);
  words.lang = language;
  words.rate = 0.95;
  speech.speak(words);
}

// Browsers look for their voices only once somebody has asked for them.
synthesis()?.getVoices();

/** Tells when the browser has found voices, or lost them. Returns what ends it. */
export function onVoices(listener: () => void): () => void {
  const speech = synthesis();
  speech?.addEventListener('voiceschanged', listener);
  return () => speech?.removeEventListener('voiceschanged', listener);
}

/** True where the browser has no voice of a language: nobody hears a word of what is said in it. */
export function isDumb(language: string): boolean {
  const speech = synthesis();
  return !speech || voiceOf(speech, language) === null;
}

/** Says an order's number within its words; where the browser has no voice of the language, the number as it was recorded. */
export function sayNumber(text: string, number: number): void {
  const { language } = voice;
  if (!isDumb(language)) {
    sayAloud(text);
    return;
  }
  hush();
  recorded = new AbortController();
  const { signal } = recorded;
  // Most kiosks have a voice, and never need these.
  void import('./recorded.ts').then((it) => it.sayIfRecorded(language, number, signal)).catch(() => undefined);
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
