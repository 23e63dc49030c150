import { manualClock } from '@comanda/kit/hub-client/testing/manual-clock.ts';
import type { LiveSocket } from '@comanda/kit/hub-client/socket.ts';
import type { TrackView } from '@comanda/shared/contracts/views/track.ts';
import { expect, test } from 'vitest';
import { Following } from './following.ts';

const view: TrackView = {
  number: 42,
  orderType: 'takeaway',
  brought: false,
  state: 'preparing',
  since: 0,
  place: null,
  venue: { name: 'Phở', timeZone: 'Asia/Ho_Chi_Minh', languages: ['vi'] },
};

/** A socket in the test's hands. */
function bench() {
  const clock = manualClock();
  const listeners = new Map<string, (message: unknown) => void>();
  const socket = { connected: false, active: false, connects: 0 };
  const live = {
    ...socket,
    on(name: string, listener: (message: unknown) => void) {
      listeners.set(name, listener);
    },
    connect() {
      live.connects += 1;
      live.connected = true;
      live.active = true;
      return live;
    },
    disconnect() {
      live.connected = false;
      live.active = false;
      return live;
    },
  };
  const following = new Following(live as unknown as LiveSocket, clock);
  const hear = (name: string, message: unknown): void => listeners.get(name)?.(message);
  return { clock, live, following, hear };
}

test('is live as long as beats come, old in 5 s without one, and live again with the next', () => {
  const { clock, following, hear, live } = bench();
  following.start();
  hear('beat', { at: clock.now() + 60_000 });
  hear('track', view);
  expect(following.state.getState()).toMatchObject({ view, connection: 'live', away: null });
  expect(following.hubNow() - clock.now()).toBe(60_000);
  const heardAt = clock.now();
  clock.advance(4_000);
  expect(following.state.getState().connection).toBe('live');
  clock.advance(1_000);
  expect(following.state.getState()).toMatchObject({ connection: 'old', heardAt, view });
  expect(live.connects).toBe(2);
  hear('beat', { at: clock.now() });
  expect(following.state.getState().connection).toBe('live');
});

test('says that the link has ended, and asks no more', () => {
  const { clock, following, hear, live } = bench();
  following.start();
  hear('over', { code: 'track_over', seconds: null });
  live.disconnect();
  hear('disconnect', undefined);
  clock.advance(60_000);
  expect(following.state.getState()).toMatchObject({ away: 'track_over', connection: 'connecting' });
  expect(live.connects).toBe(1);
});

test('comes back when there were too many', () => {
  const { clock, following, hear, live } = bench();
  following.start();
  live.disconnect();
  hear('connect_error', Object.assign(new Error('no'), { data: { code: 'too_many_requests', seconds: 3 } }));
  expect(following.state.getState().away).toBe('too_many_requests');
  clock.advance(2_999);
  expect(live.connects).toBe(1);
  clock.advance(1);
  expect(live.connects).toBe(2);
  hear('track', view);
  expect(following.state.getState().away).toBeNull();
});
