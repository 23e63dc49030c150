/** Marks a branch that the types rule out; reaching it is a fault. */
export function assertNever(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}

/** Throws a fault unless the invariant holds. `what` says which invariant was broken. */
export function invariant(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Error(`invariant broken: ${what}`);
}

/** Returns the value, or throws a fault naming what was expected to be there. */
export function must<T>(value: T | null | undefined, what: string): T {
  invariant(value !== null && value !== undefined, what);
  return value;
}
