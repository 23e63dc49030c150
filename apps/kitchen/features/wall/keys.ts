/** What a key of the bump bar, or of a keyboard, asks for. */
export type BarAction =
  | { readonly kind: 'bump'; readonly slot: number }
  | { readonly kind: 'move'; readonly to: number }
  | { readonly kind: 'page'; readonly by: 1 | -1 }
  | { readonly kind: 'recall' | 'undo' };

export interface BarPlace {
  readonly columns: number;
  readonly size: number;
  /** The slot that the arrows are at; null: none yet. */
  readonly at: number | null;
}

const STEPS: Readonly<Record<string, (columns: number) => number>> = {
  ArrowLeft: () => -1,
  ArrowRight: () => 1,
  ArrowUp: (columns) => -columns,
  ArrowDown: (columns) => columns,
};

/** 1–9 (and 0 for the tenth) bump their slot, R recalls, U undoes, arrows choose a slot that Enter bumps. */
export function barAction(key: string, { columns, size, at }: BarPlace): BarAction | null {
  if (/^\d$/.test(key)) {
    const slot = key === '0' ? 9 : Number(key) - 1;
    return slot < size ? { kind: 'bump', slot } : null;
  }
  const step = STEPS[key];
  if (step) {
    if (at === null) return { kind: 'move', to: 0 };
    const to = at + step(columns);
    return to >= 0 && to < size ? { kind: 'move', to } : null;
  }
  switch (key) {
    case 'Enter':
      return at === null ? null : { kind: 'bump', slot: at };
    case 'PageDown':
      return { kind: 'page', by: 1 };
    case 'PageUp':
      return { kind: 'page', by: -1 };
    case 'r':
    case 'R':
      return { kind: 'recall' };
    case 'u':
    case 'U':
      return { kind: 'undo' };
    default:
      return null;
  }
}
