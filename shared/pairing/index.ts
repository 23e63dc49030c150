export { sameBytes } from './bytes.ts';
export type { Primitives } from './cpace.ts';
export { deviceSide, hubSide, PROOF_BYTES, type Proofs, RUN_BYTES, type Side, SHARE_BYTES } from './pairing.ts';
