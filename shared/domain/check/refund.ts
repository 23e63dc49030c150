import { allocate, sum } from '../../base/money.ts';
import { addTo } from '../pricing/tax.ts';
import type { PricedCheck, TaxAmounts, TaxMode } from '../pricing/types.ts';

/** A sale, or what is left of it, or what a refund takes of it; amounts in minor units. */
export interface Sale {
  readonly net: number;
  readonly serviceCharge: { readonly amount: number; readonly tax: TaxAmounts };
  /** The service charge's tax in it. */
  readonly tax: TaxAmounts;
  /** What the guest paid for it: net, service charge, and taxes where they were added. */
  readonly total: number;
}

interface Parts {
  readonly net: number;
  readonly service: number;
  readonly lineTax: TaxAmounts;
  readonly serviceTax: TaxAmounts;
}

const at = (amounts: Readonly<TaxAmounts>, id: string): number => (Object.hasOwn(amounts, id) ? (amounts[id] ?? 0) : 0);

const partsOf = ({ net, serviceCharge, tax }: Omit<Sale, 'total'>): Parts => ({
  net,
  service: serviceCharge.amount,
  lineTax: Object.fromEntries(Object.entries(tax).map(([id, amount]) => [id, amount - at(serviceCharge.tax, id)])),
  serviceTax: { ...serviceCharge.tax },
});

function saleOf({ net, service, lineTax, serviceTax }: Parts, taxMode: TaxMode): Sale {
  const tax: TaxAmounts = { ...lineTax };
  for (const [id, amount] of Object.entries(serviceTax)) addTo(tax, id, amount);
  const added = taxMode === 'exclusive' ? Object.values(tax) : [];
  return { net, serviceCharge: { amount: service, tax: serviceTax }, tax, total: sum([net, service, ...added]) };
}

/** What is left of a sale after refunds. A fault: refunds of more than there was. */
export function saleLeft(
  check: Pick<PricedCheck, 'net' | 'serviceCharge' | 'tax'>,
  refunds: readonly Sale[],
  taxMode: TaxMode,
): Sale {
  const all = partsOf(check);
  const taken = refunds.map(partsOf);
  const less = (amounts: TaxAmounts, of: (parts: Parts) => TaxAmounts): TaxAmounts =>
    Object.fromEntries(
      Object.entries(amounts).map(([id, amount]) => [id, amount - sum(taken.map((parts) => at(of(parts), id)))]),
    );
  return saleOf(
    {
      net: all.net - sum(taken.map(({ net }) => net)),
      service: all.service - sum(taken.map(({ service }) => service)),
      lineTax: less(all.lineTax, (parts) => parts.lineTax),
      serviceTax: less(all.serviceTax, (parts) => parts.serviceTax),
    },
    taxMode,
  );
}

/**
 * What an amount takes of a sale, of every component by what is left of it, so that giving all back leaves nothing
 * anywhere. `amount` is at most the total.
 */
export function refundAmount(left: Sale, amount: number, taxMode: TaxMode): Sale {
  const { net, service, lineTax, serviceTax } = partsOf(left);
  const lineIds = Object.keys(lineTax);
  const serviceIds = Object.keys(serviceTax);
  if (taxMode === 'exclusive') {
    const taxes = [...lineIds.map((id) => at(lineTax, id)), ...serviceIds.map((id) => at(serviceTax, id))];
    const [netPart = 0, servicePart = 0, ...taxParts] = sharesOf(amount, [net, service, ...taxes]);
    return saleOf(
      {
        net: netPart,
        service: servicePart,
        lineTax: Object.fromEntries(lineIds.map((id, n) => [id, taxParts[n] ?? 0])),
        serviceTax: Object.fromEntries(serviceIds.map((id, n) => [id, taxParts[lineIds.length + n] ?? 0])),
      },
      taxMode,
    );
  }
  const [netPart = 0, servicePart = 0] = sharesOf(amount, [net, service]);
  const within = (taxes: TaxAmounts, part: number, whole: number): TaxAmounts =>
    Object.fromEntries(
      Object.entries(taxes).map(([id, tax]) => [
        id,
        part === whole ? tax : (allocate(tax, [part, whole - part])[0] ?? 0),
      ]),
    );
  return saleOf(
    {
      net: netPart,
      service: servicePart,
      lineTax: within(lineTax, netPart, net),
      serviceTax: within(serviceTax, servicePart, service),
    },
    taxMode,
  );
}

/** Hands an amount out by weights that sum to at least that much; a sale of nothing takes nothing. */
const sharesOf = (amount: number, weights: readonly number[]): readonly number[] =>
  sum(weights) === 0 ? weights.map(() => 0) : allocate(amount, weights);

/**
 * What lines take of a sale: their own amounts and their part of the service charge, but never more of anything than
 * refunds before left of it.
 */
export function refundLines(
  check: Pick<PricedCheck, 'lines' | 'net' | 'serviceCharge'>,
  left: Sale,
  lineIds: readonly string[],
  taxMode: TaxMode,
): Sale {
  const lines = check.lines.filter(({ id }) => lineIds.includes(id));
  const { net, service, lineTax, serviceTax } = partsOf(left);
  const wanted = sum(lines.map((line) => line.net));
  const tax: TaxAmounts = {};
  for (const line of lines) for (const [id, amount] of Object.entries(line.tax)) addTo(tax, id, amount);
  const share = (amount: number): number =>
    check.net === 0 ? 0 : (allocate(amount, [wanted, check.net - wanted])[0] ?? 0);
  return saleOf(
    {
      net: Math.min(net, wanted),
      service: Math.min(service, share(check.serviceCharge.amount)),
      lineTax: Object.fromEntries(Object.entries(lineTax).map(([id, amount]) => [id, Math.min(amount, at(tax, id))])),
      serviceTax: Object.fromEntries(
        Object.entries(serviceTax).map(([id, amount]) => [
          id,
          Math.min(amount, share(at(check.serviceCharge.tax, id))),
        ]),
      ),
    },
    taxMode,
  );
}
