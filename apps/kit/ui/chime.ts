let audio: AudioContext | null = null;

/** Where everything that a page lets be heard is played. */
export const pageAudio = (): AudioContext => (audio ??= new AudioContext());

/** Whether the browser lets this page be heard; a screen opened by a program may be allowed from the start. */
export const chimeAllowed = (): boolean => pageAudio().state === 'running';

/** To be called from a touch: browsers let a page be heard only after one. */
export async function allowChime(): Promise<void> {
  await pageAudio().resume();
}

/** Browsers and machines take the sound away again; `changed` is called whenever it goes or comes back. */
export function onChimeAllowed(changed: () => void): () => void {
  const context = pageAudio();
  context.addEventListener('statechange', changed);
  return () => context.removeEventListener('statechange', changed);
}

/** How long a browser may take to give the sound back. */
const WAKING_MS = 500;

/** Asks for a sound that was taken away, without a touch: some browsers give it back. Whether the page is heard now. */
export async function wakeChime(): Promise<boolean> {
  if (chimeAllowed()) return true;
  const waited = new Promise((resolve) => setTimeout(resolve, WAKING_MS));
  await Promise.race([allowChime().catch(() => undefined), waited]);
  return chimeAllowed();
}

const NOTES = [784, 1047] as const;
const NOTE_SECONDS = 0.35;
/** A bell rings on after its stroke. */
const RING_SECONDS = 2 * NOTE_SECONDS;

/** Two bells, the second higher; resolves when they have rung. */
export function chime(): Promise<void> {
  const context = audio;
  if (!context || context.state !== 'running') return Promise.resolve();
  return new Promise((resolve) => {
    for (const [at, frequency] of NOTES.entries()) {
      const start = context.currentTime + at * NOTE_SECONDS;
      const tone = context.createOscillator();
      const volume = context.createGain();
      tone.frequency.value = frequency;
      volume.gain.setValueAtTime(0.4, start);
      volume.gain.exponentialRampToValueAtTime(0.001, start + RING_SECONDS);
      tone.connect(volume).connect(context.destination);
      tone.start(start);
      tone.stop(start + RING_SECONDS);
      if (at === NOTES.length - 1) tone.addEventListener('ended', () => resolve());
    }
  });
}
