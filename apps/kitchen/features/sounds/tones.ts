import type { Sound } from './alerts.ts';

interface Tone {
  /** Hertz, one after the other. */
  readonly notes: readonly number[];
  /** Seconds a note. */
  readonly length: number;
  readonly wave: OscillatorType;
}

/** Made on the spot: nothing to load. Told apart by pitch, number and length, over the noise of a kitchen. */
const TONES: Readonly<Record<Sound | 'test', Tone>> = {
  new: { notes: [784, 1047], length: 0.18, wave: 'triangle' },
  rush: { notes: [1047, 1319, 1047, 1319, 1568], length: 0.11, wave: 'square' },
  changed: { notes: [587, 740, 587], length: 0.15, wave: 'sine' },
  void: { notes: [440, 330, 440, 330], length: 0.16, wave: 'square' },
  late: { notes: [392, 392], length: 0.4, wave: 'sawtooth' },
  test: { notes: [523, 659, 784], length: 0.16, wave: 'triangle' },
};

const PAUSE = 0.12;

let audio: AudioContext | null = null;
let busyUntil = 0;

/** Whether the browser lets this page be heard; a screen opened by a program may be allowed from the start. */
export const soundsAllowed = (): boolean => {
  audio ??= new AudioContext();
  return audio.state === 'running';
};

/** To be called from a touch or a key: browsers let a page be heard only after one. */
export function allowSounds(): void {
  audio ??= new AudioContext();
  void audio.resume();
}

/** Sounds after what still sounds. */
export function play(sound: Sound | 'test'): void {
  if (!audio) return;
  const { notes, length, wave } = TONES[sound];
  let at = Math.max(audio.currentTime, busyUntil);
  // While the page may not be heard its clock stands still: what it could not say is not said later.
  if (audio.state !== 'running' && sound !== 'test') return;
  for (const note of notes) {
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    tone.type = wave;
    tone.frequency.value = note;
    volume.gain.setValueAtTime(0.0001, at);
    volume.gain.exponentialRampToValueAtTime(0.3, at + 0.01);
    volume.gain.exponentialRampToValueAtTime(0.0001, at + length);
    tone.connect(volume).connect(audio.destination);
    tone.start(at);
    tone.stop(at + length);
    at += length;
  }
  busyUntil = at + PAUSE;
}
