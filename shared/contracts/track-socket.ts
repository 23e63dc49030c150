/** The socket's namespace for phones: they connect with `auth: { token }` and hear `track`, `beat` and `over`. */
export const TRACK_NAMESPACE = '/track';

/** Why a phone is turned away: in the error's `data` at connecting, or with the message `over` later. */
export interface TurnedAway {
  readonly code: 'track_unknown' | 'track_over' | 'too_many_requests';
  /** After how many seconds another try may succeed; null: never. */
  readonly seconds: number | null;
}
