import { create } from 'zustand';

/** The order for which a table is being chosen: to move it there, or to merge it into the order that is there. */
export const usePicking = create<{ readonly orderId: string | null }>(() => ({ orderId: null }));

export const pickTableFor = (orderId: string | null): void => usePicking.setState({ orderId });
