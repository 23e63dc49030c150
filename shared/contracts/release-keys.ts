/**
 * Public keys whose releases are taken: the raw 32 bytes of an Ed25519 key, base64, by the key's id. A program knows
 * those that it was built with. `npm run release -- key FILE` makes one; the private half is in no repository. As long
 * as there is none, nothing is released: hubs take no release and say so, and machines stay on their version.
 */
export const RELEASE_KEYS: Readonly<Record<string, string>> = {};
