/** As much of the browser's speech as screens use. */
export type Speech = Pick<SpeechSynthesis, 'getVoices' | 'speak' | 'cancel'>;

/** A voice that never says that it has ended does not silence a screen for longer. */
const LONGEST_MS = 10_000;
/** Slower than one talks: it is heard across a hall. */
const RATE = 0.9;

/** The browser's voice of a language; one on the device rather than one that the network has to bring. */
export function voiceOf(speech: Speech | undefined, language: string): SpeechSynthesisVoice | null {
  const voices = speech?.getVoices().filter(({ lang }) => lang.slice(0, 2).toLowerCase() === language) ?? [];
  return voices.find(({ localService }) => localService) ?? voices[0] ?? null;
}

/** Says a text in a voice; resolves when it was heard to its end, rejects where the voice does not speak. */
export function sayAloud(speech: Speech, voice: SpeechSynthesisVoice, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const words = new SpeechSynthesisUtterance(text);
    words.voice = voice;
    words.lang = voice.lang;
    words.rate = RATE;
    const timer = setTimeout(() => {
      speech.cancel();
      resolve();
    }, LONGEST_MS);
    words.addEventListener('end', () => {
      clearTimeout(timer);
      resolve();
    });
    words.addEventListener('error', ({ error }) => {
      clearTimeout(timer);
      reject(new Error(error));
    });
    speech.speak(words);
  });
}
