import type { Permission } from '@comanda/shared/contracts/permissions.ts';
import type { PrinterTrouble } from '@comanda/shared/contracts/views/operations.ts';
import type { useText } from '../../i18n/index.ts';

/** Who stands at a till. */
export interface AtTill {
  readonly deviceId: string | null;
  readonly permissions: readonly Permission[];
}

/**
 * Whether a till should say it: managers hear of all printers, anybody of the one that hangs on their own till, whoever
 * prints receipts of their printer, whoever sends orders of the stations' printers, and of a drawer whoever uses one.
 */
export function concerns(
  { state, deviceId, receipts, stations }: Pick<PrinterTrouble, 'state' | 'deviceId' | 'receipts' | 'stations'>,
  till: AtTill,
): boolean {
  const may = (permission: Permission): boolean => till.permissions.includes(permission);
  const here = deviceId !== null && deviceId === till.deviceId;
  // A drawer at another till is open because somebody stands before it.
  if (state === 'drawer_open') return (here || deviceId === null) && may('drawers.use');
  if (here || may('printers.manage')) return true;
  return (receipts && may('receipts.print')) || (stations.length > 0 && may('orders.take'));
}

/** Another one is said again after the first was seen. */
export const troubleKey = ({ id, state, since, dead }: PrinterTrouble): string => `${id} ${state} ${since} ${dead}`;

/** Nobody loses anything yet. */
export const isMild = ({ state }: PrinterTrouble): boolean => state === 'paper_low' || state === 'drawer_open';

/** What is wrong, and what comes of it. */
export function troubleWords(t: ReturnType<typeof useText>, trouble: PrinterTrouble): readonly [string, ...string[]] {
  const { name, state, standIn, waiting, dead } = trouble;
  return [
    t(`printerBar.${state}`, { name }),
    ...(dead > 0 ? [t('printerBar.dead', { count: dead })] : []),
    ...(standIn !== null ? [t('printerBar.standIn', { printer: standIn })] : []),
    ...(standIn === null && waiting > 0 && state !== 'drawer_open' && state !== 'paper_low' && state !== 'papers_dead'
      ? [t('printerBar.waiting', { count: waiting })]
      : []),
  ];
}
