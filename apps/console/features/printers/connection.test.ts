import { expect, it } from 'vitest';
import type { PrinterConnection } from '@comanda/shared/contracts/views/printer.ts';
import { atOf, choicesOf, isAt, keyOf } from './connection.ts';

const TILL = '019a0c3e-5f00-7cc3-98c4-dc0c0c073990';
const serial = (baudRate: 9_600 | 115_200): PrinterConnection => ({
  kind: 'device',
  deviceId: TILL,
  port: { kind: 'serial', path: '/dev/ttyS0', baudRate },
});

it('offers every queue and cable that machines have told of, each once', () => {
  const choices = choicesOf({
    queues: ['Bar'],
    devices: [
      {
        deviceId: TILL,
        name: 'Till 1',
        ports: [
          { kind: 'usb', at: '/dev/usb/lp0', label: 'EPSON TM-T20II' },
          { kind: 'serial', at: '/dev/ttyS0', label: '' },
          { kind: 'spooler', at: 'Bar', label: '' },
        ],
      },
    ],
  });
  expect(choices.map(({ device, kind, at }) => [device, kind, at])).toEqual([
    [null, 'spooler', 'Bar'],
    ['Till 1', 'usb', '/dev/usb/lp0'],
    ['Till 1', 'serial', '/dev/ttyS0'],
    ['Till 1', 'spooler', 'Bar'],
  ]);
  expect(new Set(choices.map(({ key }) => key)).size).toBe(4);
  for (const { key, connection, at } of choices) {
    expect(keyOf(connection)).toBe(key);
    expect(atOf(connection)).toBe(at);
  }
  expect(choicesOf(undefined)).toEqual([]);
});

it('knows a serial line whatever its speed, and the network as nothing of these', () => {
  expect(keyOf(serial(115_200))).toBe(keyOf(serial(9_600)));
  expect(keyOf(undefined)).toBe('');
});

it('knows a printer that was chosen by its path before its place had a name that lasts', () => {
  const usb = (path: string): PrinterConnection => ({ kind: 'device', deviceId: TILL, port: { kind: 'usb', path } });
  const found = { kind: 'usb', at: '04b8:0e15:X3XX0042', label: 'EPSON TM-T20II', path: '/dev/usb/lp0' } as const;
  const [choice] = choicesOf({ queues: [], devices: [{ deviceId: TILL, name: 'Till 1', ports: [found] }] });
  const known = ['04b8:0e15:X3XX0042', '/dev/usb/lp0', '/dev/usb/lp1'].map((path) => choice && isAt(choice, usb(path)));
  expect([known, choice && isAt(choice, undefined)]).toEqual([[true, true, false], false]);
});
