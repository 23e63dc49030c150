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
  new Gauge({
    name: 'comanda_log_head',
    help: 'Position of the last event',
    registers: [registry],
    collect() {
      this.set(read.head());
    },
  });
  new Gauge({
    name: 'comanda_screens_connected',
    help: 'Sockets that are open',
    registers: [registry],
    collect() {
      this.set(read.connections());
    },
  });
  new Gauge({
    name: 'comanda_follower_behind',
    help: 'Events a follower has yet to read',
    labelNames: ['follower'],
    registers: [registry],
    collect() {
      for (const follower of read.followers()) this.set({ follower: follower.name }, follower.behind);
    },
  });
  new Gauge({
    name: 'comanda_dead_letters',
    help: 'Events a follower gave up',
    labelNames: ['follower'],
    registers: [registry],
    collect() {
      for (const follower of read.followers()) this.set({ follower: follower.name }, follower.deadLetters);
    },
  });
  return {
    observe: ({ method, path, status, milliseconds, code }) => {
      requests.observe({ method, route: path, status }, milliseconds / 1_000);
      if (code !== null) refusals.inc({ code });
    },
    text: () => registry.metrics(),
  };
}
