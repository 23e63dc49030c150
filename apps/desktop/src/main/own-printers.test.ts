import { describe, expect, test } from 'vitest';
import { err, ok } from '@comanda/shared/base/result.ts';
import { ownPrinters } from './own-printers.ts';

const FOUND = [
  { kind: 'usb', at: '/dev/usb/lp0', label: 'TM-T20' },
  { kind: 'spooler', at: 'Receipts', label: '' },
] as const;

function machine({ prints = true, breaks = false, known = null as object | null } = {}) {
  let now = 0;
  let looks = 0;
  const sent: { readonly port: unknown; readonly bytes: Uint8Array }[] = [];
  const ports = {
    async found() {
      looks += 1;
      if (breaks) throw new Error('no such folder');
      return FOUND;
    },
    known: () => known,
    nameOf: (_kind: string, at: string) => (at === '/dev/usb/lp7' ? '/dev/usb/lp0' : at),
    async print(port: unknown, bytes: Uint8Array) {
      sent.push({ port, bytes });
      return prints ? ok(null) : err('off');
    },
  };
  const printers = ownPrinters(ports as never, () => now);
  return { printers, sent, looks: () => looks, pass: (ms: number) => void (now += ms) };
}

describe('the printers of this machine', () => {
  test('are named, by their place where the system has no name', async () => {
    expect(await machine().printers.list()).toEqual([
      { id: 'usb:/dev/usb/lp0', name: 'TM-T20', via: 'usb' },
      { id: 'spooler:Receipts', name: 'Receipts', via: 'system' },
    ]);
    expect(await machine({ breaks: true }).printers.list()).toEqual([]);
  });

  test('are found by the name that they had when a screen was given one', async () => {
    const { printers } = machine();
    expect((await printers.find('usb:/dev/usb/lp7'))?.name).toBe('TM-T20');
    expect((await printers.find('spooler:Receipts'))?.id).toBe('spooler:Receipts');
    expect(await printers.find('spooler:Bar')).toBeNull();
  });

  test('are looked for again after a while, and not at each stroke', async () => {
    const { printers, looks, pass } = machine();
    await printers.list();
    pass(5_000);
    await printers.list();
    expect(looks()).toBe(1);
    pass(1);
    await printers.list();
    expect(looks()).toBe(2);
  });

  test.each([
    ['usb:/dev/usb/lp0', { kind: 'usb', path: '/dev/usb/lp0' }],
    ['serial:COM3', { kind: 'serial', path: 'COM3', baudRate: 9_600 }],
    ['spooler:Receipts: front', { kind: 'spooler', queue: 'Receipts: front' }],
  ])('%s prints where it hangs, and kicks its drawer', async (id, port) => {
    const { printers, sent } = machine();
    expect(await printers.print(id, null, true)).toEqual({ ok: true, value: null });
    expect(sent[0]?.port).toEqual(port);
    expect(Buffer.from(sent[0]?.bytes ?? []).includes(Buffer.from([0x1b, 0x70])), 'ESC p').toBe(true);
  });

  test('one that the hub has told of is spoken to at its own speed, and is as wide as it is', async () => {
    const port = { kind: 'serial', path: 'COM3', baudRate: 38_400 };
    const { printers, sent } = machine({ known: { port, hardware: { columns: 32, cutter: 'none', drawerPin: '2' } } });
    expect((await printers.list()).map(({ columns }) => columns)).toEqual([32, 32]);
    await printers.print('serial:COM3', null, false);
    expect(sent[0]?.port).toEqual(port);
  });

  test('that is none is refused, and one that does not print says so', async () => {
    const { printers, sent } = machine({ prints: false });
    for (const id of ['', 'usb', 'usb:', 'network:10.0.0.9']) {
      expect(await printers.print(id, null, true)).toEqual({ ok: false, error: { code: 'no_printer' } });
    }
    expect(sent).toEqual([]);
    expect(await printers.print('usb:/dev/usb/lp0', null, true)).toEqual({
      ok: false,
      error: { code: 'printer_failed' },
    });
  });
});
