import { expect, test } from 'vitest';
import { mayComeBack, withoutScreen, withScreenBack } from './removing.ts';
import type { Settings } from './settings.ts';
import { hubRecord, keptScreen, screenId, settingsOf } from './testing/screens.ts';

const OURS = hubRecord('ours');
const THEIRS = hubRecord('theirs');
const machine = (more: Partial<Settings>): Settings => settingsOf({ hub: OURS, ...more }).current;
const names = (settings: Settings): string[] => mayComeBack(settings).map(({ name }) => name);
const remove = (settings: Settings, n: number): Settings => ({
  ...settings,
  ...withoutScreen(settings, screenId(n))?.change,
});
const putBack = (settings: Settings, n: number): Settings => ({
  ...settings,
  ...withScreenBack(settings, screenId(n)),
});

test('a removed screen comes back as it was, with its hub', () => {
  const before = machine({ screens: [keptScreen(1, { drawer: true, printer: 'usb:/dev/usb/lp0' })] });
  const without = remove(before, 1);
  expect([without.screens, without.hub, names(without)]).toEqual([[], null, ['Till 1']]);
  expect(putBack(without, 1)).toEqual(before);
});

test('while other screens stay the machine keeps its hub, and what was removed last is offered first', () => {
  const without = remove(remove(machine({ screens: [1, 2, 3].map((n) => keptScreen(n)) }), 1), 3);
  expect([without.hub, names(without)]).toEqual([OURS, ['Till 3', 'Till 1']]);
  expect(putBack(without, 1).screens.map(({ name }) => name)).toEqual(['Till 2', 'Till 1']);
});

test('a screen of another hub is not put among those of this one, wherever that hub has moved', () => {
  const without = remove(machine({ screens: [keptScreen(1)] }), 1);
  expect(names({ ...without, hub: THEIRS })).toEqual([]);
  expect(names({ ...without, hub: hubRecord('ours', 'b'.repeat(64)) }), 'another key is another hub').toEqual([]);
  expect(names({ ...without, hub: { ...OURS, addresses: ['10.9.9.9'] } })).toEqual(['Till 1']);
  expect(withScreenBack({ ...without, hub: THEIRS }, screenId(1))).toBeNull();
});

test('a screen of the hub in here comes back only while the machine is that hub', () => {
  const without = remove(machine({ hub: 'here', runsHub: true, screens: [keptScreen(1)] }), 1);
  expect([without.hub, names(without)]).toEqual(['here', ['Till 1']]);
  expect(names({ ...without, hub: null, runsHub: false })).toEqual([]);
});

test('the oldest is forgotten when there is no room, and its token is to be thrown away', () => {
  let settings = machine({ screens: [1, 2, 3, 4, 5, 6, 7].map((n) => keptScreen(n)) });
  const forgotten = [1, 2, 3, 4, 5, 6].flatMap((n) => {
    const gone = withoutScreen(settings, screenId(n))?.forgotten ?? [];
    settings = remove(settings, n);
    return gone;
  });
  expect([forgotten, names(settings)]).toEqual([[screenId(1)], ['Till 6', 'Till 5', 'Till 4', 'Till 3', 'Till 2']]);
  expect(withoutScreen(settings, screenId(1))).toBeNull();
});
