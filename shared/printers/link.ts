import type { Result } from '../base/result.ts';

/** Why a link ended: the other side, the wire or the network, or our own wish. */
export type LinkEnd = 'dropped' | 'stopped';

/** A way to one printer that is open: a connection, a cable. */
export interface Link {
  /** Resolves when the operating system has taken the bytes. */
  write(bytes: Uint8Array, ms: number): Promise<'written' | 'timeout' | LinkEnd>;
  /**
   * The next byte that passes, from those that come after the call; others are left aside. Several may wait at once, for
   * bytes of different kinds.
   */
  answer(passes: (byte: number) => boolean, ms: number): Promise<number | 'timeout' | LinkEnd>;
  /** Says that nothing more will come and waits until the other side has said the same, where sides can say so. */
  finish(ms: number): Promise<'finished' | 'timeout' | LinkEnd>;
  close(): void;
}

/** @param ms longest wait for the link */
export type OpenLink = (ms: number) => Promise<Result<Link, 'unreachable' | 'timeout' | 'stopped'>>;
