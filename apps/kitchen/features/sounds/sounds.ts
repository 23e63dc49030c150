/** Tones made on the spot: no file to load, and each meaning has its own. */
const TONES = {
  new: [660, 880],
  void: [440, 330, 440],
} as const;

let audio: AudioContext | null = null;

/** To be called from a touch: browsers let a page make sounds only after one. */
export function allowSounds(): void {
  audio ??= new AudioContext();
  void audio.resume();
}

export function play(sound: keyof typeof TONES): void {
  if (!audio || audio.state !== 'running') return;
  for (const [at, frequency] of TONES[sound].entries()) {
    const start = audio.currentTime + at * 0.16;
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    tone.frequency.value = frequency;
    volume.gain.setValueAtTime(0.25, start);
    volume.gain.exponentialRampToValueAtTime(0.001, start + 0.15);
    tone.connect(volume).connect(audio.destination);
    tone.start(start);
    tone.stop(start + 0.16);
  }
}
