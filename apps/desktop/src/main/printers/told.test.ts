import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keptPrinters } from './told.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'comanda-told-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const told = {
  port: { kind: 'serial', path: 'COM3', baudRate: 38_400 },
  hardware: { columns: 32, cutter: 'none', drawerPin: '5' },
} as const;

test('what the hub said of a printer is known after a start without the hub', () => {
  const file = join(folder, 'printers.json');
  keptPrinters(file).set('serial:COM3', told);
  expect(keptPrinters(file).get('serial:COM3')).toEqual(told);
  expect(keptPrinters(file).get('serial:COM4')).toBeUndefined();
});

test('it is written where it is new, and not at each question', () => {
  const file = join(folder, 'printers.json');
  const printers = keptPrinters(file);
  printers.set('serial:COM3', told);
  writeFileSync(file, 'as it was');
  printers.set('serial:COM3', { ...told });
  expect(readFileSync(file, 'utf8')).toBe('as it was');
  printers.set('serial:COM3', { ...told, hardware: { columns: 48 } });
  expect(keptPrinters(file).get('serial:COM3')?.hardware.columns).toBe(48);
});

test('a file that is damaged, or cannot be there, is one that says nothing', () => {
  const file = join(folder, 'printers.json');
  for (const content of ['{', '{"usb:x":{"port":1}}', '[]']) {
    writeFileSync(file, content);
    expect(keptPrinters(file).get('usb:x')).toBeUndefined();
  }
  const nowhere = keptPrinters(join(file, 'below-a-file'));
  nowhere.set('serial:COM3', told);
  expect(nowhere.get('serial:COM3')).toEqual(told);
});
