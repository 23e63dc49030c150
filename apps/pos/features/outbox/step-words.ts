const STEPS = [
  'takeIn',
  'settleConflict',
  'openOrder',
  'addLines',
  'changeLine',
  'voidLine',
  'sendOrder',
  'handOverOrder',
  'cancelOrder',
  'moveOrder',
  'mergeOrders',
  'changeQuantity',
  'fireCourse',
  'holdCourse',
  'clearTable',
  'payCash',
  'payCard',
  'cancelPayment',
  'printReceipt',
  'setAvailability',
] as const;

type Step = (typeof STEPS)[number];

/** Which text names a command of this screen. */
export const stepKey = (route: string): `outbox.steps.${Step | 'other'}` =>
  `outbox.steps.${STEPS.find((step) => step === route) ?? 'other'}`;
