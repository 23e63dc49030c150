let context: AudioContext | null = null;

/** Plays notes of a fifth of a second each, Hz. Before the first touch of the page a browser stays silent. */
function play(notes: readonly number[]): void {
  context ??= new AudioContext();
  const now = context.currentTime;
  for (const [at, pitch] of notes.entries()) {
    const tone = context.createOscillator();
    const volume = context.createGain();
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(0.25, now + at * 0.2);
    volume.gain.exponentialRampToValueAtTime(0.001, now + at * 0.2 + 0.19);
    tone.connect(volume).connect(context.destination);
    tone.start(now + at * 0.2);
    tone.stop(now + at * 0.2 + 0.2);
  }
}

export const soundAlarm = (): void => play([880, 622, 880, 622]);
export const soundTransfer = (): void => play([587, 587, 784]);
export const soundReady = (): void => play([659, 784, 988]);
