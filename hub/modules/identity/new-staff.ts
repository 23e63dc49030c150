import type { StaffRole } from '@comanda/shared/contracts/permissions.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import { staffProfiles } from '../../db/schema/venue.ts';
import type { Deciding } from '../../log/spine.ts';
import { keepCredentials } from './credentials.ts';
import type { Hashing } from './hashing.ts';

/** A staff member with secrets as they were typed. */
export interface NewStaff {
  readonly id: string;
  readonly name: string;
  readonly username: string;
  readonly role: StaffRole;
  readonly language: string;
  readonly active?: boolean;
  readonly pin?: string | undefined;
  readonly password?: string | undefined;
}

/** A staff member with secrets as they are kept. */
export interface HashedStaff extends Omit<NewStaff, 'pin' | 'password' | 'active'> {
  readonly active: boolean;
  readonly pinHash: string | null;
  readonly passwordHash: string | null;
}

export async function hashStaff(hashing: Hashing, { pin, password, ...member }: NewStaff): Promise<HashedStaff> {
  const kept = (secret: string | undefined): Promise<string> | null =>
    secret === undefined ? null : hashing.hash(secret);
  const [pinHash, passwordHash] = await Promise.all([kept(pin), kept(password)]);
  return { ...member, active: member.active ?? true, pinHash, passwordHash };
}

/** Writes what the log may know to the log, and the rest beside it (L9). Returns the event's position. */
export function putStaff(deciding: Deciding, member: HashedStaff): number {
  const { id, name, username, role, language, active } = member;
  const secrets = (['pin', 'password'] as const).filter((each) => member[`${each}Hash`] !== null);
  const seq = deciding.append(
    event('staff.saved.v1', `staff:${id}`, { staffId: id, role, active, ...(secrets.length > 0 && { secrets }) }),
  );
  deciding.store.put(staffProfiles, { id, name, username, language });
  keepCredentials(deciding.store, id, member.passwordHash, member.pinHash);
  return seq;
}
