import { describe, expect, test } from 'vitest';
import type { Target } from '../package/target.ts';
import { archiveFaults, fuseFaults, NEEDED, sizeFaultsOf } from './archive.ts';

const linux: Target = { platform: 'linux', arch: 'x64' };
const binaries = (platform: string, arch: string, abi: string): string[] => [
  `node_modules/better-sqlite3/prebuilds/${platform}-${arch}.node`,
  `node_modules/@napi-rs/canvas-${platform}-${arch}${abi}/skia.${platform}-${arch}${abi}.node`,
  `node_modules/@node-rs/argon2-${platform}-${arch}${abi}/argon2.${platform}-${arch}${abi}.node`,
  `node_modules/@serialport/bindings-cpp/prebuilds/${platform}-${arch}/@serialport+bindings-cpp.node`,
];
const whole = [...NEEDED, ...binaries('linux', 'x64', '-gnu')];

describe('what is in an archive', () => {
  test('what is needed and the binaries of the target pass', () => {
    expect(archiveFaults(whole, linux)).toEqual([]);
  });

  test.each([
    ['a library of the screens', 'node_modules/react/index.js'],
    ['another system’s binary', 'node_modules/better-sqlite3/prebuilds/win32-x64.node'],
    ['another processor’s binary', 'node_modules/better-sqlite3/prebuilds/linux-arm64.node'],
    ['another libc’s binary', 'node_modules/@napi-rs/canvas-linux-x64-musl/skia.linux-x64-musl.node'],
    ['a source', 'hub/main.ts'],
    ['a map', 'desktop/main.js.map'],
    ['a folder that nobody knows', 'test/house.js'],
  ])('%s does not belong there', (_what, name) => {
    expect(archiveFaults([...whole, name], linux)).toHaveLength(1);
  });

  test.each(whole)('%s is missed', (name) => {
    const without = whole.filter((each) => each !== name);
    expect(archiveFaults(without, linux)).toHaveLength(1);
  });

  test('macOS has the binaries of both its processors', () => {
    const serial = 'node_modules/@serialport/bindings-cpp/prebuilds/darwin-x64+arm64/@serialport+bindings-cpp.node';
    const of = (arch: string): string[] => binaries('darwin', arch, '').filter((name) => !name.includes('serialport'));
    const both = [...of('x64'), ...of('arm64'), serial];
    const mac: Target = { platform: 'darwin', arch: 'universal' };
    expect(archiveFaults([...NEEDED, ...both], mac)).toEqual([]);
    expect(archiveFaults([...NEEDED, ...of('x64'), serial], mac)).toHaveLength(1);
  });
});

test('a fuse that is not as it should be is told by name', () => {
  const program = (state: string) => Buffer.from(`…dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001\u0008${state}…`, 'latin1');
  expect(fuseFaults(program('01001100'))).toEqual([]);
  expect(fuseFaults(program('11001100'))).toEqual(['The fuse “run as Node” is 1, not 0']);
  expect(fuseFaults(Buffer.from('no fuses'))).toEqual(['The program has no fuses']);
});

test('a part that grew beyond its most is told', () => {
  const most = { archive: 10, unpacked: 20, service: 30 };
  expect(sizeFaultsOf({ archive: 10, unpacked: 20, service: 30 }, most)).toEqual([]);
  expect(sizeFaultsOf({ archive: 11, unpacked: 20, service: 30 }, most)).toEqual([
    'archive is 11 bytes; the most is 10',
  ]);
});
