import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useRoute } from '@comanda/kit/hub-client/react.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Dialog } from '@comanda/kit/ui/dialog.tsx';
import { Loading } from '@comanda/kit/ui/notes.tsx';
import { Qr } from '@comanda/kit/ui/qr.tsx';
import type { RushCause } from '@comanda/shared/contracts/events/table.ts';
import type { OrderView } from '@comanda/shared/contracts/views/order.ts';
import { ListRestart } from 'lucide-react';
import { useText } from '../../i18n/index.ts';
import { useTableDeeds } from '../../model/table-deeds.ts';

const AHEAD = [
  ['waited', 'rush'],
  ['allergy', 'allergy_remake'],
  ['again', 'rush'],
  ['hurry', 'rush'],
  ['staff', 'staff'],
] as const satisfies readonly (readonly [string, RushCause])[];
const BEHIND = ['later', 'together'] as const;

interface TurnDialogProps {
  readonly order: OrderView;
  readonly onClose: () => void;
}

/** Where a takeaway stands in the kitchen's queue, and the link by which its guest follows it. */
export function TurnDialog({ order, onClose }: TurnDialogProps) {
  const t = useText();
  const deeds = useTableDeeds();
  const done = (deed: Promise<boolean>): void => {
    void deed.then((ok) => ok && onClose());
  };
  const waits = order.state === 'placed' || order.state === 'preparing';
  return (
    <Dialog title={t('turn.title', { number: order.number })} onClose={onClose}>
      <div className="grid gap-6">
        {(order.rush || order.keptBack) && (
          <Button
            size="large"
            icon={ListRestart}
            onClick={() => done(order.keptBack ? deeds.keepBack(order, null) : deeds.rush(order, null))}
          >
            {t('rush.stop')}
          </Button>
        )}
        {waits && (
          <>
            <fieldset>
              <legend className="mb-2 text-base font-semibold">{t('rush.why')}</legend>
              <div className="flex flex-wrap gap-2">
                {AHEAD.map(([reason, cause]) => (
                  <Button
                    key={reason}
                    onClick={() => done(deeds.rush(order, { reason: t(`rush.reasons.${reason}`), cause }))}
                  >
                    {t(`rush.reasons.${reason}`)}
                  </Button>
                ))}
              </div>
            </fieldset>
            <fieldset>
              <legend className="mb-2 text-base font-semibold">{t('turn.why')}</legend>
              <div className="flex flex-wrap gap-2">
                {BEHIND.map((reason) => (
                  <Button key={reason} onClick={() => done(deeds.keepBack(order, t(`turn.reasons.${reason}`)))}>
                    {t(`turn.reasons.${reason}`)}
                  </Button>
                ))}
              </div>
            </fieldset>
          </>
        )}
        <Link orderId={order.id} />
      </div>
    </Dialog>
  );
}

function Link({ orderId }: { readonly orderId: string }) {
  const t = useText();
  const { data, problem } = useRoute(routes.trackLink, { params: { orderId } });
  return (
    <section className="grid justify-items-center gap-2 text-center">
      <h3 className="text-base font-semibold">{t('turn.phone')}</h3>
      {data && <Qr data={data.url} label={t('turn.phone')} className="w-48" />}
      {data && <p className="text-sm text-muted">{t('turn.phoneHint')}</p>}
      {!data && (problem ? <p>{t('turn.phoneAway')}</p> : <Loading />)}
    </section>
  );
}
