import type { NewId } from '@comanda/shared/base/ids.ts';

export interface PlanOptions {
  /** Archive items that the file does not have. */
  readonly archiveMissing: boolean;
  /** ISO 4217; for the words of the differences. */
  readonly currency: string;
  /** The venue's; the first is the one that names in a file without languages are written in. */
  readonly languages: readonly string[];
  /** The tax group of a new item where the file does not say. */
  readonly taxGroup: string;
  /** Where a new item is made; null: nowhere, it never reaches the kitchen. */
  readonly station: string | null;
  /** The language that the differences are told in. */
  readonly words: 'en' | 'vi';
  readonly newId: NewId;
}
