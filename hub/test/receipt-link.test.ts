import { uuidV7Maker } from '@comanda/shared/base/ids.ts';
import { randomFillSync } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RunningHub, runningHub } from './running-hub.ts';

const newId = uuidV7Maker(Date.now, (bytes) => randomFillSync(bytes));
let house: RunningHub;
let checkId: string;

const get = (path: string, headers = house.owner) => house.ask('GET', `/api/v1${path}`, undefined, headers);
const command = (path: string, body: unknown) =>
  house.ask('POST', `/api/v1${path}`, body, { ...house.owner, 'idempotency-key': newId() });

beforeAll(async () => {
  house = await runningHub();
  const menu = (await get('/menu')).body as {
    items: { id: string; groupIds: string[]; orderTypes: string[]; variants: { id: string; price: number | null }[] }[];
  };
  const item = menu.items.find((each) => each.groupIds.length === 0 && each.orderTypes.includes('takeaway'));
  const line = { id: newId(), itemId: item?.id, variantId: item?.variants[0]?.id };
  const opened = await command('/orders', {
    orderId: newId(),
    type: 'takeaway',
    tableId: null,
    lines: [line],
    send: true,
  });
  checkId = String(opened.body['checkId']);
}, 60_000);
afterAll(() => house.stop());

it('shows a receipt to whoever has its link, and to nobody else', async () => {
  const link = await get(`/checks/${checkId}/link`);
  expect(link.status).toBe(200);
  expect(link.body).toMatchObject({ anywhere: false });
  const { pathname } = new URL(String(link.body['url']));
  const page = await house.ask('GET', pathname);
  expect(page.status).toBe(200);
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(page.headers.get('x-robots-tag')).toBe('noindex');
  expect(page.body['text']).toContain('CHƯA THANH TOÁN');
  expect((await house.ask('GET', `${pathname.slice(0, -1)}${pathname.endsWith('A') ? 'B' : 'A'}`)).status).toBe(404);
  expect((await get(`/checks/${newId()}/link`)).status).toBe(404);
  expect((await get(`/checks/${checkId}/link`, {})).status).toBe(401);
});

it('gives the receipt as a page for printing and as a file', async () => {
  const page = await get(`/checks/${checkId}/receipt?columns=32`);
  expect(page.headers.get('content-type')).toContain('text/html');
  expect(page.body['text']).toContain('@page{size:56mm');
  const pdf = await get(`/checks/${checkId}/receipt/pdf`);
  expect(pdf.headers.get('content-type')).toBe('application/pdf');
  expect(String(pdf.body['text']).slice(0, 5)).toBe('%PDF-');
});

it('is on the paper as QR where the venue wants it', async () => {
  const venue = (await get('/venue')).body as { settings: object };
  const put = (body: unknown) =>
    house.ask('PUT', '/api/v1/venue/settings', body, { ...house.owner, 'idempotency-key': newId() });
  expect((await put({ ...venue.settings, papers: { receiptLink: true } })).status).toBe(200);
  await command(`/checks/${checkId}/receipt`, {});
  await house.hub.settled();
  const { papers } = (await get('/papers')).body as { papers: { lines: string[] }[] };
  const { url } = (await get(`/checks/${checkId}/link`)).body;
  expect(papers.flatMap(({ lines }) => lines)).toContain(`[QR ${String(url)}]`);
});

it('lets nobody try many links', async () => {
  const tries = Array.from({ length: 60 }, () => house.ask('GET', '/r/AAAA'));
  const statuses = (await Promise.all(tries)).map(({ status }) => status);
  expect(new Set(statuses)).toEqual(new Set([404, 429]));
});
