const REPEATED = /^(\d{1,4})\1+$/;

/** All digits one step apart, up or down; 0 follows 9. */
function isSequence(pin: string): boolean {
  const digits = Array.from(pin, Number);
  const steps = digits.slice(1).map((digit, index) => (digit - (digits[index] ?? 0) + 10) % 10);
  return steps.every((step) => step === 1) || steps.every((step) => step === 9);
}

/** PINs that are tried first: a digit or a group repeated, and sequences. */
export const isWeakPin = (pin: string): boolean => REPEATED.test(pin) || isSequence(pin);
