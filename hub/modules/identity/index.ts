import type { Deciding, Spine } from '../../log/spine.ts';
import type { NewId } from '@comanda/shared/base/ids.ts';
import type { HubRecord } from '@comanda/shared/discovery/index.ts';
import type { Caller, HubModule } from '../module.ts';
import { appPairingHandlers } from './app-pairing.ts';
import { approvingHandlers } from './approving.ts';
import { makeAuthenticator, type Presented } from './authenticate.ts';
import type { Desk } from './desk.ts';
import { deviceHandlers, deviceTopic } from './devices.ts';
import { HASH_COST, type HashCost, makeHashing } from './hashing.ts';
import { keepHouse } from './housekeeping.ts';
import { type HashedStaff, hashStaff, type NewStaff, putStaff } from './new-staff.ts';
import { machineDevice, type OwnMachine } from './own-machine.ts';
import { pairingHandlers } from './pairing.ts';
import { identityProjection } from './projection.ts';
import { roleHandlers } from './roles.ts';
import { makeRevocations, type Revoked } from './revocations.ts';
import { setUpHandlers, type SetUpParts } from './set-up.ts';
import { signInHandlers } from './sign-in.ts';
import { staffHandlers } from './staff.ts';
import type { RandomBytes } from './tokens.ts';
import { makeTurns } from './turns.ts';

export type { Presented } from './authenticate.ts';
export type { HashCost } from './hashing.ts';
export type { HashedStaff, NewStaff } from './new-staff.ts';
export type { OwnMachine } from './own-machine.ts';
export { identityProjection } from './projection.ts';
export type { Revoked } from './revocations.ts';

export interface IdentityParts extends SetUpParts {
  readonly spine: Spine;
  readonly now: () => number;
  readonly newId: NewId;
  /** Of cryptographic strength. */
  readonly randomBytes: RandomBytes;
  /** Devices that have a socket open. */
  readonly online: () => ReadonlySet<string>;
  /** The hub as it makes itself known. */
  readonly self: () => HubRecord;
  /** Cost of the hashes of passwords and PINs; OWASP's where it is not given. */
  readonly hashCost?: HashCost;
}

/** Staff, devices, and who of them calls. */
export interface Identity {
  readonly module: HubModule;
  /** Who calls, by what they present; never a refusal: whose tokens are worth nothing is nobody. */
  authenticate(presented: Presented): Caller;
  /** Calls back once a device or a session is no more, before the command that ended it is answered. */
  onRevoked(listener: (what: Revoked) => void): () => void;
  /** As `machineDevice` says. */
  machineDevice(machine: OwnMachine): Promise<string | null>;
  /** Hashes the secrets of staff who are given by a file. Demo staff may have weak PINs: nothing is checked. */
  hashStaff(members: readonly NewStaff[]): Promise<HashedStaff[]>;
  /** Adds staff within a command; their user names are free. */
  addStaff(deciding: Deciding, members: readonly HashedStaff[]): void;
  /** Ends sessions and deletes tokens and codes whose time is over; to be run daily. */
  housekeeping(): Promise<void>;
}

/** The spine projects by `identityProjection`, which is there before it. */
export function makeIdentity(parts: IdentityParts): Identity {
  const { spine, now, newId, randomBytes } = parts;
  const authenticator = makeAuthenticator(spine.store, now);
  const revocations = makeRevocations(spine);
  const hashing = makeHashing(parts.hashCost ?? HASH_COST);
  const desk: Desk = { spine, now, newId, randomBytes, hashing, authenticator, revocations };
  const turns = makeTurns();
  const presence = { online: parts.online, lastSeenAt: authenticator.lastSeenAt };
  return {
    module: {
      name: 'identity',
      projections: [identityProjection],
      handlers: [
        ...setUpHandlers(desk, parts),
        ...pairingHandlers(desk, parts.demo),
        ...appPairingHandlers(desk, parts.self),
        ...deviceHandlers(desk, presence),
        ...signInHandlers(desk, turns),
        ...approvingHandlers(desk, turns),
        ...staffHandlers(desk),
        ...roleHandlers(desk),
      ],
      topics: [deviceTopic(presence)],
    },
    authenticate: authenticator.authenticate,
    onRevoked: revocations.onRevoked,
    machineDevice: machineDevice(desk),
    hashStaff: (members) => Promise.all(members.map((member) => hashStaff(hashing, member))),
    addStaff: (deciding, members) => {
      for (const member of members) putStaff(deciding, member);
    },
    housekeeping: () => keepHouse(desk),
  };
}
