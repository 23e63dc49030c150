import { beforeEach, expect, test, vi } from 'vitest';

/** As a browser's: it may take the sound away, and gives it back to a touch only, unless it is kind. */
class Sound extends EventTarget {
  state = 'running';
  kind = false;
  turn(state: string): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
  resume(): Promise<void> {
    if (!this.kind) return new Promise(() => {});
    this.turn('running');
    return Promise.resolve();
  }
}

let sound: Sound;
beforeEach(() => {
  vi.useFakeTimers();
  vi.resetModules();
  sound = new Sound();
  vi.stubGlobal('AudioContext', function AudioContext() {
    return sound;
  });
  return () => vi.useRealTimers();
});

test('a page hears when its sound is taken away, and when it is back', async () => {
  const { chimeAllowed, onChimeAllowed } = await import('./chime.ts');
  const heard: boolean[] = [];
  const stop = onChimeAllowed(() => heard.push(chimeAllowed()));
  sound.turn('suspended');
  sound.turn('running');
  stop();
  sound.turn('interrupted');
  expect(heard).toEqual([false, true]);
});

test('a call asks for a sound that was taken away, and does not wait for it for long', async () => {
  const { wakeChime } = await import('./chime.ts');
  expect(await wakeChime()).toBe(true);
  sound.turn('suspended');
  const refused = wakeChime();
  await vi.advanceTimersByTimeAsync(500);
  expect(await refused).toBe(false);
  sound.kind = true;
  expect(await wakeChime()).toBe(true);
});
