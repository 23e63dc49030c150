import { z } from 'zod';
import { Amount, Money, Seq, Uuid } from '../common.ts';
import { route } from '../route.ts';
import { HouseAccount, HouseAccountMove } from '../views/house-account.ts';

const params = z.object({ accountId: Uuid });
const someId = '019a0c3e-5f00-7cc3-98c4-dc0c0c07398f';

export const houseAccountRoutes = {
  houseAccounts: route({
    method: 'GET',
    path: '/house-accounts',
    tag: 'house accounts',
    summary: 'Who pays later, and what each owes',
    access: 'payments.take',
    command: false,
    reply: z.object({ accounts: z.array(HouseAccount) }),
    refusals: [],
  }),
  houseAccount: route({
    method: 'GET',
    path: '/house-accounts/:accountId',
    tag: 'house accounts',
    summary: 'An account and its last 200 moves, newest first',
    access: 'house_accounts.manage',
    command: false,
    params,
    reply: z.object({ account: HouseAccount, moves: z.array(HouseAccountMove) }),
    refusals: ['not_found'],
  }),
  saveHouseAccount: route({
    method: 'PUT',
    path: '/house-accounts/:accountId',
    tag: 'house accounts',
    summary: 'Open an account, change its limit or holder, or close it',
    access: 'house_accounts.manage',
    command: true,
    params,
    body: z.object({
      holder: z.string().trim().min(1).max(120),
      limit: Amount.nullable().default(null),
      archived: z.boolean().default(false),
    }),
    reply: z.object({ accountId: Uuid, seq: Seq }),
    refusals: ['house_account_owes'],
    example: { body: { holder: 'Saigon Design Co.', limit: 5_000_000 } },
  }),
  settleHouseAccount: route({
    method: 'POST',
    path: '/house-accounts/:accountId/settle',
    tag: 'house accounts',
    summary: 'Take money for what an account owes',
    access: 'house_accounts.manage',
    command: true,
    params,
    body: z.object({ amount: Amount.min(1), tender: z.enum(['cash', 'card', 'bank_qr']) }),
    reply: z.object({ accountId: Uuid, owed: Money, seq: Seq }),
    refusals: ['not_found', 'amount_too_large', 'drawer_needed'],
    example: { body: { amount: 500_000, tender: 'cash' }, reply: { accountId: someId, owed: 0, seq: 42 } },
  }),
};
