import { useLocal, useVenue } from '@comanda/kit/entry/venue.tsx';
import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useFollow, useHub, useRoute } from '@comanda/kit/hub-client/react.tsx';
import { useFormats } from '@comanda/kit/i18n/venue-format.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Dialog } from '@comanda/kit/ui/dialog.tsx';
import { Empty, ErrorNote, Loading } from '@comanda/kit/ui/notes.tsx';
import { Switch } from '@comanda/kit/ui/switch.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import type { TicketView } from '@comanda/shared/contracts/views/kitchen.ts';
import { HandPlatter, Undo2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useText } from '../../i18n/index.ts';

/** So many have a digit of the bump bar. */
const DIGITS = 10;

interface RecallProps {
  readonly station: string;
  readonly onClose: () => void;
}

/**
 * The last bumped tickets, to bring one back to be made again; its timer goes on unless the cook wants it anew. Expo says
 * here as well that an order is not with its guests after all.
 */
export function Recall({ station, onClose }: RecallProps) {
  const t = useText();
  const local = useLocal();
  const formats = useFormats();
  const client = useHub();
  const words = useProblemWords();
  const [restart, setRestart] = useState(false);
  const { data, problem, refetch } = useRoute(routes.recentTickets, { params: { station } });
  const expo = useVenue().stations.find(({ id }) => id === station)?.kind === 'expo';
  const notHandedOver = ({ orderId, number }: TicketView): void => {
    onClose();
    void client
      .command(routes.undoHandOver, { params: { orderId } })
      .then((outcome) =>
        outcome.ok
          ? toast(t('handedBack', { number }), { tone: 'good' })
          : toast(words(outcome.error), { tone: 'danger' }),
      );
  };
  // What is asked for may overtake a bump that is still on its way: once the wall is further, it is asked for again.
  const wallAt = useFollow('kitchen', { station }, ({ seq }) => seq ?? 0);
  const behind = data !== undefined && data.seq < wallAt;
  useEffect(() => {
    if (behind) refetch();
  }, [behind, wallAt, refetch]);
  const bringBack = ({ id, number }: TicketView): void => {
    onClose();
    const params = { ticketId: id };
    void client
      .command(routes.recallTicket, { params, body: { restart } })
      .then((outcome) =>
        outcome.ok
          ? toast(t('recalled', { number }), { tone: 'good' })
          : toast(words(outcome.error), { tone: 'danger' }),
      );
  };
  return (
    <Dialog title={t('recallTitle')} onClose={onClose} as="sheet">
      {!data && !problem && <Loading />}
      {!data && problem && (
        <ErrorNote title={t('refused')} onRetry={refetch}>
          {words(problem)}
        </ErrorNote>
      )}
      {data?.tickets.length === 0 && <Empty title={t('recallNone')} />}
      {data && data.tickets.length > 0 && (
        <>
          <Switch label={t('restart')} hint={t('restartHint')} on={restart} onChange={setRestart} />
          <ul className="mt-4 grid gap-2">
            {data.tickets.map((ticket, at) => (
              <li key={ticket.id} className="flex items-center gap-3 rounded-md border border-line p-3">
                <kbd aria-hidden className="figures w-4 shrink-0 text-base text-muted">
                  {at < DIGITS && (at + 1) % 10}
                </kbd>
                <span className="figures min-w-10 text-xl font-bold">
                  {ticket.kept ?? ticket.number}
                  {ticket.kept !== undefined && (
                    <span className="block text-sm font-normal">{t('order', { number: ticket.number })}</span>
                  )}
                </span>
                <span className="min-w-0 flex-1 text-sm">
                  {ticket.lines.map((line) => `${line.quantity} × ${local(line.name)}`).join(', ')}
                  <span className="figures block text-muted">
                    {ticket.table === null ? t(`type.${ticket.orderType}`) : t('table', { table: ticket.table })}
                    {' · '}
                    {t('bumpedAt', { time: formats.time(ticket.bumpedAt ?? ticket.sentAt) })}
                    {ticket.early && ` · ${t('bumpedEarly')}`}
                  </span>
                </span>
                <span className="flex shrink-0 flex-col gap-2">
                  {expo && ticket.served && (
                    <Button
                      icon={HandPlatter}
                      aria-label={t('notHandedOverOf', { number: ticket.number })}
                      onClick={() => notHandedOver(ticket)}
                    >
                      {t('notHandedOver')}
                    </Button>
                  )}
                  <Button
                    data-choice
                    icon={Undo2}
                    aria-label={t('bringBack', { number: ticket.number })}
                    onClick={() => bringBack(ticket)}
                  >
                    {t('recall')}
                  </Button>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}
