/** Orders two versions as semver does: negative where `a` is older. A pre-release is older than its release. */
export function compareVersions(a: string, b: string): number {
  const [coreA, preA] = split(a);
  const [coreB, preB] = split(b);
  const core = compareParts(coreA.split('.'), coreB.split('.'));
  if (core !== 0) return core;
  if (preA === undefined || preB === undefined) return Number(preB !== undefined) - Number(preA !== undefined);
  return compareParts(preA.split('.'), preB.split('.'));
}

function split(version: string): [string, string | undefined] {
  const at = version.indexOf('-');
  return at < 0 ? [version, undefined] : [version.slice(0, at), version.slice(at + 1)];
}

/** Numbers before words, numbers by their value, words by their letters, the shorter first. */
function compareParts(a: readonly string[], b: readonly string[]): number {
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const [left, right] = [a[index], b[index]];
    if (left === undefined || right === undefined) return left === undefined ? -1 : 1;
    const [numeric, other] = [/^\d+$/.test(left), /^\d+$/.test(right)];
    if (numeric && other && Number(left) !== Number(right)) return Number(left) - Number(right);
    if (numeric !== other) return numeric ? -1 : 1;
    if (!numeric && left !== right) return left < right ? -1 : 1;
  }
  return 0;
}
