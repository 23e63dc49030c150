import type { QueueSettings, QuietChannel } from '../../contracts/views/queue-settings.ts';
import type { VenueSettings } from '../../contracts/views/venue.ts';

/** The channels that can be throttled, in the order in which a manager reads them. */
export const QUIET_CHANNELS: readonly QuietChannel[] = ['kiosk', 'guest', 'remote'];

/** As every house has it that has not said otherwise. */
const USUAL: QueueSettings = { boardMinutes: 20, trackOnReceipt: false, guestAddress: null, throttles: {} };

export const queueSettings = ({ queue }: Pick<VenueSettings, 'queue'>): QueueSettings => queue ?? USUAL;
