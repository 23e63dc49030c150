/** Where an order goes when it is ready, as far as its guests were told. */
export interface Going {
  /** The table that it was ordered at. */
  readonly tableId: string | null;
  /** Number of the stand that its guest took at a kiosk. */
  readonly stand: string | null;
}

/**
 * Whether an order is brought to its guests: it has a table or a stand. All others are called by their number and
 * collected, also those that are eaten here.
 */
export const isBrought = ({ tableId, stand }: Going): boolean => tableId !== null || stand !== null;
