/**
 * Public keys whose releases are taken: the raw 32 bytes of an Ed25519 key, base64, by the key's id. A program knows
 * those that it was built with. `node build/release/main.ts key` makes one; the private half is in no repository.
 */
export const RELEASE_KEYS: Readonly<Record<string, string>> = {};
