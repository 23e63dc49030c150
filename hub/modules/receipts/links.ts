import { createHmac, timingSafeEqual } from 'node:crypto';

/** Addresses at which anybody who has one can read a receipt, and nobody can guess another. */
export interface ReceiptLinks {
  urlOf(checkId: string): string;
  /** The check of a token; null: this hub did not make it. */
  checkOf(token: string): string | null;
  /** True where the address is reached from outside the venue's own network. */
  anywhere(): boolean;
}

/** Bytes of a UUID, and of the code after it: 128 bits are not to be guessed over a network. */
const ID = 16;
const CODE = 16;

/**
 * @param key secret of this hub
 * @param base where guests' phones reach the hub: `http://192.168.1.5:4600`, and whether that is from anywhere
 */
export function receiptLinks(
  key: string,
  base: () => { readonly url: string; readonly anywhere: boolean },
): ReceiptLinks {
  const codeOf = (id: Buffer): Buffer =>
    createHmac('sha256', key).update('receipt').update(id).digest().subarray(0, CODE);
  return {
    urlOf: (checkId) => {
      const id = Buffer.from(checkId.replaceAll('-', ''), 'hex');
      return `${base().url.replace(/\/+$/, '')}/r/${Buffer.concat([id, codeOf(id)]).toString('base64url')}`;
    },
    checkOf: (token) => {
      const bytes = Buffer.from(token, 'base64url');
      // Only the one way of writing it that the hub itself uses.
      if (bytes.length !== ID + CODE || bytes.toString('base64url') !== token) return null;
      const id = bytes.subarray(0, ID);
      if (!timingSafeEqual(bytes.subarray(ID), codeOf(id))) return null;
      return id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
    },
    anywhere: () => base().anywhere,
  };
}
