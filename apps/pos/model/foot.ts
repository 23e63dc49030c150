/**
 * On a phone, what takes the money stays in view while the rest of its dialog scrolls by. Its parent must be a column of
 * flex items: in a grid it could not leave its own row.
 */
export const FOOT =
  'max-md:sticky max-md:-bottom-5 max-md:z-1 max-md:order-last max-md:-mx-5 max-md:grid max-md:gap-2 max-md:border-t max-md:border-line max-md:bg-surface max-md:px-5 max-md:py-3';

/** Two columns, and on a phone one, whose foot stays in view. */
export const PAY_COLUMNS = 'grid grid-cols-2 items-start gap-5 max-md:flex max-md:flex-col max-md:items-stretch';
