import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { runPrinter } from './printer.ts';

const usual = { port: '0', page: undefined, width: undefined, host: undefined, name: 'Counter' };

it('says where it listens, and ends when it is told to', async () => {
  const said: string[] = [];
  const stopping = new AbortController();
  const running = runPrinter({ ...usual, width: '58' }, (line) => said.push(line), stopping.signal);
  await expect.poll(() => said.length).toBe(2);
  expect(said[0]).toMatch(/^Counter: 58 mm, ESC\/POS on 127\.0\.0\.1:\d+$/);
  const address = /http:\/\/\S+/.exec(said[1] ?? '')?.[0] ?? '';
  expect(await (await fetch(address)).text()).toContain('32 characters a line');
  stopping.abort();
  expect(await running).toBe(0);
  await expect(fetch(address)).rejects.toThrow('fetch failed');
});

it.each([
  [{ width: '100' }, /80 or 58/],
  [{ port: 'x' }, /whole number/],
  [{ page: '70000' }, /whole number/],
])('says what is wrong with %o', async (given, words) => {
  const said: string[] = [];
  expect(await runPrinter({ ...usual, ...given }, (line) => said.push(line), AbortSignal.abort())).toBe(2);
  expect(said[0]).toMatch(words);
});

it('says that its port is taken', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => {
    other.listen(0, '127.0.0.1', resolve);
  });
  const taken = String((other.address() as { port: number }).port);
  const said: string[] = [];
  expect(await runPrinter({ ...usual, port: taken }, (line) => said.push(line), AbortSignal.abort())).toBe(2);
  expect(await runPrinter({ ...usual, page: taken }, (line) => said.push(line), AbortSignal.abort())).toBe(2);
  expect(said.map((line) => /--\w+/.exec(line)?.[0])).toEqual(['--port', '--page']);
  other.close();
});
