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

/** Says what has the focus, where guests wished to hear it. */
export function say(text: string): void {
  if (voice.on) sayAloud(text);
}

/** Says what has happened: to a screen reader, and aloud in access mode. */
export function tell(text: string, how: { readonly urgent?: boolean } = {}): void {
  announce(text, how);
  say(text);
}
