import { WHOLE_PPM } from '../../base/money.ts';

/** Whether more was taken off a check by hand than a limit in parts per million of its gross allows. */
export const overLimit = (
  { gross, discount }: { readonly gross: number; readonly discount: number },
  limitPpm: number,
): boolean => BigInt(discount) * BigInt(WHOLE_PPM) > BigInt(gross) * BigInt(limitPpm);
