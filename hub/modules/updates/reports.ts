import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { Instant, Uuid } from '@comanda/shared/contracts/common.ts';
import { DeviceState } from '@comanda/shared/contracts/views/update.ts';
import { writeKept } from '@comanda/shared/node/kept-file.ts';

const Report = z.object({ deviceId: Uuid, at: Instant, state: DeviceState });
export type Report = z.infer<typeof Report>;

export interface Reports {
  all(): readonly Report[];
  put(report: Report): void;
}

/** What each device last said of itself, in a file: it is no event of the house, and is told anew with every check. */
export function reportsIn(file: string): Reports {
  let kept: readonly Report[] = read(file);
  return {
    all: () => kept,
    put(report) {
      const before = kept.find(({ deviceId }) => deviceId === report.deviceId);
      kept = [...kept.filter((each) => each !== before), report];
      // The time alone is not worth a write: devices check every few minutes.
      if (before && JSON.stringify(before.state) === JSON.stringify(report.state)) return;
      writeKept(file, JSON.stringify(kept));
    },
  };
}

function read(file: string): readonly Report[] {
  try {
    const parsed = z.array(Report).safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return parsed.success ? parsed.data : [];
  } catch {
    return [];
  }
}
