import { z } from 'zod';
import { Key, Money } from '../common.ts';

/** Tax amounts by component. */
export const TaxAmounts = z.record(Key, Money);
