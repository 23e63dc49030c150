import { hash } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { must } from '@comanda/shared/base/assert.ts';
import { pairingRoutes } from '@comanda/shared/contracts/commands/pairing.ts';
import type { Session } from '@comanda/shared/contracts/views/session.ts';
import { nodePrimitives } from '@comanda/shared/node/primitives.ts';
import { deviceSide, type Side } from '@comanda/shared/pairing/index.ts';
import { accepted, codeOf, everyText, hubSelf, type IdentityBench, openIdentity } from '../../test/identity.ts';

let hub: IdentityBench;
let boss: Session;
beforeEach(async () => {
  hub = await openIdentity();
  boss = await hub.ownerSession();
});
afterEach(() => hub.close());

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
const newCode = (): Promise<string> => hub.pairingCode(boss);

function device(code: string, fingerprint = hubSelf.fingerprint): { readonly side: Side; readonly run: Buffer } {
  const run = hub.randomBytes(16);
  const parts = { primitives: nodePrimitives, scalar: hub.randomBytes(32), codeHash: hash('sha256', code), run };
  return { side: deviceSide({ ...parts, fingerprint }), run };
}

const begin = ({ side, run }: ReturnType<typeof device>, address = '10.0.0.50') =>
  hub.ask(pairingRoutes.beginPairing, {
    body: { run: text(run), share: text(side.share) },
    caller: hub.as({ address }),
  });

const finish = (runId: string, proof: Uint8Array | undefined, address = '10.0.0.50') =>
  hub.ask(pairingRoutes.finishPairing, {
    body: { runId, proof: text(must(proof, 'a proof')), name: 'Till', role: 'pos' },
    caller: hub.as({ address }),
  });

/** One whole try, as a device that knows this code and sees this key would make it. */
async function pair(code: string, { fingerprint = hubSelf.fingerprint, address = '10.0.0.50' } = {}) {
  const mine = device(code, fingerprint);
  const begun = await begin(mine, address);
  if (!begun.ok) return { outcome: begun, proofs: null };
  const proofs = mine.side.meet(Buffer.from(begun.value.share, 'base64url'));
  return { outcome: await finish(begun.value.runId, proofs?.ofDevice, address), proofs };
}

const wrongBeside = (code: string): string => (code === '000000' ? '000001' : '000000');

test('who knows the code and sees the hub’s key is paired, and the hub proves the same', async () => {
  const { outcome, proofs } = await pair(await newCode());
  const { device, proof, hub: self } = accepted(outcome);
  expect(proof).toBe(text(must(proofs, 'proofs').ofHub));
  expect(self).toEqual(hubSelf);
  expect(hub.as({ device }).device).toMatchObject({ id: device.deviceId, role: 'pos' });
  expect(device.letter).toBe('A');
  expect(hub.differences()).toEqual([]);
});

test('a code is used once', async () => {
  const code = await newCode();
  const both = await Promise.all([pair(code), pair(code, { address: '10.0.0.51' })]);
  expect(both.map(({ outcome }) => codeOf(outcome)).sort()).toEqual(['ok', 'pairing_unproven']);
  expect(codeOf((await pair(code)).outcome)).toBe('pairing_no_code');
});

test('one wrong guess uses the code up, also for runs that were begun before', async () => {
  const code = await newCode();
  const early = device(code);
  const begun = accepted(await begin(early, '10.0.0.51'));
  expect(codeOf((await pair(wrongBeside(code))).outcome)).toBe('pairing_unproven');
  const proofs = early.side.meet(Buffer.from(begun.share, 'base64url'));
  expect(codeOf(await finish(begun.runId, proofs?.ofDevice))).toBe('pairing_unproven');
  expect(codeOf((await pair(code)).outcome)).toBe('pairing_no_code');
  expect(hub.types()).not.toContain('device.paired.v1');
});

test('the right code over another key is a wrong guess', async () => {
  const code = await newCode();
  expect(codeOf((await pair(code, { fingerprint: 'cd'.repeat(32) })).outcome)).toBe('pairing_unproven');
  expect(codeOf((await pair(code)).outcome)).toBe('pairing_no_code');
});

test('a run takes one proof, and that within a minute', async () => {
  const code = await newCode();
  const mine = device(code);
  const begun = accepted(await begin(mine));
  const proofs = mine.side.meet(Buffer.from(begun.share, 'base64url'));
  hub.timers.advance(60_000);
  expect(codeOf(await finish(begun.runId, proofs?.ofDevice))).toBe('pairing_unproven');
  expect(codeOf((await pair(code)).outcome)).toBe('ok');
});

test('a code ends after ten minutes, also in the middle of a run', async () => {
  const code = await newCode();
  hub.timers.advance(10 * 60_000 - 1);
  const mine = device(code);
  const begun = accepted(await begin(mine));
  const proofs = mine.side.meet(Buffer.from(begun.share, 'base64url'));
  hub.timers.advance(1);
  expect(codeOf(await finish(begun.runId, proofs?.ofDevice))).toBe('pairing_unproven');
  expect(codeOf((await pair(code)).outcome)).toBe('pairing_no_code');
});

test('the newest code counts', async () => {
  const [older, newer] = [await newCode(), await newCode()];
  expect(codeOf((await pair(newer)).outcome)).toBe('ok');
  expect(codeOf((await pair(older)).outcome)).toBe('ok');
});

test('an address has five runs a minute beside the right ones', async () => {
  for (let i = 0; i < 6; i += 1) expect(codeOf((await pair(await newCode())).outcome)).toBe('ok');
  await newCode();
  for (let i = 0; i < 5; i += 1) await begin(device('123456'));
  expect(codeOf(await begin(device('123456')))).toBe('too_many_requests');
  expect(codeOf(await begin(device('123456'), '10.0.0.51'))).toBe('ok');
});

test('shares that lead everything to one point are refused', async () => {
  await newCode();
  const body = { run: text(Buffer.alloc(16)), share: text(Buffer.alloc(32)) };
  expect(codeOf(await hub.ask(pairingRoutes.beginPairing, { body }))).toBe('pairing_unproven');
});

test('neither token nor proof is kept', async () => {
  const { outcome, proofs } = await pair(await newCode());
  const everything = everyText(hub);
  const secrets = [accepted(outcome).device.deviceToken, ...Object.values(must(proofs, 'proofs')).map(text)];
  for (const secret of secrets) expect(everything).not.toContain(secret);
});
