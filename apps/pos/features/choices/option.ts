/** One choice of several: the whole row is the target. */
export const OPTION =
  'flex min-h-14 cursor-pointer items-center gap-3 rounded-md border border-edge bg-surface px-3 py-1 text-base leading-tight select-none hover:bg-sunk has-checked:border-accent has-checked:bg-accent-soft has-checked:ring-2 has-checked:ring-accent has-disabled:cursor-not-allowed has-disabled:opacity-45';
