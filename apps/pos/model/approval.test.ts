import type { Outcome } from '@comanda/kit/hub-client/types.ts';
import { err, ok } from '@comanda/shared/base/result.ts';
import { expect, test } from 'vitest';
import { withApproval } from './approval.ts';

const needed: Outcome<string> = err({
  type: 'approval_needed',
  title: '',
  status: 403,
  detail: '',
  code: 'approval_needed',
  details: { permission: 'lines.comp' },
  requestId: '',
});
const deed = { orderId: null, amount: 500, what: 'Comp' };

test('what needs no word is done at once', async () => {
  const never = (): never => {
    throw new Error('nobody is asked');
  };
  expect(await withApproval(deed, async () => ok('done'), never)).toEqual(ok('done'));
});

test('what needs one is sent again with it, and asked for by its permission', async () => {
  const sent: unknown[] = [];
  const send = async (approval: { approvalId?: string }): Promise<Outcome<string>> => {
    sent.push(approval);
    return approval.approvalId === undefined ? needed : ok(approval.approvalId);
  };
  const ask = async (permission: string, asked: typeof deed): Promise<string> => `${permission} ${asked.what}`;
  expect(await withApproval(deed, send, ask as never)).toEqual(ok('lines.comp Comp'));
  expect(sent).toEqual([{}, { approvalId: 'lines.comp Comp' }]);
});

test('without a word nothing is sent again', async () => {
  let sent = 0;
  const send = async (): Promise<Outcome<string>> => {
    sent += 1;
    return needed;
  };
  expect(await withApproval(deed, send, async () => null)).toBeNull();
  expect(sent).toBe(1);
});
