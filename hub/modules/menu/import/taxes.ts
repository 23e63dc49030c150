import type { TaxGroup } from '@comanda/shared/contracts/views/menu.ts';
import { nameKey } from './text.ts';

/** Tax on a file's row: its names and what they add up to, in ppm. */
export interface RowTax {
  readonly names: readonly string[];
  readonly ppm: number;
}

const totalOf = (group: TaxGroup) => group.components.reduce((sum, component) => sum + component.ratePpm, 0);

/**
 * The keys of tax groups that take the same as the file's taxes together, those named alike first. A rate is all that
 * other programs export, so groups of an equal rate are alike.
 */
export function taxGroupsOf(tax: RowTax, groups: readonly TaxGroup[]): readonly string[] {
  const names = new Set(tax.names.map(nameKey));
  const isNamed = (group: TaxGroup) =>
    names.has(nameKey(group.name)) || group.components.some((component) => names.has(nameKey(component.name)));
  const same = groups.filter((group) => totalOf(group) === tax.ppm);
  return [...same.filter(isNamed), ...same.filter((group) => !isNamed(group))].map((group) => group.id);
}

/** `8.875 %`, without trailing zeros. */
export function percent(ppm: number): string {
  const digits = String(ppm).padStart(5, '0');
  return `${digits.slice(0, -4)}.${digits.slice(-4)}`.replace(/\.?0+$/u, '') + ' %';
}
