import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
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

/** Verifies in a process of its own, so that the sale does not wait for it. */
export function verifyApart(dataDir: string): Promise<VerifyReport> {
  const program = fileURLToPath(new URL('./cli/main.ts', import.meta.url));
  return new Promise((resolve, reject) => {
    const args = [program, 'verify', '--json', '--data-dir', dataDir];
    execFile(process.execPath, args, { maxBuffer: 16 * 1024 * 1024 }, (fault, stdout) => {
      try {
        resolve(JSON.parse(stdout) as VerifyReport);
      } catch {
        reject(fault ?? new Error('verify printed no report'));
      }
    });
  });
}
