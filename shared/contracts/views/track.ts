import { z } from 'zod';
import { Instant, Language, OrderType } from '../common.ts';

export const TrackState = z.enum(['placed', 'preparing', 'ready', 'handed_over', 'cancelled']);
export type TrackState = z.infer<typeof TrackState>;

/** One order as its guest's phone shows it: nothing of what is in it, of who ordered it, or of any other order. */
export const TrackView = z.object({
  number: z.int(),
  orderType: OrderType,
  /** It is brought to its guests; else their number is called. */
  brought: z.boolean(),
  state: TrackState,
  /** When it came to this state. */
  since: Instant,
  /** Null where the kitchen makes nothing of it. */
  place: z
    .object({
      /** 1 is the next to be ready. */
      position: z.int().min(1),
      /** Half of such orders are ready by then. */
      likelyAt: Instant,
      /** 85 in 100 of them are. */
      latestAt: Instant,
    })
    .nullable(),
  venue: z.object({ name: z.string(), timeZone: z.string(), languages: z.array(Language) }),
});
export type TrackView = z.infer<typeof TrackView>;

/** A token: 43 signs of base64url. What is none is not looked at. */
export const TrackToken = z
  .string()
  .min(1)
  .max(100)
  .meta({ examples: ['AZoMPl8AfMOYxNwMDAc5j4r1xkq0yH6Ww0u3n2b9c5E'] });
