import { ascii, sameBytes } from './bytes.ts';
import { type Agreed, confirmation, generator, type Primitives, sessionKey } from './cpace.ts';

export const SHARE_BYTES = 32;
export const PROOF_BYTES = 64;
export const RUN_BYTES = 16;

const DEVICE = ascii('device');
const HUB = ascii('hub');

/** What the two proofs of a run must be. */
export interface Proofs {
  readonly ofDevice: Uint8Array;
  readonly ofHub: Uint8Array;
}

export interface RunParts {
  readonly primitives: Primitives;
  /** 32 bytes of chance, used once. */
  readonly scalar: Uint8Array;
  /** SHA-256 of the code: that is what the hub keeps. */
  readonly codeHash: string;
  /** Of the key that this side sees at the hub's end of the TLS connection; the hub: its own. */
  readonly fingerprint: string;
  /** Chosen by the device for this run alone. */
  readonly run: Uint8Array;
}

export interface Side {
  readonly share: Uint8Array;
  /** The proofs of this run, once the other side's share is there; null: that share is none. */
  meet(other: Uint8Array): Proofs | null;
}

/**
 * One run of a pairing: CPace over X25519 (draft-irtf-cfrg-cpace) with the code as its secret and the fingerprint of
 * the hub's key as its channel. Both sides get the same proofs only where they know the same code *and* see the same
 * key; whoever sees a run through learns from it whether one guess of the code was right, and nothing of any other.
 */
function side(parts: RunParts, isDevice: boolean): Side {
  const { primitives, scalar, run } = parts;
  const agreed: Agreed = {
    secret: ascii(parts.codeHash),
    channel: ascii(`comanda-pairing-1:${parts.fingerprint}`),
    run,
  };
  const share = primitives.x25519(scalar, generator(primitives, agreed));
  if (!share) throw new Error('the generator of a run has a small order');
  return {
    share,
    meet: (other) => {
      if (other.length !== SHARE_BYTES || sameBytes(other, share)) return null;
      const common = primitives.x25519(scalar, other);
      if (!common) return null;
      const device = { share: isDevice ? share : other, beside: DEVICE };
      const hub = { share: isDevice ? other : share, beside: HUB };
      const key = sessionKey(primitives, run, common, device, hub);
      return {
        ofDevice: confirmation(primitives, run, key, device),
        ofHub: confirmation(primitives, run, key, hub),
      };
    },
  };
}

export const deviceSide = (parts: RunParts): Side => side(parts, true);
export const hubSide = (parts: RunParts): Side => side(parts, false);
