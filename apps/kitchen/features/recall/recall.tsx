import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useHub, useRoute } from '@comanda/kit/hub-client/react.tsx';
import { useLocal } from '@comanda/kit/entry/venue.tsx';
import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Dialog } from '@comanda/kit/ui/dialog.tsx';
import { Empty, ErrorNote, Loading } from '@comanda/kit/ui/notes.tsx';
import { Switch } from '@comanda/kit/ui/switch.tsx';
import { Age } from '@comanda/kit/ui/ticker.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';

interface RecallProps {
  readonly station: string;
  readonly onBack: (ticketId: string) => void;
  readonly onClose: () => void;
}

/** The last bumped tickets, to bring one back; its timer goes on unless the cook wants it anew. */
export function Recall({ station, onBack, onClose }: RecallProps) {
  const t = useText();
  const local = useLocal();
  const client = useHub();
  const words = useProblemWords();
  const [restart, setRestart] = useState(false);
  const { data, problem, refetch } = useRoute(routes.recentTickets, { params: { station } });
  const bringBack = (ticketId: string): void => {
    onBack(ticketId);
    onClose();
    void client.command(routes.recallTicket, { params: { ticketId }, body: { restart } }).then((outcome) => {
      if (!outcome.ok) toast(words(outcome.error), { tone: 'danger' });
    });
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
          <Switch label={t('restart')} on={restart} onChange={setRestart} />
          <ul className="mt-4 grid gap-2">
            {data.tickets.map((ticket) => (
              <li key={ticket.id} className="flex items-center gap-3 rounded-md border border-line p-3">
                <span className="figures text-xl font-bold">{ticket.number}</span>
                <span className="min-w-0 flex-1 text-sm">
                  {ticket.lines.map((line) => `${line.quantity} × ${local(line.name)}`).join(', ')}
                  <span className="figures block text-muted">
                    <Age since={ticket.bumpedAt ?? ticket.sentAt} />
                  </span>
                </span>
                <Button
                  icon={Undo2}
                  aria-label={t('bringBack', { number: ticket.number })}
                  onClick={() => bringBack(ticket.id)}
                >
                  {t('recall')}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}
