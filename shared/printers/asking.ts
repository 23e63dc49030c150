const GS = 0x1d;
const DLE = 0x10;

/** DLE EOT n: answered at once, past all data that waits. */
export const statusRequest = (n: 1 | 2 | 3 | 4): number[] => [DLE, 0x04, n];

/** GS r 1: answered in its turn among the data, so the answer says that all before it was taken. */
export const ACKNOWLEDGE = [GS, 0x72, 1];
