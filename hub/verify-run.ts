import { text } from 'node:stream/consumers';
import { Worker } from 'node:worker_threads';
import type { VerifyReport } from '@comanda/shared/contracts/views/operations.ts';
import { openStore, openToRead } from './db/open.ts';
import { verify } from './log/verify.ts';
import { checkZs, publicKeyBeside } from './modules/closing/index.ts';
import { projections } from './modules/index.ts';

/** Verifies a database file, which a hub may be writing to meanwhile: the read transaction sees it as it stands now. */
export function verifyFile(file: string, now: () => number): VerifyReport {
  const live = openToRead(file);
  const empty = openStore(':memory:');
  if (!empty.ok) throw new Error(empty.error.message);
  try {
    live.run('begin');
    const report = verify(live, empty.value, projections, now);
    const zs = checkZs(live, publicKeyBeside(file));
    return { ...report, ...zs, ok: report.ok && zs.zProblems.length === 0 };
  } finally {
    live.close();
    empty.value.close();
  }
}

/** Verifies in a thread of its own, so that the sale does not wait for it. */
export function verifyApart(dataDir: string): Promise<VerifyReport> {
  const program = new URL(import.meta.url.endsWith('.ts') ? './cli/main.ts' : './cli/main.js', import.meta.url);
  return new Promise((resolve, reject) => {
    const worker = new Worker(program, { argv: ['verify', '--json', '--data-dir', dataDir], stdout: true });
    const said = text(worker.stdout);
    worker.once('error', reject);
    worker.once('exit', () => {
      said.then((report) => resolve(JSON.parse(report) as VerifyReport)).catch(reject);
    });
  });
}
