import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runProgram } from './program.ts';

let cwd: string;
const run = (script: string, minutes = 1) => {
  writeFileSync(join(cwd, 'node_modules', 'program.mjs'), script);
  return runProgram('program.mjs', ['one'], { cwd, minutes, log: join(cwd, 'logs', 'program.log') });
};
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'comanda-program-'));
  mkdirSync(join(cwd, 'node_modules'));
});
afterEach(() => rmSync(cwd, { recursive: true }));

test('its exit code and all it said are known, without colours, and logged', async () => {
  const ended = await run(
    'console.log("out", process.argv[2]); console.error("\\x1b[31merr\\x1b[0m"); process.exit(3);',
  );
  expect(ended.exitCode).toBe(3);
  expect(ended.output.split('\n').toSorted()).toEqual(['', 'err', 'out one']);
  expect(readFileSync(join(cwd, 'logs', 'program.log'), 'utf8')).toContain('out one');
});

test('one that takes too long is ended, and fails', async () => {
  const ended = await run('console.log("started"); setInterval(() => {}, 1000);', 0.01);
  expect(ended.exitCode).toBe(1);
  expect(ended.output).toContain('It took more than 0.01 minutes.');
});

test('what it left behind is ended with it', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const ended = new Promise<void>((resolve) => {
    server.on('connection', (socket) => socket.on('error', () => resolve()).on('close', () => resolve()));
  });
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  writeFileSync(
    join(cwd, 'left.mjs'),
    `import { connect } from 'node:net'; connect(${port}, '127.0.0.1', () => process.send('connected'));`,
  );
  await run(`
    import { fork } from 'node:child_process';
    fork('left.mjs').on('message', () => process.exit(0));
  `);
  await ended;
  server.close();
});
