import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/**
 * Puts a print system with one raw queue before the machine's own: `lp` and `lpstat` as CUPS has them, and a printer that
 * listens at a port behind them.
 * @returns takes it away
 */
export function printSystem(queue: string, port: number): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'comanda-lp-'));
  const program = (name: string, lines: readonly string[]): void => {
    writeFileSync(join(folder, name), `${['#!/bin/bash', ...lines].join('\n')}\n`);
    chmodSync(join(folder, name), 0o755);
  };
  program('lp', [`cat >/dev/tcp/127.0.0.1/${port} && echo "request id is ${queue}-1 (1 file(s))"`]);
  program('lpstat', [`case "$1 $2" in "-e ") echo ${queue} ;; "-l -p") echo "printer ${queue} is idle." ;; esac`]);
  const before = process.env['PATH'] ?? '';
  process.env['PATH'] = `${folder}${delimiter}${before}`;
  return () => {
    process.env['PATH'] = before;
    rmSync(folder, { recursive: true });
  };
}
