import { z } from 'zod';
import { Uuid } from '../common.ts';
import { DayFigures, ZContent } from '../views/closing.ts';

export const closingEvents = {
  /** A Z: final. It holds all it says, so that it is the same whenever it is read or printed again. */
  'day.closed.v1': ZContent.extend({ publicKey: z.string(), signature: z.string() }),
  /** The X as it stood when it was asked for. */
  'x_report.print_requested.v1': z.object({ figures: DayFigures, printerId: Uuid }),
  'z_report.reprint_requested.v1': z.object({ number: z.int().min(1), printerId: Uuid }),
};
