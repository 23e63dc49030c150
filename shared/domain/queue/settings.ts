import type { QueueSettings } from '../../contracts/views/queue-settings.ts';
import type { VenueSettings } from '../../contracts/views/venue.ts';

/** As every house has it that has not said otherwise. */
const USUAL: QueueSettings = { boardMinutes: 20, trackOnReceipt: false, guestAddress: null, throttles: {} };

export const queueSettings = ({ queue }: Pick<VenueSettings, 'queue'>): QueueSettings => queue ?? USUAL;
