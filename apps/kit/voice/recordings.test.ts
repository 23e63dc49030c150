import { expect, test, vi } from 'vitest';
import { CLIPS } from './clips.ts';
import { sayRecorded } from './recordings.ts';

/** As much of a browser's audio as recordings need; what is played ends when it is stopped. */
function audio() {
  const playing = new Set<EventTarget>();
  let started = 0;
  class Source extends EventTarget {
    connect = (): void => undefined;
    start = (): void => {
      started += 1;
      playing.add(this);
    };
    stop = (): void => {
      playing.delete(this);
      this.dispatchEvent(new Event('ended'));
    };
  }
  vi.stubGlobal(
    'AudioContext',
    class {
      state = 'running';
      currentTime = 0;
      decodeAudioData = async () => ({ duration: 1 });
      createBufferSource = () => new Source();
    },
  );
  vi.stubGlobal('fetch', async () => new Response(new ArrayBuffer(1)));
  return { playing, started: () => started };
}

test('what was broken off is heard no more, nor what was still to come', async () => {
  const { playing, started } = audio();
  const breaking = new AbortController();
  const said = sayRecorded('en', '42', false, breaking.signal);
  // Number, forty, two.
  await vi.waitFor(() => expect(playing.size).toBe(3));
  breaking.abort();
  await said;
  expect(playing.size).toBe(0);
  await sayRecorded('en', '42', false, breaking.signal);
  expect(started()).toBe(3);
});

test('every clip was recorded, and nothing else', () => {
  const clips = Object.entries(CLIPS).flatMap(([language, words]) =>
    Object.keys(words).map((clip) => `./recorded/${language}/${clip}.mp3`),
  );
  expect(Object.keys(import.meta.glob('./recorded/*/*.mp3')).sort()).toEqual(clips.sort());
});
