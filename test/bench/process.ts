import { readFileSync, readdirSync } from 'node:fs';

/** What the kernel knows of a running process. */

/** Processor time used so far by all threads that the process still has, in nanoseconds. */
export function cpuTime(pid: number): number {
  let sum = 0;
  for (const thread of readdirSync(`/proc/${pid}/task`)) {
    sum += Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'latin1').split(' ')[0]);
  }
  return sum;
}

/** Resident memory in bytes. */
export function residentMemory(pid: number): number {
  const line = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'));
  return Number(line?.[1] ?? Number.NaN) * 1024;
}

/** A clock that all processes of this machine share, in milliseconds. */
export const machineTime = (): number => Number(process.hrtime.bigint()) / 1e6;
