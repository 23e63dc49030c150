import { z } from 'zod';

/** A means of payment; a house account is settled later by whoever it belongs to. */
export const Tender = z.enum(['cash', 'card', 'wallet', 'bank_qr', 'house_account']);
export type Tender = z.infer<typeof Tender>;
