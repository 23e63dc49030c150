import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { begin, judge, type Mark, PROVES_WITHIN } from './mark.ts';
import { wayBack } from './way-back.ts';
import { isForAllUsers, wayOf } from './way.ts';

const mark = (more: Partial<Mark> = {}): Mark => ({
  version: '2.0.0',
  from: '1.0.0',
  kept: '/kept/1.0.0.exe',
  starts: 0,
  back: false,
  ...more,
});

describe('a start', () => {
  test('with nothing on trial goes on', () => {
    expect(begin(null, '1.0.0')).toEqual({ act: 'go', failed: null, mark: null });
  });

  test('of the new version is counted before it can fall over, and gives way after the fourth', () => {
    let kept: Mark = mark();
    const acts: string[] = [];
    for (let start = 0; start < 4; start += 1) {
      const begun = begin(kept, '2.0.0');
      acts.push(begun.act);
      if (begun.mark) kept = begun.mark;
    }
    expect(acts).toEqual(['watch', 'watch', 'watch', 'back']);
    expect(kept.back).toBe(true);
  });

  test('of the version before says that the new one failed: the way back has led here, or nothing was installed', () => {
    expect(begin(mark({ back: true }), '1.0.0')).toEqual({ act: 'go', failed: '2.0.0', mark: null });
    expect(begin(mark(), '1.0.0')).toEqual({ act: 'go', failed: '2.0.0', mark: null });
  });

  test('of a third version, put there by hand, forgets the trial', () => {
    expect(begin(mark(), '3.0.0')).toEqual({ act: 'go', failed: null, mark: null });
  });

  test('without a way back is tried on for good, and says that it failed', () => {
    expect(begin(mark({ kept: null, starts: 9 }), '2.0.0')).toMatchObject({ act: 'watch', failed: '2.0.0' });
  });

  test('whose way back did not lead back goes on, and says that it failed: it is not begun twice', () => {
    expect(begin(mark({ starts: 4, back: true }), '2.0.0')).toMatchObject({ act: 'watch', failed: '2.0.0' });
  });

  test('never goes back to where it is', () => {
    const versions = fc.constantFrom('1.0.0', '2.0.0', '3.0.0');
    const any = fc.record({ starts: fc.nat({ max: 9 }), back: fc.boolean(), running: versions });
    fc.assert(
      fc.property(any, ({ starts, back, running }) => {
        const begun = begin(mark({ starts, back }), running);
        if (begun.act === 'back') expect(running).toBe('2.0.0');
        if (running !== '2.0.0') expect(begun.act).toBe('go');
      }),
      { seed: 4600 },
    );
  });
});

describe('a version on trial', () => {
  const late = { since: PROVES_WITHIN, shown: true, heard: false, unheard: PROVES_WITHIN };
  test.each([
    ['is well when it showed a screen and was heard', { ...late, since: 3_000, heard: true }, 'well'],
    ['has its time', { ...late, unheard: PROVES_WITHIN - 1 }, 'wait'],
    ['has its time to show something', { ...late, since: PROVES_WITHIN - 1, shown: false }, 'wait'],
    ['goes when it reaches no hub that others reach', late, 'back'],
    ['goes when it showed nothing', { ...late, shown: false, unheard: 0 }, 'back'],
    ['is not blamed for a hub that answers nobody', { ...late, unheard: 0 }, 'wait'],
  ] as const)('%s', (_what, seen, verdict) => {
    expect(judge(seen)).toBe(verdict);
  });
});

describe('the way back', () => {
  test('is by itself where nobody must be asked', () => {
    expect(wayBack('nsis', 'C:\\kept.exe', undefined)).toMatchObject({ how: 'run', file: 'C:\\kept.exe' });
    expect(wayBack('AppImage', '/kept', '/apps/Comanda.AppImage')).toEqual({
      how: 'replace',
      file: '/apps/Comanda.AppImage',
      with: '/kept',
    });
  });

  test.each([
    ['deb', '/kept'],
    ['rpm', '/kept'],
    ['zip', '/kept'],
    ['nsis', null],
    [null, '/kept'],
  ] as const)('is not there for %s with %s kept', (kind, kept) => {
    expect(wayBack(kind, kept, undefined)).toBeNull();
  });
});

describe('how a program came here', () => {
  const signs = {
    platform: 'linux',
    arch: 'x64',
    packaged: true,
    appImage: undefined,
    forAllUsers: false,
    asRoot: false,
    packageType: null,
  };
  test.each([
    [{ ...signs, platform: 'win32' }, 'nsis'],
    [{ ...signs, platform: 'win32', forAllUsers: true }, null],
    [{ ...signs, platform: 'darwin', arch: 'arm64' }, 'zip'],
    [{ ...signs, appImage: '/a' }, 'AppImage'],
    [{ ...signs, packageType: 'deb', asRoot: true }, 'deb'],
    [{ ...signs, packageType: 'rpm', asRoot: true }, 'rpm'],
    [{ ...signs, packageType: 'deb' }, null],
    [{ ...signs, packageType: 'rpm' }, null],
    [{ ...signs, packageType: 'snap', asRoot: true }, null],
    [{ ...signs, platform: 'win32', packaged: false }, null],
  ])('%o is %s', (from, kind) => {
    expect(wayOf(from)?.kind).toBe(kind);
  });

  test('an administrator put what lies in the machine’s own folders', () => {
    const env = { ProgramFiles: 'C:\\Program Files', 'ProgramFiles(x86)': 'C:\\Program Files (x86)' };
    const beside = mkdtempSync(join(tmpdir(), 'comanda-way-'));
    const from = (program: string): boolean => isForAllUsers(program, env);
    expect(from('c:\\program files\\Comanda\\comanda.exe')).toBe(true);
    expect(from('C:\\Program Files (x86)\\Comanda\\comanda.exe')).toBe(true);
    expect(isForAllUsers(join(beside, 'comanda.exe'), { ProgramFiles: beside.slice(0, -1) })).toBe(false);
    expect(from(join(beside, 'comanda.exe')), 'its user’s own').toBe(false);
    expect(readdirSync(beside), 'nothing is left of the try').toEqual([]);
    rmSync(beside, { recursive: true });
    expect(from(join(beside, 'comanda.exe')), 'where nothing can be written, wherever that is').toBe(true);
  });

  test('on a system for which nothing is released, nothing updates it', () => {
    expect(wayOf({ ...signs, platform: 'freebsd' })).toBeNull();
    expect(wayOf({ ...signs, arch: 'ia32' })).toBeNull();
  });
});
