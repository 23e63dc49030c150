import { expect, it } from 'vitest';
import { unpacked } from '../receipts/dots.ts';
import type { Run } from './spooler.ts';
import { windowsSpooler } from './windows.ts';
import { WINDOWS_SCRIPT } from './windows-script.ts';

interface Ran {
  readonly program: string;
  readonly args: readonly string[];
  readonly asked: unknown;
}

/** PowerShell as far as it can be had here: what it is asked, and an answer of its own form. */
function answering(answer: { readonly code: number | null; readonly out: string }): { run: Run; ran: Ran[] } {
  const ran: Ran[] = [];
  const run: Run = async (program, args, input = new Uint8Array()) => {
    ran.push({ program, args, asked: JSON.parse(String.fromCharCode(...input)) });
    return answer;
  };
  return { run, ran };
}

const said = (what: object) => ({ code: 0, out: JSON.stringify(what) });
const BYTES = Uint8Array.from([0x1b, 0x40, 0xff, 0x00]);

it('asks with the names and bytes in the input, never in the command line', async () => {
  const { run, ran } = answering(said({}));
  expect(await windowsSpooler(run).print('Máy in $(calc) "bếp"', BYTES)).toEqual({
    ok: true,
    value: { proof: 'sent' },
  });
  const [{ program, args, asked } = { program: '', args: [], asked: null }] = ran;
  expect(program).toBe('powershell.exe');
  expect(asked).toEqual({ do: 'print', queue: 'Máy in $(calc) "bếp"', bytes: 'G0D/AA==' });
  expect(args.slice(0, -1)).toEqual(['-NoProfile', '-NonInteractive', '-EncodedCommand']);
  const units = unpacked(args.at(-1) ?? '');
  const script = Array.from({ length: units.length / 2 }, (_, at) =>
    String.fromCharCode((units[at * 2] ?? 0) | ((units[at * 2 + 1] ?? 0) << 8)),
  );
  expect(script.join('')).toBe(WINDOWS_SCRIPT);
  // The longest command line that Windows takes.
  expect(args.join(' ').length).toBeLessThan(32_000);
});

it.each([
  [said({ reason: 'paper_out', started: false }), { reason: 'paper_out', started: false, written: 0 }],
  [said({ reason: 'dropped', started: true }), { reason: 'dropped', started: true, written: 4 }],
  // Without an answer in words nobody knows: it may be on paper.
  [
    { code: null, out: '' },
    { reason: 'timeout', started: true, written: 4 },
  ],
  [
    { code: 1, out: 'Access is denied' },
    { reason: 'timeout', started: true, written: 4 },
  ],
  [
    { code: 0, out: 'not JSON' },
    { reason: 'timeout', started: true, written: 4 },
  ],
])('takes %o for what it says', async (answer, error) => {
  expect(await windowsSpooler(answering(answer).run).print('Bar', BYTES)).toEqual({ ok: false, error });
});

it('lists queues, and says how one is', async () => {
  expect(await windowsSpooler(answering(said({ queues: ['Bar', 'Bếp'] })).run).queues()).toEqual(['Bar', 'Bếp']);
  expect(await windowsSpooler(answering({ code: 127, out: '' }).run).queues()).toEqual([]);
  const how = async (what: object) => windowsSpooler(answering(said(what)).run).check('Bar');
  expect(await how({ reason: null, low: false })).toEqual({ ok: true, value: { paperLow: false, drawerHigh: null } });
  expect(await how({ reason: 'cover_open' })).toEqual({ ok: false, error: 'cover_open' });
});
