import { beforeEach, expect, test, vi } from 'vitest';
import { SOUNDS } from './alerts.ts';

interface Note {
  readonly pitch: number;
  readonly wave: string;
  readonly from: number;
  readonly to: number;
}

/** A browser's audio, as far as tones need it: its clock is the test's, and it notes what is played. */
let audio: { state: 'running' | 'suspended'; currentTime: number; resumed: number };
let notes: Note[];

beforeEach(() => {
  vi.resetModules();
  notes = [];
  audio = { state: 'suspended', currentTime: 0, resumed: 0 };
  vi.stubGlobal(
    'AudioContext',
    class {
      readonly destination = {};
      get state() {
        return audio.state;
      }
      get currentTime() {
        return audio.currentTime;
      }
      resume(): Promise<void> {
        audio.resumed += 1;
        audio.state = 'running';
        return Promise.resolve();
      }
      createGain() {
        return {
          gain: { setValueAtTime: () => {}, exponentialRampToValueAtTime: () => {} },
          connect: <T>(to: T) => to,
        };
      }
      createOscillator() {
        let from = 0;
        const tone = {
          type: '',
          frequency: { value: 0 },
          connect: <T>(to: T) => to,
          start: (at: number) => {
            from = at;
          },
          stop: (to: number) => notes.push({ pitch: tone.frequency.value, wave: tone.type, from, to }),
        };
        return tone;
      }
    },
  );
});

const tones = () => import('./tones.ts');

test('before a touch nothing sounds, and nothing is said later of what was missed', async () => {
  const { allowSounds, play, soundsAllowed } = await tones();
  play('new');
  expect(soundsAllowed()).toBe(false);
  play('late');
  expect(notes).toEqual([]);
  allowSounds();
  expect(audio.resumed).toBe(1);
  expect(soundsAllowed()).toBe(true);
  expect(notes).toEqual([]);
});

test('the test tone sounds with the touch itself', async () => {
  const { allowSounds, play } = await tones();
  allowSounds();
  audio.state = 'suspended';
  play('test');
  expect(notes.map(({ pitch }) => pitch)).toEqual([523, 659, 784]);
});

test('each sound is told from every other by its notes', async () => {
  const { allowSounds, play } = await tones();
  allowSounds();
  const heard = SOUNDS.map((sound) => {
    notes = [];
    play(sound);
    return notes.map(({ pitch, wave }) => `${pitch} ${wave}`).join(' ');
  });
  expect(new Set(heard).size).toBe(SOUNDS.length);
});

test('two sounds at once follow each other, with a pause between', async () => {
  const { allowSounds, play } = await tones();
  allowSounds();
  audio.currentTime = 10;
  play('void');
  const end = notes.at(-1)?.to ?? 0;
  play('new');
  const next = notes.at(-2);
  expect(notes[0]?.from).toBe(10);
  expect(next?.from).toBeGreaterThan(end + 0.1);
  audio.currentTime = 60;
  play('late');
  expect(notes.at(-2)?.from).toBe(60);
});
