import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { must } from '@comanda/shared/base/assert.ts';
import type { OrderPlan } from './orders.ts';
import type { Subject } from './subject.ts';

const program = fileURLToPath(new URL('./reference.ts', import.meta.url));

/** The bare reference, told which rows to write and which orders it will be asked. */
export function reference(rowsFile: string, plans: readonly OrderPlan[], name = 'reference'): Subject {
  return {
    name,
    async start({ folder, env }) {
      mkdirSync(folder, { recursive: true });
      const child = fork(program, [join(folder, 'reference.db'), rowsFile], { env: { ...process.env, ...env } });
      const ended = once(child, 'exit');
      const [ready] = (await Promise.race([once(child, 'message'), ended])) as [{ url: string } | number | null];
      if (typeof ready !== 'object' || ready === null) throw new Error('the reference did not start');
      const { url } = ready;
      return {
        name,
        pid: must(child.pid, 'a process id'),
        url,
        target: () => Promise.resolve({ url, path: '/api/v1/orders', headers: {}, plans, knows: 'orders' }),
        screen: () =>
          Promise.resolve({ url, path: '/live', auth: {}, follow: null, brings: { message: 'ticket', list: null } }),
        async stop() {
          child.kill('SIGTERM');
          await ended;
        },
      };
    },
  };
}
