/** A canonical WAVE header: what is behind it are samples. */
const HEADER = 44;
const SAMPLE = 2;
/** Of 32,768: quieter is silence. */
const SILENCE = 250;
const KEPT_SECONDS = 0.03;

/** A mono 16-bit WAVE file without the silence before and after, so that words follow each other as in a sentence. */
export function trimmed(wave: Buffer): Buffer {
  const rate = wave.readUInt32LE(24);
  const samples = Math.floor((wave.length - HEADER) / SAMPLE);
  const loud = (at: number): boolean => Math.abs(wave.readInt16LE(HEADER + at * SAMPLE)) > SILENCE;
  let first = 0;
  while (first < samples && !loud(first)) first += 1;
  let last = samples - 1;
  while (last > first && !loud(last)) last -= 1;
  const kept = Math.round(rate * KEPT_SECONDS);
  const from = Math.max(0, first - kept);
  const to = Math.min(samples, last + kept);
  const sound = wave.subarray(HEADER + from * SAMPLE, HEADER + to * SAMPLE);
  const header = Buffer.from(wave.subarray(0, HEADER));
  header.writeUInt32LE(HEADER - 8 + sound.length, 4);
  header.writeUInt32LE(sound.length, 40);
  return Buffer.concat([header, sound]);
}
