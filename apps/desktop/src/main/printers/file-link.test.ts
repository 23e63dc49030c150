import { open } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { must } from '@comanda/shared/base/assert.ts';
import { printOver, USUAL_TIMEOUTS } from '@comanda/shared/printers/conversation.ts';
import { type DeviceFile, fileLink } from './file-link.ts';

/** A clock whose times are over at once: one step after the other. */
const hasty = (_ms: number, then: () => void): (() => void) => {
  const due = setImmediate(then);
  return () => clearImmediate(due);
};
/** A clock on which only the short times of the device file's own loops ever end, not those of the conversation. */
const patient = (ms: number, then: () => void): (() => void) => (ms <= 1_000 ? hasty(ms, then) : () => undefined);
const fault = (code: string): Error => Object.assign(new Error(code), { code });

/**
 * The kernel's usblp, opened without waiting: a write comes back at once, its transfer ends some questions later, nothing
 * is written meanwhile, and closing ends it.
 */
function usblp({ reads = 'EAGAIN', takes = 3 } = {}) {
  const printed: Buffer[] = [];
  let flying: Buffer | null = null;
  let left = 0;
  const file = {
    read: async () => {
      throw fault(reads);
    },
    write: async (bytes: Uint8Array, at: number, length: number) => {
      if (flying && left > 0) {
        left -= 1;
        throw fault('EAGAIN');
      }
      if (flying) printed.push(flying);
      flying = length === 0 ? null : Buffer.from(bytes.slice(at, at + length));
      left = takes;
      return { bytesWritten: length, buffer: bytes };
    },
    close: async () => {
      flying = null;
    },
  };
  const link = (timer = patient) => fileLink('/dev/usb/lp0', timer, async () => file as unknown as DeviceFile);
  return { link, onPaper: () => Buffer.concat(printed) };
}
const DOCUMENT = Uint8Array.from({ length: 2_500 }, (_, at) => at & 0xff);

test('the end of a paper is waited for before the printer is let go, where it tells nothing of itself', async () => {
  const printer = usblp();
  expect(await printOver(printer.link(), DOCUMENT, USUAL_TIMEOUTS)).toEqual({ ok: true, value: { proof: 'sent' } });
  expect(printer.onPaper().subarray(-DOCUMENT.length).equals(DOCUMENT)).toBe(true);
});

test('a paper whose end is never taken is not counted as printed', async () => {
  const printer = usblp({ takes: 0 });
  const opened = await printer.link(hasty)(1);
  const link = must(opened.ok ? opened.value : null, 'it opens');
  await link.write(DOCUMENT, 1);
  expect(await link.finish(1)).toBe('finished');
  const stuck = await usblp({ takes: Number.POSITIVE_INFINITY }).link(hasty)(1);
  const held = must(stuck.ok ? stuck.value : null, 'it opens');
  await held.write(DOCUMENT, 1);
  expect(await held.finish(1)).toBe('timeout');
  held.close();
});

test('a printer with no way back is one that tells nothing of itself, and prints', async () => {
  const printer = usblp({ reads: 'EINVAL' });
  expect(await printOver(printer.link(), DOCUMENT, USUAL_TIMEOUTS)).toEqual({ ok: true, value: { proof: 'sent' } });
  expect(await printOver(usblp({ reads: 'ENODEV' }).link(), DOCUMENT, USUAL_TIMEOUTS)).toMatchObject({
    ok: false,
    error: { reason: 'dropped' },
  });
});

test('a write of nothing reaches the system', async () => {
  const file = await open('/dev/null', 'r');
  await expect(file.write(new Uint8Array(1), 0, 0)).rejects.toMatchObject({ code: 'EBADF' });
  await file.close();
});
