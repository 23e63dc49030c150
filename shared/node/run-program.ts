import { spawn } from 'node:child_process';
import type { Run } from '../printers/spooler.ts';

const LONGEST_MS = 45_000;
const LONGEST_OUTPUT = 1_000_000;

/** Runs a program of the system, without a shell, in English. */
export const runProgram: Run = (program, args, input) =>
  new Promise((resolve) => {
    const child = spawn(program, [...args], {
      env: { ...process.env, LC_ALL: 'C' },
      stdio: ['pipe', 'pipe', 'ignore'],
      timeout: LONGEST_MS,
      windowsHide: true,
    });
    const chunks: Buffer[] = [];
    let length = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= LONGEST_OUTPUT) chunks.push(chunk);
    });
    // A program that does not exist, or that ends before it has read all.
    child.stdin.on('error', () => {});
    child.on('error', () => resolve({ code: 127, out: '' }));
    child.on('close', (code) => resolve({ code, out: Buffer.concat(chunks).toString('utf8') }));
    child.stdin.end(input);
  });
