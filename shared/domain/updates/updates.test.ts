import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DeviceState, ReleaseFile, ReleaseManifest } from '../../contracts/views/update.ts';
import { feedOf } from './feed.ts';
import { inService, mayInstall, wallTime } from './hours.ts';
import { fileFor, type Known, offerFor } from './offer.ts';
import { compareVersions } from './version.ts';

const seed = { seed: 4600 };
const part = fc.nat({ max: 30 });
const version = fc
  .tuple(
    part,
    part,
    part,
    fc.option(fc.constantFrom('alpha', 'alpha.1', 'beta.2', 'beta.10', 'rc'), { nil: undefined }),
  )
  .map(([a, b, c, pre]) => `${a}.${b}.${c}${pre ? `-${pre}` : ''}`);

describe('versions', () => {
  test('are ordered as semver has it', () => {
    const ordered = [
      '1.0.0-alpha',
      '1.0.0-alpha.1',
      '1.0.0-beta.2',
      '1.0.0-beta.10',
      '1.0.0',
      '1.0.1',
      '1.2.0',
      '1.10.0',
    ];
    expect(ordered.toReversed().toSorted(compareVersions)).toEqual(ordered);
  });

  test('are in one order: never both ways, and through a third', () => {
    fc.assert(
      fc.property(version, version, version, (a, b, c) => {
        expect(Math.sign(compareVersions(a, b))).toBe(-Math.sign(compareVersions(b, a)) + 0);
        if (compareVersions(a, b) <= 0 && compareVersions(b, c) <= 0)
          expect(compareVersions(a, c)).toBeLessThanOrEqual(0);
      }),
      seed,
    );
  });
});

describe('service hours', () => {
  const friday = [{ days: [5], from: 18 * 60, to: 2 * 60 }];

  test('go past midnight into the next day, and end there', () => {
    expect(inService(friday, { day: 5, minute: 18 * 60 })).toBe(true);
    expect(inService(friday, { day: 6, minute: 119 })).toBe(true);
    expect(inService(friday, { day: 6, minute: 120 })).toBe(false);
    expect(inService(friday, { day: 5, minute: 60 })).toBe(false);
  });

  test('from midnight to midnight are the whole day', () => {
    fc.assert(
      fc.property(fc.nat({ max: 6 }), fc.nat({ max: 1_439 }), (day, minute) => {
        expect(inService([{ days: [day], from: 0, to: 0 }], { day, minute })).toBe(true);
        expect(inService([{ days: [day], from: 0, to: 0 }], { day: (day + 1) % 7, minute })).toBe(false);
      }),
      seed,
    );
  });

  const hours = fc.array(
    fc.record({
      days: fc.uniqueArray(fc.nat({ max: 6 }), { minLength: 1 }),
      from: fc.nat({ max: 1_439 }),
      to: fc.nat({ max: 1_439 }),
    }),
    { maxLength: 4 },
  );
  const wall = fc.record({ day: fc.nat({ max: 6 }), minute: fc.nat({ max: 1_439 }) });

  test('nothing is installed in them unless it was told to be now', () => {
    fc.assert(
      fc.property(hours, wall, fc.constantFrom('closed' as const, 'tonight' as const), (told, at, when) => {
        if (inService(told, at)) expect(mayInstall({ when, hours: told }, at)).toBe(false);
        expect(mayInstall({ when: 'now', hours: told }, at)).toBe(true);
      }),
      seed,
    );
  });

  test('who has told none is open but for the night', () => {
    expect(mayInstall({ when: 'closed', hours: [] }, { day: 1, minute: 12 * 60 })).toBe(false);
    expect(mayInstall({ when: 'closed', hours: [] }, { day: 1, minute: 3 * 60 })).toBe(true);
    expect(mayInstall({ when: 'closed', hours: friday }, { day: 1, minute: 12 * 60 })).toBe(true);
    expect(mayInstall({ when: 'tonight', hours: friday }, { day: 1, minute: 12 * 60 })).toBe(false);
  });

  test('are of the venue’s wall clock', () => {
    const at = Date.UTC(2026, 2, 9, 18, 30);
    expect(wallTime(at, 'Asia/Ho_Chi_Minh')).toEqual({ day: 2, minute: 90 });
    expect(wallTime(at, 'America/New_York')).toEqual({ day: 1, minute: 14 * 60 + 30 });
  });
});

const file = (more: Partial<ReleaseFile>): ReleaseFile => ({
  name: 'a.exe',
  kind: 'nsis',
  platform: 'win32',
  processors: ['x64'],
  bytes: 9,
  sha512: 'x'.repeat(88),
  ...more,
});
const release: ReleaseManifest = {
  product: 'comanda',
  version: '2.0.0',
  at: 0,
  notes: {},
  files: [
    file({ name: 'map', kind: null }),
    file({ name: 'x64.exe' }),
    file({ name: 'arm64.exe', processors: ['arm64'] }),
    file({ name: 'a.zip', kind: 'zip', platform: 'darwin', processors: ['x64', 'arm64'] }),
    file({ name: 'a.AppImage', kind: 'AppImage', platform: 'linux' }),
    file({ name: 'a.deb', kind: 'deb', platform: 'linux' }),
  ],
};
const state = (more: Partial<DeviceState> = {}): DeviceState => ({
  version: '1.0.0',
  platform: 'win32',
  processor: 'x64',
  kind: 'nsis',
  state: 'well',
  failed: null,
  ...more,
});
const known = (deviceId: string, more: Partial<DeviceState> = {}): Known => ({ deviceId, state: state(more) });

describe('an offer', () => {
  test('is of the file for the machine and how it was installed', () => {
    expect(fileFor(release, state())?.name).toBe('x64.exe');
    expect(fileFor(release, state({ processor: 'arm64' }))?.name).toBe('arm64.exe');
    expect(fileFor(release, state({ platform: 'linux', kind: 'deb' }))?.name).toBe('a.deb');
    expect(fileFor(release, state({ platform: 'linux', kind: 'rpm' }))).toBeNull();
    expect(fileFor(release, state({ kind: null }))).toBeNull();
  });

  const settings = { version: '2.0.0', first: 'first' };
  test.each([
    ['nothing is set', known('b'), { version: null, first: null }, [], 'nothing'],
    ['it runs it', known('b', { version: '2.0.0' }), settings, [], 'up_to_date'],
    ['it fell back from it', known('first', { failed: '2.0.0' }), settings, [], 'failed_here'],
    ['no file is for it', known('first', { kind: 'rpm', platform: 'linux' }), settings, [], 'no_file'],
    ['only a person updates it', known('first', { kind: null }), settings, [], 'by_hand'],
    ['a person has updated it', known('first', { kind: null, version: '2.0.0' }), settings, [], 'up_to_date'],
    ['it is the first', known('first'), settings, [], 'offered'],
    ['nobody is first', known('b'), { version: '2.0.0', first: null }, [], 'offered'],
    ['the first has not told', known('b'), settings, [], 'waits_for_first'],
    ['the first is on its way', known('b'), settings, [known('first', { state: 'installing' })], 'waits_for_first'],
    [
      'the first is there but not well',
      known('b'),
      settings,
      [known('first', { version: '2.0.0', state: 'stuck' })],
      'waits_for_first',
    ],
    ['the first is well', known('b'), settings, [known('first', { version: '2.0.0' })], 'offered'],
    ['the first fell back', known('b'), settings, [known('first', { failed: '2.0.0' })], 'first_failed'],
  ] as const)('where %s', (_when, device, set, others, reason) => {
    expect(offerFor(device, set, release, others)).toBe(reason);
  });

  test('goes back as well as forth: the version that was set is the one', () => {
    expect(offerFor(known('b', { version: '3.0.0' }), { version: '2.0.0', first: null }, release, [])).toBe('offered');
  });
});

describe('a feed', () => {
  const urls = (name: string): unknown => {
    const text = feedOf(release, name);
    return text === null ? null : (JSON.parse(text) as { files: { url: string }[] }).files.map(({ url }) => url);
  };
  test('has the files of its system and nothing else', () => {
    expect(urls('latest.yml')).toEqual(['x64.exe', 'arm64.exe']);
    expect(urls('latest-mac.yml')).toEqual(['a.zip']);
    expect(urls('latest-linux.yml')).toEqual(['a.AppImage', 'a.deb']);
    expect(urls('latest-linux-arm64.yml')).toBeNull();
    expect(urls('a.deb')).toBeNull();
  });
});
