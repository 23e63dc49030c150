import { approvalsProjection } from '../modules/approvals/index.ts';
import { must } from '@comanda/shared/base/assert.ts';
import type { Result } from '@comanda/shared/base/result.ts';
import { identityRoutes } from '@comanda/shared/contracts/commands/identity.ts';
import { venueRoutes } from '@comanda/shared/contracts/commands/venue.ts';
import type { StaffRole } from '@comanda/shared/contracts/permissions.ts';
import type { Refusal } from '@comanda/shared/contracts/refusals.ts';
import type { PairedDevice, Session } from '@comanda/shared/contracts/views/session.ts';
import type { VenueSettings } from '@comanda/shared/contracts/views/venue.ts';
import type { HubRecord } from '@comanda/shared/discovery/index.ts';
import { type Identity, identityProjection, makeIdentity } from '../modules/identity/index.ts';
import type { Caller } from '../modules/module.ts';
import { rolesProjection } from '../modules/roles/index.ts';
import { venueModule } from '../modules/venue/index.ts';
import { type Harness, openHarness } from './harness.ts';

export const SET_UP_CODE = '718-204';
export const ADDRESS = '10.0.0.9';

export const settings: Omit<VenueSettings, 'id'> = {
  name: 'Quán Thử',
  currency: 'VND',
  timeZone: 'Asia/Ho_Chi_Minh',
  languages: ['vi', 'en'],
  cutOverHour: 4,
  tax: { mode: 'inclusive', roundPer: 'rate' },
  taxGroups: [
    { id: 'food', name: 'Food', components: [{ id: 'vat8', name: 'VAT', ratePpm: 80_000 }], byOrderType: {} },
  ],
  rounding: 'half_up',
  cashIncrement: 1_000,
  serviceCharge: null,
  receiptHeader: [],
  receiptFooter: {},
  tablesToClean: false,
  voidReasons: [{ en: 'Mistake', vi: 'Nhầm' }],
};

export const owner = {
  name: 'Anh Chủ',
  username: 'chu',
  password: 'mật khẩu dài',
  pin: '4711',
  language: 'vi',
};

export const hubSelf: HubRecord = {
  id: '019a0c3e-5f00-7cc3-98c4-dc0c0c07398f',
  name: 'Quán Thử',
  venue: 'Quán Thử',
  version: '1.2.3',
  addresses: ['10.0.0.1'],
  port: 4600,
  tlsPort: 4643,
  fingerprint: 'ab'.repeat(32),
};

interface Holding {
  readonly device?: PairedDevice;
  readonly session?: Session;
  readonly address?: string;
  readonly local?: boolean;
}

export interface Hired {
  readonly id: string;
  readonly username: string;
  readonly pin: string;
  readonly password: string;
}

export interface IdentityBench extends Harness {
  readonly identity: Identity;
  /** Whoever holds these tokens now. */
  as(holding: Holding): Caller;
  ownerSession(): Promise<Session>;
  /** A code that pairs one device. */
  pairingCode(by: Session): Promise<string>;
  pair(role: PairedDevice['role'], by: Session): Promise<PairedDevice>;
  hire(role: StaffRole, by: Session, username?: string): Promise<Hired>;
  pin(member: { readonly id: string }, pin: string, device: PairedDevice): Promise<Result<Session, Refusal>>;
  password(username: string, password: string, holding?: Holding): Promise<Result<Session, Refusal>>;
}

/** The value of an outcome that must not be a refusal. */
export function accepted<T>(outcome: Result<T, Refusal>): T {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.error)}`);
  return outcome.value;
}

export const codeOf = (outcome: Result<unknown, Refusal>): string => (outcome.ok ? 'ok' : outcome.error.code);

/** A hub with staff and devices, set up by its owner unless `empty`. Hashes are as cheap as argon2 lets them be. */
export async function openIdentity({ demo = false, empty = false } = {}): Promise<IdentityBench> {
  const hub = openHarness({
    modules: [venueModule],
    projections: [rolesProjection, identityProjection, approvalsProjection],
  });
  const { spine, timers, newId, randomBytes } = hub;
  const identity = makeIdentity({
    spine,
    now: timers.now,
    newId,
    randomBytes,
    demo: () => demo,
    setUpCode: SET_UP_CODE,
    version: '1.2.3',
    online: () => new Set(),
    self: () => hubSelf,
    hashCost: { memoryCost: 8, timeCost: 1, parallelism: 1 },
  });
  hub.use(identity.module);
  let hired = 0;

  const as = ({ device, session, address, local }: Holding): Caller =>
    identity.authenticate({
      deviceToken: device?.deviceToken ?? null,
      accessToken: session?.accessToken ?? null,
      address: address ?? ADDRESS,
      local: local ?? false,
    });

  if (!empty) {
    accepted(await hub.ask(venueRoutes.setUp, { body: { code: SET_UP_CODE, settings, owner } }));
  }

  const bench: IdentityBench = {
    ...hub,
    identity,
    as,
    ownerSession: async () => accepted(await bench.password(owner.username, owner.password)),
    pairingCode: async (by) =>
      accepted(await hub.ask(identityRoutes.newPairingCode, { caller: as({ session: by }) })).code,
    pair: async (role, by) => {
      const code = await bench.pairingCode(by);
      return accepted(await hub.ask(identityRoutes.pairDevice, { body: { code, name: `A ${role}`, role } }));
    },
    hire: async (role, by, username = `${role}${(hired += 1)}`) => {
      const member = { id: newId(), username, pin: '8265', password: `${username} has a long one` };
      const body = { ...member, name: `Chị ${username}`, role, language: 'vi' };
      accepted(await hub.ask(identityRoutes.saveStaff, { body, caller: as({ session: by }) }));
      return member;
    },
    pin: ({ id }, pin, device) =>
      hub.ask(identityRoutes.signInByPin, { body: { staffId: id, pin }, caller: as({ device }) }),
    password: (username, password, holding = {}) =>
      hub.ask(identityRoutes.signInByPassword, { body: { username, password }, caller: as(holding) }),
  };
  return bench;
}

/** Every text of the database, the log and the remembered replies of commands included. */
export function everyText({ store }: Harness): string {
  const tables = store.all<{ name: string }>("select name from sqlite_master where type = 'table'");
  return JSON.stringify(tables.map(({ name }) => store.all(`select * from "${must(name, 'a table has a name')}"`)));
}
