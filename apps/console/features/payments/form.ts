import type { LocalText } from '@comanda/shared/contracts/common.ts';
import type { BankAccount, VenueSettings } from '@comanda/shared/contracts/views/venue.ts';
import { ratePpm, rateText } from '../../model/rate.ts';

/** The settings of payments as they are typed. */
export interface PaymentsForm {
  readonly cashier: string;
  readonly waiter: string;
  readonly tips: string;
  /** Null: no transfers are taken. */
  readonly bank: BankAccount | null;
  readonly discountReasons: LocalText[];
  readonly compReasons: LocalText[];
  readonly refundReasons: LocalText[];
}

export const NO_BANK: BankAccount = { bank: '', account: '', holder: '', city: '' };
const MOST_TIPS = 5;

export const formOf = (settings: VenueSettings): PaymentsForm => ({
  cashier: rateText(settings.discountLimits?.cashier ?? 0),
  waiter: rateText(settings.discountLimits?.waiter ?? 0),
  tips: (settings.tipRates ?? []).map(rateText).join(', '),
  bank: settings.bankAccount ?? null,
  discountReasons: [...(settings.discountReasons ?? [])],
  compReasons: [...(settings.compReasons ?? [])],
  refundReasons: [...(settings.refundReasons ?? [])],
});

/** Rates that are typed with commas, or semicolons where a comma is the decimal sign; null where one is none, or there are too many. */
export function tipRates(text: string): number[] | null {
  if (text.trim() === '') return [];
  const rates = text.split(text.includes(';') ? ';' : /,\s+|,(?=\d{2,3}(?:,|$))|\s+/).map(ratePpm);
  const good = rates.flatMap((rate) => (rate === null || rate === 0 ? [] : [rate]));
  return good.length === rates.length && good.length <= MOST_TIPS ? good : null;
}

export type FormProblem = 'cashier' | 'waiter' | 'tips' | 'bank' | 'account';

/** The fields that cannot be saved as they are. */
export function problemsOf({ cashier, waiter, tips, bank }: PaymentsForm): ReadonlySet<FormProblem> {
  const problems = new Set<FormProblem>();
  if (ratePpm(cashier) === null) problems.add('cashier');
  if (ratePpm(waiter) === null) problems.add('waiter');
  if (tipRates(tips) === null) problems.add('tips');
  if (bank && !/^\d{6}$/.test(bank.bank)) problems.add('bank');
  if (bank && !/^[A-Za-z0-9]{1,19}$/.test(bank.account)) problems.add('account');
  return problems;
}

/** The settings with what the form says; to be called without problems. */
export const settingsWith = (settings: VenueSettings, form: PaymentsForm): VenueSettings => ({
  ...settings,
  discountLimits: { cashier: ratePpm(form.cashier) ?? 0, waiter: ratePpm(form.waiter) ?? 0 },
  tipRates: tipRates(form.tips) ?? [],
  bankAccount: form.bank,
  discountReasons: form.discountReasons,
  compReasons: form.compReasons,
  refundReasons: form.refundReasons,
});
