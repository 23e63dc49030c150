import { useFollow } from '@comanda/kit/hub-client/react.tsx';

/** Today's business date by the hub; empty until it is known. */
export const useBusinessDate = (): string => useFollow('today', {}, ({ list }) => list.at(-1)?.businessDate ?? '');

/** The ISO date so many days before another. */
export const daysBefore = (date: string, days: number): string =>
  date === '' ? '' : new Date(Date.parse(`${date}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
