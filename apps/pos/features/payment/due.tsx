import { useVenue } from '@comanda/kit/entry/venue.tsx';
import { Money } from '@comanda/kit/ui/money.tsx';
import { useText } from '../../i18n/index.ts';
import { type Asked, cashAsk } from './payments.ts';

interface DueProps {
  readonly asked: Asked;
  readonly cash: boolean;
  /** Something of the check was paid before: what is due is not its total. */
  readonly before: boolean;
}

/** What is asked for now, with all that leads to it: a part, a tip, in cash the rounding. */
export function Due({ asked, cash, before }: DueProps) {
  const t = useText();
  const { settings } = useVenue();
  const { due, amount, tip } = asked;
  const total = cash ? cashAsk(asked, settings.cashIncrement) : amount + tip;
  const rounding = total - amount - tip;
  const plain = amount === due && tip === 0 && rounding === 0;
  return (
    <dl className="grid grid-cols-[1fr_auto] items-baseline gap-x-4 rounded-md bg-sunk px-4 py-2">
      {!plain && <Row name={t(before ? 'pay.rest' : 'check.total')} minor={due} />}
      {amount < due && <Row name={t('pay.part')} minor={amount} />}
      {rounding !== 0 && <Row name={t('pay.rounding')} minor={rounding} />}
      {tip > 0 && <Row name={t('tip.label')} minor={tip} />}
      <dt className="text-lg font-semibold">{t(amount < due ? 'pay.now' : 'pay.due')}</dt>
      <dd className="text-end">
        <Money minor={total} className="text-2xl font-bold" />
      </dd>
    </dl>
  );
}

function Row({ name, minor }: { readonly name: string; readonly minor: number }) {
  return (
    <>
      <dt className="text-sm text-muted">{name}</dt>
      <dd className="text-end text-sm text-muted">
        <Money minor={minor} />
      </dd>
    </>
  );
}
