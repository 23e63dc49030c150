import { Explanation } from '@comanda/kit/check/explanation.tsx';
import type { OrderView } from '@comanda/shared/contracts/views/order.ts';
import { useText } from '../../i18n/index.ts';

/** Why each check of an order comes to what it does; opened by a press. */
export function Why({ order }: { readonly order: OrderView }) {
  const t = useText();
  return (
    <>
      {order.checks
        .filter(({ gross }) => gross > 0)
        .map((check, at) => (
          <details key={check.id} className="max-w-160 rounded-md border border-line bg-surface p-3">
            <summary className="min-h-10 cursor-pointer font-medium">
              {order.checks.length > 1 ? t('orders.whyOf', { number: at + 1 }) : t('orders.why')}
            </summary>
            <Explanation check={check} lines={order.lines} />
          </details>
        ))}
    </>
  );
}
