import type { CheckView, LineView } from '@comanda/shared/contracts/views/order.ts';
import type { Step } from '@comanda/shared/domain/check/explain.ts';
import { partSign } from '@comanda/shared/domain/check/part-sign.ts';
import { useLocal, useVenue } from '../entry/venue.tsx';
import { useKitText } from '../i18n/index.ts';
import { useFormats } from '../i18n/venue-format.tsx';
import { explainView } from './explained.ts';
import { PaymentsExplained } from './payments-explained.tsx';
import { Row } from './row.tsx';

interface ExplanationProps {
  readonly check: CheckView;
  readonly lines: readonly LineView[];
}

/** Why a check comes to what it does: every unit of money as a step in words, the last of them what is due. */
export function Explanation({ check, lines }: ExplanationProps) {
  const t = useKitText();
  const words = useStepWords(check, lines);
  const explained = explainView(check, lines);
  return (
    <div className="grid gap-4">
      <ul aria-label={t('why.lines')} className="grid gap-3">
        {explained.lines.map(({ line, net, steps }) => (
          <li key={line.id}>
            <Row strong words={words.line(line)} minor={net} />
            {steps.map((step, at) => (
              <Row key={at} words={words.step(step, line)} minor={step.amount} />
            ))}
          </li>
        ))}
      </ul>
      <div className="border-t border-line pt-3">
        <Row words={t('why.net')} minor={check.net} />
        {explained.rest.map((step, at) => (
          <Row
            key={at}
            words={words.rest(step)}
            minor={step.kind === 'tax_included' ? step.included : step.amount}
            aside={step.kind === 'tax_included'}
          />
        ))}
        <Row strong words={t('why.total')} minor={check.total} />
      </div>
      {check.payments.some(({ state }) => state === 'taken') && <PaymentsExplained check={check} />}
    </div>
  );
}

/** What is said of each step. */
function useStepWords(check: CheckView, lines: readonly LineView[]) {
  const t = useKitText();
  const say = useLocal();
  const formats = useFormats();
  const { settings } = useVenue();
  const { currency } = settings;
  const taxes = new Map(
    settings.taxGroups
      .flatMap(({ components, byOrderType }) => [...components, ...Object.values(byOrderType).flat()])
      .map(({ id, name }) => [id, name]),
  );
  const discount = (id: string, on: string): string => {
    const found = check.discounts.find((each) => each.id === id);
    if (!found) return t('why.otherDiscount');
    const { kind, reason, lineId } = found;
    const rate = formats.percent(found.ratePpm);
    if (lineId === on) return kind === 'percent' ? t('why.percent', { rate, reason }) : t('why.discount', { reason });
    return kind === 'percent' ? t('why.shareOfPercent', { rate, reason }) : t('why.shareOf', { reason });
  };
  const each = (quantity: number, price: number): string =>
    `${formats.number(quantity)} × ${formats.money(price, currency)}`;
  return {
    line: ({ quantity, name, variantName }: LineView): string =>
      `${quantity} × ${say(name)}${variantName ? ` · ${say(variantName)}` : ''}`,
    step: (step: Step, line: LineView): string => {
      switch (step.kind) {
        case 'price':
          if (line.combo && line.grams === undefined) {
            return t('why.ofCombo', { price: each(line.quantity, line.unitPrice), combo: say(line.combo.name) });
          }
          return line.grams === undefined
            ? each(line.quantity, line.unitPrice)
            : t('why.weighed', {
                quantity: line.quantity,
                grams: formats.number(line.grams),
                price: formats.money(line.unitPrice, currency),
              });
        case 'modifier': {
          const modifier = line.modifiers[step.at];
          return modifier ? `+ ${say(modifier.name)} · ${each(line.quantity * modifier.quantity, modifier.price)}` : '';
        }
        case 'part':
          return t('why.part', { part: partSign(step.partPpm) ?? t('why.somePart') });
        case 'comp':
          return t('why.comp', { reason: lines.find(({ id }) => id === step.lineId)?.comp?.reason ?? '' });
        case 'discount':
          return discount(step.discountId, step.lineId);
        case 'service_charge':
        case 'tax':
        case 'tax_included':
          return '';
      }
    },
    rest: (step: Step): string => {
      if (step.kind === 'service_charge') return t('why.serviceCharge');
      if (step.kind !== 'tax' && step.kind !== 'tax_included') return '';
      const tax = taxes.get(step.component) ?? step.component;
      return t(step.kind === 'tax' ? 'why.taxAdded' : 'why.taxIncluded', { tax });
    },
  };
}
