import { databaseIn } from '../../hub/db/data-dir.ts';
import { verifyFile } from '../../hub/verify-run.ts';
import { loadVenue } from '../../hub/venues/index.ts';
import { must } from '@comanda/shared/base/assert.ts';
import { basename } from 'node:path';
import { startHubProcess } from '../bench/hub-process.ts';
import { ORDERS_PATH } from '../bench/hub-subject.ts';
import { LINES, orderBody } from '../bench/orders.ts';
import { Till } from '../bench/till.ts';
import { plansOf } from '../bench/venue.ts';
import type { HubRunning, HubStart, HubUnderTest } from './place.ts';

const { plans } = plansOf(loadVenue('saigon'));

async function start({ folder, env, synchronous, venue }: HubStart): Promise<HubRunning> {
  const running = await startHubProcess({
    folder,
    ...(env && { env }),
    ...(synchronous && { synchronous }),
    ...(venue !== undefined && { venue }),
  });
  const headers = await new Till(running.url).headers();
  return { ...running, headers };
}

/** The real hub with the demo venue, a till paired and signed in anew at every start. */
export const realHub: HubUnderTest = {
  start,
  database: basename(databaseIn('.')),
  verify: (file) => {
    const { ok, events, chainBrokenAt, differences } = verifyFile(file, () => performance.now());
    const problems = differences.map(({ table, key, problem }) => `${table} ${key}: ${problem}`);
    if (chainBrokenAt !== null) problems.push(`the chain of hashes is broken at ${chainBrokenAt}`);
    return { ok, events, problems };
  },
  orderBody: (orderId, n) => ({
    path: ORDERS_PATH,
    body: orderBody(orderId, must(plans[n % plans.length], 'a plan')),
    lines: LINES,
  }),
};
