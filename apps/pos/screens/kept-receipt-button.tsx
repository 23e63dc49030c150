import { useVenue } from '@comanda/kit/entry/venue.tsx';
import { useSession } from '@comanda/kit/hub-client/react.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Printer } from 'lucide-react';
import { whoServed, printReceipt } from '../features/offline/print.ts';
import { useText } from '../i18n/index.ts';
import type { Desk } from './use-desk.ts';
import { useSold } from './use-sold.ts';

/** Prints the receipt of cash that is kept here, from this browser: also after its dialog was closed or reloaded. */
export function KeptReceiptButton({ desk }: { readonly desk: Desk }) {
  const t = useText();
  const session = useSession();
  const { settings, tables } = useVenue();
  const table = tables.find(({ id }) => id === desk.head?.tableId);
  const payment = desk.kept.sale?.payments.at(-1);
  const sold = useSold(desk, table, payment?.checkId ?? null);
  if (!payment) return null;
  const number = desk.kept.sale?.number ?? String(desk.order?.number ?? '');
  return (
    <Button
      size="large"
      wide
      icon={Printer}
      onClick={() => void printReceipt({ ...sold, settings, number, server: whoServed(session), payment })}
    >
      {t('cutOff.print')}
    </Button>
  );
}
