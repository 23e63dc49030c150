import type { Measurement } from './command-line.ts';
import { atLeastTimes, atMostTimes } from './figures.ts';
import type { Bench } from './measured.ts';
import { latency, throughput } from './rounds.ts';
import { preload } from '../native/build.ts';

/** The figures that are held against the bare reference. */

const SLOW_DISK = { COMANDA_SYNC_DELAY_US: '5000' };

export const againstReference = (bench: () => Promise<Bench>): Measurement[] => [
  {
    ids: ['orders-8', 'cpu-8'],
    run: async () => {
      const { tools, withPair } = await bench();
      const { hub, reference } = await withPair({}, (pair) => throughput(tools, pair, 8));
      return [
        atLeastTimes({ id: 'orders-8', value: hub.perSecond, unit: '/s' }, 0.6, reference.perSecond),
        atMostTimes({ id: 'cpu-8', value: hub.cpuMs, unit: 'ms an order' }, 2, reference.cpuMs),
      ];
    },
  },
  {
    ids: ['orders-64', 'cpu-64'],
    run: async () => {
      const { tools, withPair } = await bench();
      const { hub, reference } = await withPair({}, (pair) => throughput(tools, pair, 64));
      return [
        atLeastTimes({ id: 'orders-64', value: hub.perSecond, unit: '/s' }, 0.8, reference.perSecond),
        atMostTimes({ id: 'cpu-64', value: hub.cpuMs, unit: 'ms an order' }, 2, reference.cpuMs),
      ];
    },
  },
  {
    ids: ['orders-64-slow-disk'],
    run: async () => {
      const { tools, withPair } = await bench();
      const env = { ...preload(['slowsync']), ...SLOW_DISK };
      const { hub, reference } = await withPair(env, (pair) => throughput(tools, pair, 64));
      return [atLeastTimes({ id: 'orders-64-slow-disk', value: hub.perSecond, unit: '/s' }, 4, reference.perSecond)];
    },
  },
  {
    ids: ['mixed-8', 'mixed-cpu-8'],
    run: async () => {
      const { tools, withPair } = await bench();
      const { hub, reference } = await withPair({}, (pair) => throughput(tools, pair, 8, 'parties'));
      const cpu = { id: 'mixed-cpu-8', value: hub.cpuMs, unit: 'ms a command' };
      return [
        atLeastTimes({ id: 'mixed-8', value: hub.perSecond, unit: 'commands/s' }, 0.5, reference.perSecond),
        atMostTimes(cpu, 2, reference.cpuMs),
      ];
    },
  },
  latencyOf(bench, 'latency-20', 20, 1, 2),
  latencyOf(bench, 'latency-200', 200, 1, 2),
  latencyOf(bench, 'latency-20-screens-200', 20, 200, 3),
];

function latencyOf(bench: () => Promise<Bench>, id: string, perSecond: number, screens: number, factor: number) {
  return {
    ids: [id],
    run: async () => {
      const { tools, withPair } = await bench();
      const { hub, reference } = await withPair({}, (pair) => latency(tools, pair, perSecond, screens));
      return [atMostTimes({ id, value: hub, unit: 'ms p99' }, factor, reference)];
    },
  };
}
