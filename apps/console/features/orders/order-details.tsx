import { useLocal } from '@comanda/kit/entry/venue.tsx';
import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useConnection, useHub, useRoute, useSession } from '@comanda/kit/hub-client/react.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Money } from '@comanda/kit/ui/money.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import type { Permission } from '@comanda/shared/contracts/permissions.ts';
import type { OrderView } from '@comanda/shared/contracts/views/order.ts';
import { Printer } from 'lucide-react';
import { useText } from '../../i18n/index.ts';
import { NotHere } from '../../model/not-here.tsx';
import { Timeline } from '../../model/timeline.tsx';
import { Tickets } from './tickets.tsx';
import { Why } from './why.tsx';

/** All of one order: its lines, why it comes to what it does, its papers, and what happened to it. */
export function OrderDetails({ order }: { readonly order: OrderView }) {
  const session = useSession();
  const may = (permission: Permission): boolean =>
    session.status === 'signed_in' && session.permissions.includes(permission);
  return (
    <div className="grid gap-4 p-2">
      <Lines order={order} />
      <Why order={order} />
      <Receipts order={order} />
      {may('log.view') && may('orders.take') && <Tickets order={order} />}
      {may('log.view') && <Timeline order={order} />}
    </div>
  );
}

/** One that is not at hand: the hub is asked for it. */
export function OrderById({ orderId }: { readonly orderId: string }) {
  const { data, problem, refetch } = useRoute(routes.oneOrder, { params: { orderId } });
  return data ? <OrderDetails order={data} /> : <NotHere problem={problem} refetch={refetch} />;
}

function Receipts({ order }: { readonly order: OrderView }) {
  const t = useText();
  const words = useProblemWords();
  const client = useHub();
  const live = useConnection().state === 'live';
  const paid = order.checks.filter(({ state }) => state === 'paid');
  if (paid.length === 0)
    return order.state === 'completed' ? <p className="text-muted">{t('history.notPaid')}</p> : null;
  const print = async (checkId: string): Promise<void> => {
    const outcome = await client.command(routes.printReceipt, { params: { checkId }, body: {} });
    if (!outcome.ok) toast(words(outcome.error), { tone: 'danger' });
    else toast(t(outcome.value.copy ? 'history.reprinted' : 'history.printed'), { tone: 'good' });
  };
  return (
    <div className="flex flex-wrap gap-2">
      {paid.map(({ id, fiscalNumber }) => (
        <Button key={id} size="small" icon={Printer} disabled={!live} onClick={() => void print(id)}>
          {t('history.reprint')} {fiscalNumber !== null && `· ${fiscalNumber}`}
        </Button>
      ))}
    </div>
  );
}

function Lines({ order }: { readonly order: OrderView }) {
  const t = useText();
  const local = useLocal();
  return (
    <ul className="grid gap-1" aria-label={t('orders.lines')}>
      {order.lines.map((line) => (
        <li key={line.id} className="flex gap-3">
          <span className="figures">{line.quantity} ×</span>
          <span className="min-w-0 flex-1">
            {local(line.name)} · {t(`orders.lineStates.${line.state}`)}
            {line.voidReason && ` · ${line.voidReason}`}
          </span>
          <Money minor={line.net} />
        </li>
      ))}
    </ul>
  );
}
