import { z } from 'zod';
import { err, ok } from '../base/result.ts';
import { packed } from '../receipts/dots.ts';
import type { Run, Spooler } from './spooler.ts';
import { WINDOWS_SCRIPT } from './windows-script.ts';

const Said = z.object({
  reason: z
    .enum(['unreachable', 'cover_open', 'paper_out', 'offline', 'dropped', 'timeout'])
    .nullish()
    .transform((reason) => reason ?? null),
  started: z.boolean().default(true),
  low: z.boolean().default(false),
  queues: z.array(z.string()).default([]),
});

type Said = z.infer<typeof Said>;

const UNHEARD: Said = { reason: 'timeout', started: true, low: false, queues: [] };

/** The spooler of Windows, by its own interface. What the script does not answer in words may be on paper. */
export function windowsSpooler(run: Run): Spooler {
  const ask = async (question: object): Promise<Said> => {
    const { code, out } = await run('powershell.exe', ARGUMENTS, ascii(JSON.stringify(question)));
    const said = code === 0 ? Said.safeParse(parsed(out)) : null;
    return said?.success ? said.data : UNHEARD;
  };
  return {
    print: async (queue, bytes) => {
      const { reason, started } = await ask({ do: 'print', queue, bytes: packed(bytes) });
      return reason === null ? ok({ proof: 'sent' }) : err({ reason, started, written: started ? bytes.length : 0 });
    },
    check: async (queue) => {
      const { reason, low } = await ask({ do: 'check', queue });
      return reason === null ? ok({ paperLow: low, drawerHigh: null }) : err(reason);
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
