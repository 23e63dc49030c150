import { z } from 'zod';
import { err, ok, type Result } from '../base/result.ts';
import { SECOND } from '../base/time.ts';
import { packed } from '../receipts/dots.ts';
import type { Checked, PrintFailure } from './conversation.ts';
import type { Run, Spooler } from './spooler.ts';
import type { Timer } from './timer.ts';
import { WINDOWS_SCRIPT } from './windows-script.ts';

const Said = z.object({
  reason: z
    .enum(['unreachable', 'cover_open', 'paper_out', 'offline', 'dropped', 'timeout'])
    .nullish()
    .transform((reason) => reason ?? null),
  started: z.boolean().default(true),
  low: z.boolean().default(false),
  queues: z.array(z.string()).default([]),
  /** What was seen last of a job that is in its queue no more; not given: it was seen to its end. */
  gone: z.string().optional(),
  pages: z.int().default(0),
  /** It had a fault when it was seen last. */
  stood: z.boolean().default(false),
});

type Said = z.infer<typeof Said>;

const UNHEARD: Said = { reason: 'timeout', started: true, low: false, queues: [], pages: 0, stood: false };

/** A queue that is well is looked at again after so many milliseconds: each look starts a program. */
const KNOWN_FOR_MS = 10 * SECOND;

/**
 * What became of a job that left its queue. One that is printed leaves it, and one that somebody deletes leaves it, too:
 * that it was being deleted, or stood still, tells them apart.
 */
function endOf({ gone, pages, stood }: Said): { readonly started: boolean } | null {
  if (gone === undefined) return null;
  if (/delet/i.test(gone)) return { started: /printing|retained/i.test(gone) || pages > 0 };
  // It may have gone on in the last moment.
  return stood ? { started: true } : null;
}

/** The spooler of Windows, by its own interface. What the script does not answer in words may be on paper. */
export function windowsSpooler(run: Run, timer: Timer): Spooler {
  const ask = async (question: object): Promise<Said> => {
    const { code, out } = await run('powershell.exe', ARGUMENTS, ascii(JSON.stringify(question)));
    const said = code === 0 ? Said.safeParse(parsed(out)) : null;
    return said?.success ? said.data : UNHEARD;
  };
  const well = new Map<string, { readonly checked: Checked; readonly old: boolean }>();
  const looking = new Map<string, Promise<Result<Checked, PrintFailure>>>();
  const look = (queue: string): Promise<Result<Checked, PrintFailure>> => {
    const found = looking.get(queue);
    if (found) return found;
    const done = (async (): Promise<Result<Checked, PrintFailure>> => {
      const { reason, low } = await ask({ do: 'check', queue });
      looking.delete(queue);
      well.delete(queue);
      if (reason !== null) return err(reason);
      const known = { checked: { paperLow: low, drawerHigh: null }, old: false };
      well.set(queue, known);
      timer(KNOWN_FOR_MS, () => {
        if (well.get(queue) === known) well.set(queue, { ...known, old: true });
      });
      return ok(known.checked);
    })();
    looking.set(queue, done);
    return done;
  };
  return {
    print: async (queue, bytes) => {
      const said = await ask({ do: 'print', queue, bytes: packed(bytes) });
      const { reason, started } = said;
      if (reason !== null) well.delete(queue);
      const lost = reason === null ? endOf(said) : null;
      if (lost) return err({ reason: 'dropped', ...lost, written: lost.started ? bytes.length : 0 });
      return reason === null ? ok({ proof: 'sent' }) : err({ reason, started, written: started ? bytes.length : 0 });
    },
    check: async (queue) => {
      const known = well.get(queue);
      if (!known) return look(queue);
      // What it says comes with the next question: this one is answered at once.
      if (known.old) void look(queue);
      return ok(known.checked);
    },
    queues: async () => (await ask({ do: 'queues' })).queues,
  };
}

/** Encoded as PowerShell wants it: UTF-16, the lower byte first, in base64. Nothing of a question is in a command line. */
const ARGUMENTS = ['-NoProfile', '-NonInteractive', '-EncodedCommand', packed(utf16(WINDOWS_SCRIPT))];

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    bytes[at * 2] = unit & 0xff;
    bytes[at * 2 + 1] = unit >> 8;
  }
  return bytes;
}

/** JSON whose every letter is in ASCII, whatever code page a console has. */
function ascii(json: string): Uint8Array {
  const plain = json.replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
