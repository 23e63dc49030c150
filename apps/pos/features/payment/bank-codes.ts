const codes = new Map<string, string>();

/** The code of a transfer is told once, with the reply; while this page is open it can be shown again. */
export const keepCode = (paymentId: string, code: string): void => {
  codes.set(paymentId, code);
};

export const codeOf = (paymentId: string): string | undefined => codes.get(paymentId);
