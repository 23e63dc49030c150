import { err, ok, type Result } from '../base/result.ts';
import type { Checked, PrintFailure, SendFailure } from './conversation.ts';
import type { Run, Spooler } from './spooler.ts';
import { after, type Timer } from './timer.ts';

export interface CupsParts {
  /** Programs must speak English: with `LC_ALL=C`. */
  readonly run: Run;
  readonly timer: Timer;
}

const LOOK_EVERY_MS = 250;
/** CUPS tries a printer that does not answer again by itself, for ever: so many looks are enough for it. */
const LOOKS_AWAY = 8;
/** As long as a network printer has for its longest document. */
const LOOKS = 120;

/** What the socket, IPP and USB backends say while they have not reached their printer, so nothing has left. */
const NOT_REACHED =
  /may not exist|unavailable|not responding|unreachable|connecting|looking for|unable to (?:locate|find|connect)|waiting for printer to become available/i;

/** A job as `lpstat -l -o` shows it: its id, then lines that are set in. */
interface SeenJob {
  readonly status: string;
  readonly alerts: string;
}

/** CUPS by its own programs: `lp`, `lpstat` and `cancel`, as Linux and macOS have them. */
export function cups({ run, timer }: CupsParts): Spooler {
  const seen = async (queue: string, id: string, which: 'not-completed' | 'completed'): Promise<SeenJob | null> =>
    jobIn((await run('lpstat', ['-l', '-W', which, '-o', queue])).out, id);

  /** A job that left the queue: whether it went out whole. Where no history is kept it did. */
  const ending = async (queue: string, id: string, bytes: Uint8Array): Promise<Result<Sent, SendFailure>> => {
    const job = await seen(queue, id, 'completed');
    if (!job || !/cancel|abort/.test(job.alerts)) return SENT;
    return err({ reason: 'dropped', started: !NOT_REACHED.test(job.status), written: bytes.length });
  };

  /** Takes a job back; where it went out meanwhile, it is out. */
  const takeBack = async (
    queue: string,
    id: string,
    bytes: Uint8Array,
    failure: SendFailure,
  ): Promise<Result<Sent, SendFailure>> => {
    const { code } = await run('cancel', [id]);
    return code === 0 ? err(failure) : ending(queue, id, bytes);
  };

  const check = async (queue: string): Promise<Result<Checked, PrintFailure>> => {
    const { code, out } = await run('lpstat', ['-l', '-p', queue]);
    if (code !== 0) return err('unreachable');
    const fault = faultIn(out);
    return fault ? err(fault) : ok({ paperLow: /media-low/.test(out), drawerHigh: null });
  };

  /** Waits until a job has left its queue, or is not getting anywhere. */
  const follow = async (queue: string, id: string, bytes: Uint8Array): Promise<Result<Sent, SendFailure>> => {
    let away = 0;
    let begun = false;
    for (let looks = 0; looks < LOOKS; looks += 1) {
      const job = await seen(queue, id, 'not-completed');
      if (!job) return ending(queue, id, bytes);
      const onItsWay = /job-printing|processing/.test(job.alerts) && !NOT_REACHED.test(job.status);
      begun ||= onItsWay && job.status !== '';
      away = onItsWay ? 0 : away + 1;
      if (away >= LOOKS_AWAY) {
        const well = await check(queue);
        if (!well.ok) return takeBack(queue, id, bytes, { reason: well.error, started: begun, written: 0 });
        away = 0;
      }
      await after(timer, LOOK_EVERY_MS);
    }
    return takeBack(queue, id, bytes, { reason: 'timeout', started: true, written: bytes.length });
  };

  return {
    check,
    print: async (queue, bytes) => {
      const before = await check(queue);
      if (!before.ok && before.error !== 'unreachable')
        return err({ reason: before.error, started: false, written: 0 });
      const taken = await run('lp', ['-d', queue, '-o', 'raw', '-'], bytes);
      // Killed in the middle, it may have handed the document over.
      if (taken.code === null) return err({ reason: 'timeout', started: true, written: 0 });
      const id = /^request id is (\S+)/m.exec(taken.out)?.[1];
      if (taken.code !== 0 || id === undefined) return err({ reason: 'unreachable', started: false, written: 0 });
      return follow(queue, id, bytes);
    },

    queues: async () => {
      const { code, out } = await run('lpstat', ['-e']);
      return code === 0 ? out.split('\n').filter((line) => line !== '') : [];
    },
  };
}

type Sent = { readonly proof: 'sent' };
const SENT = ok({ proof: 'sent' } as const);

function faultIn(out: string): PrintFailure | null {
  if (/cover-open|door-open/.test(out)) return 'cover_open';
  if (/media-empty|media-needed/.test(out)) return 'paper_out';
  if (/^printer .* disabled since/m.test(out)) return 'offline';
  return /offline|connecting-to-device/.test(out) || NOT_REACHED.test(out) ? 'unreachable' : null;
}

function jobIn(out: string, id: string): SeenJob | null {
  const lines = out.split('\n');
  const at = lines.findIndex((line) => line.split(/\s/, 1)[0] === id);
  if (at === -1) return null;
  const end = lines.findIndex((line, other) => other > at && /^\S/.test(line));
  const own = lines.slice(at, end === -1 ? undefined : end).join('\n');
  return { status: /^\s+Status: *(.*)$/m.exec(own)?.[1] ?? '', alerts: /^\s+Alerts: *(.*)$/m.exec(own)?.[1] ?? '' };
}
