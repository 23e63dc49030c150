import { z } from 'zod';
import { Amount, Uuid } from '../common.ts';

const Account = z.object({ accountId: Uuid });

/** Who holds an account is in the vault, under its id. */
export const houseAccountEvents = {
  'house_account.saved.v1': Account.extend({ limit: Amount.nullable(), archived: z.boolean() }),
  'house_account.settled.v1': Account.extend({ amount: Amount, tender: z.enum(['cash', 'card', 'bank_qr']) }),
};
