import { expect, it } from 'vitest';
import { unpacked } from '../receipts/dots.ts';
import type { Run } from './spooler.ts';
import type { Timer } from './timer.ts';
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

/** No time passes. */
const never: Timer = () => () => {};
const said = (what: object) => ({ code: 0, out: JSON.stringify(what) });
const BYTES = Uint8Array.from([0x1b, 0x40, 0xff, 0x00]);

it('asks with the names and bytes in the input, never in the command line', async () => {
  const { run, ran } = answering(said({}));
  expect(await windowsSpooler(run, never).print('Máy in $(calc) "bếp"', BYTES)).toEqual({
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
  expect(await windowsSpooler(answering(answer).run, never).print('Bar', BYTES)).toEqual({ ok: false, error });
});

it('lists queues, and says how one is', async () => {
  expect(await windowsSpooler(answering(said({ queues: ['Bar', 'Bếp'] })).run, never).queues()).toEqual(['Bar', 'Bếp']);
  expect(await windowsSpooler(answering({ code: 127, out: '' }).run, never).queues()).toEqual([]);
  const how = async (what: object) => windowsSpooler(answering(said(what)).run, never).check('Bar');
  expect(await how({ reason: null, low: false })).toEqual({ ok: true, value: { paperLow: false, drawerHigh: null } });
  expect(await how({ reason: 'cover_open' })).toEqual({ ok: false, error: 'cover_open' });
});

it.each([
  ['printed, and seen to its end', {}, null],
  ['printed between two looks', { gone: 'Printing' }, null],
  ['gone before it was seen', { gone: '' }, null],
  ['deleted while it waited', { gone: 'Deleting, Spooling' }, { reason: 'dropped', started: false, written: 0 }],
  ['deleted while it was printed', { gone: 'Deleting, Printing' }, { reason: 'dropped', started: true, written: 4 }],
  ['deleted after a page', { gone: 'Deleted', pages: 1 }, { reason: 'dropped', started: true, written: 4 }],
  [
    'gone from a printer that stood still',
    { gone: 'PaperOut', stood: true },
    { reason: 'dropped', started: true, written: 4 },
  ],
] as const)('takes a job that was %s for that', async (_, what, error) => {
  const printed = await windowsSpooler(answering(said(what)).run, never).print('Bar', BYTES);
  expect(printed).toEqual(error === null ? { ok: true, value: { proof: 'sent' } } : { ok: false, error });
});

it('starts a program for a look every ten seconds, and keeps nobody waiting for it', async () => {
  const pending: (() => void)[] = [];
  const { run, ran } = answering(said({ low: true }));
  const spooler = windowsSpooler(run, (ms, then) => {
    expect(ms).toBe(10_000);
    pending.push(then);
    return () => {};
  });
  const low = { ok: true, value: { paperLow: true, drawerHigh: null } };
  expect(await Promise.all([spooler.check('Bar'), spooler.check('Bar')])).toEqual([low, low]);
  expect(await spooler.check('Bar')).toEqual(low);
  expect(ran).toHaveLength(1);
  for (const then of pending.splice(0)) then();
  expect(await spooler.check('Bar')).toEqual(low);
  expect(ran).toHaveLength(2);
  expect(await spooler.check('Kitchen')).toEqual(low);
  expect(ran).toHaveLength(3);
});

it('looks anew at once at a queue that was in trouble', async () => {
  const { run, ran } = answering(said({ reason: 'paper_out' }));
  const spooler = windowsSpooler(run, never);
  for (let look = 1; look <= 3; look += 1) {
    expect(await spooler.check('Bar')).toEqual({ ok: false, error: 'paper_out' });
    expect(ran).toHaveLength(look);
  }
});
