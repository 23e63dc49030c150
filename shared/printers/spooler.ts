import type { Result } from '../base/result.ts';
import type { Checked, PrintFailure, Proof, SendFailure } from './conversation.ts';

/** Runs a program to its end; `code` is null where it could not be run or took too long. Never throws. */
export type Run = (
  program: string,
  args: readonly string[],
  input?: Uint8Array,
) => Promise<{ readonly code: number | null; readonly out: string }>;

/**
 * A machine's own print system. It knows that a document left the machine, not that it is on paper: `sent` is all that it
 * can prove.
 */
export interface Spooler {
  /** Never throws for what the system or a printer does. */
  print(queue: string, bytes: Uint8Array): Promise<Result<{ readonly proof: Proof }, SendFailure>>;
  check(queue: string): Promise<Result<Checked, PrintFailure>>;
  /** Names of all queues; none where there is no print system. */
  queues(): Promise<string[]>;
}
