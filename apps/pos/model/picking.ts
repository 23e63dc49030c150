import { create } from 'zustand';

/** Lines that go to another table. */
export interface LinesToMove {
  readonly checkId: string;
  readonly lineIds: readonly string[];
}

/**
 * The order for which a table is being chosen: to move it there, or to merge it into the order that is there. With
 * `lines`, only those go.
 */
export const usePicking = create<{ readonly orderId: string | null; readonly lines: LinesToMove | null }>(() => ({
  orderId: null,
  lines: null,
}));

export const pickTableFor = (orderId: string | null, lines: LinesToMove | null = null): void =>
  usePicking.setState({ orderId, lines });
