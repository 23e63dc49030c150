import { startHubProcess } from './hub-process.ts';
import type { OrderPlan } from './orders.ts';
import type { Running, Subject } from './subject.ts';
import { Till } from './till.ts';

export const ORDERS_PATH = '/api/v1/orders';

/** The hub, asked by a paired till with its owner signed in; screens follow a kitchen station. */
export function hub(plans: readonly OrderPlan[], station: string, venue: string, name = 'hub'): Subject {
  return {
    name,
    async start({ folder, env }): Promise<Running> {
      const running = await startHubProcess({ folder, env, venue });
      const till = new Till(running.url);
      return {
        name,
        pid: running.pid,
        url: running.url,
        target: async () => ({
          url: running.url,
          path: ORDERS_PATH,
          headers: await till.headers(),
          plans,
          knows: 'everything',
        }),
        screen: async () => ({
          url: running.url,
          path: '/live',
          auth: { deviceToken: await till.screen(station) },
          follow: { message: 'follow', topic: 'kitchen', params: { station }, headMessage: 'beat' },
          brings: { message: 'changes', list: 'upserts' },
        }),
        stop: running.stop,
      };
    },
  };
}
