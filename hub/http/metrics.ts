import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { FollowerView } from '@comanda/shared/contracts/views/operations.ts';
import type { Observed } from './api.ts';

export interface Metrics {
  observe(request: Observed): void;
  text(): Promise<string>;
}

/** What Prometheus reads at `/metrics`. */
export function makeMetrics(read: {
  readonly head: () => number;
  readonly followers: () => readonly FollowerView[];
  readonly connections: () => number;
}): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'comanda_' });
  const requests = new Histogram({
    name: 'comanda_request_seconds',
    help: 'Time of requests by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5],
    registers: [registry],
  });
  const refusals = new Counter({
    name: 'comanda_refusals_total',
    help: 'Refusals by code',
    labelNames: ['code'],
    registers: [registry],
  });
  const gauge = (name: string, help: string, collect: (gauge: Gauge) => void, labelNames: string[] = []): void => {
    registry.registerMetric(
      new Gauge({
        name,
        help,
        labelNames,
        registers: [],
        collect() {
          collect(this);
        },
      }),
    );
  };
  gauge('comanda_log_head', 'Position of the last event', (each) => each.set(read.head()));
  gauge('comanda_screens_connected', 'Sockets that are open', (each) => each.set(read.connections()));
  const ofFollowers = (name: string, help: string, value: (follower: FollowerView) => number): void =>
    gauge(
      name,
      help,
      (each) => {
        for (const follower of read.followers()) each.set({ follower: follower.name }, value(follower));
      },
      ['follower'],
    );
  ofFollowers('comanda_follower_behind', 'Events a follower has yet to read', ({ behind }) => behind);
  ofFollowers('comanda_dead_letters', 'Events a follower gave up', ({ deadLetters }) => deadLetters);
  return {
    observe: ({ method, path, status, milliseconds, code }) => {
      requests.observe({ method, route: path, status }, milliseconds / 1_000);
      if (code !== null) refusals.inc({ code });
    },
    text: () => registry.metrics(),
  };
}
