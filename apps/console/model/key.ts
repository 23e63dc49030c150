const LONGEST = 30;

/** A short stable name made of what somebody typed, that is not taken: `Quầy nướng` is `quay-nuong`. */
export function keyOf(name: string, taken: readonly string[], otherwise: string): string {
  const plain = name
    .toLowerCase()
    .replaceAll('đ', 'd')
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, (run) => (/^\p{Mark}+$/u.test(run) ? '' : '-'))
    .replace(/^-+|-+$/g, '')
    .slice(0, LONGEST);
  const stem = plain || otherwise;
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? stem : `${stem}-${number}`;
    if (!taken.includes(key)) return key;
  }
}
