let audio: AudioContext | null = null;

/** To be called from a touch: browsers let a page make sounds only after one. */
export function allowChime(): void {
  audio ??= new AudioContext();
  void audio.resume();
}

const NOTES = [784, 1047] as const;
const NOTE_SECONDS = 0.35;

/** Two falling bells; resolves when they have rung. */
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
      volume.gain.exponentialRampToValueAtTime(0.001, start + NOTE_SECONDS * 1.8);
      tone.connect(volume).connect(context.destination);
      tone.start(start);
      tone.stop(start + NOTE_SECONDS * 2);
      if (at === NOTES.length - 1) tone.addEventListener('ended', () => resolve());
    }
  });
}
