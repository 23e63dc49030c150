import { hash, verify } from '@node-rs/argon2';

/** Cost of one argon2id hash; memory in KiB. */
export interface HashCost {
  readonly memoryCost: number;
  readonly timeCost: number;
  readonly parallelism: number;
}

/** OWASP Password Storage Cheat Sheet: argon2id with 19 MiB, 2 passes, 1 thread. */
export const HASH_COST: HashCost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Passwords and PINs, in other threads: the hub goes on meanwhile. */
export interface Hashing {
  hash(secret: string): Promise<string>;
  /** Takes as long where nothing is kept, so that time does not tell who exists. */
  matches(kept: string | null, secret: string): Promise<boolean>;
}

/** Keyboards write the same Vietnamese letter in more than one way. */
const plain = (secret: string): string => secret.normalize('NFC');

export function makeHashing(cost: HashCost): Hashing {
  const nobodys = hash('nobody’s', cost);
  return {
    hash: (secret) => hash(plain(secret), cost),
    matches: async (kept, secret) => {
      const right = await verify(kept ?? (await nobodys), plain(secret));
      return right && kept !== null;
    },
  };
}
