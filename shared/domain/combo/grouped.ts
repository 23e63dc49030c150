/** What lines of one combo have in common. */
export interface OfCombo {
  readonly combo?: { readonly id: string } | undefined;
}

/**
 * Lines as guests know them: those of one combo together, where the first of them stands; every other line alone.
 * @param apart tells lines of one combo apart that must not stand together, as those that are shared otherwise
 */
export function groupedByCombo<L extends OfCombo>(
  lines: readonly L[],
  apart: (line: L) => string = () => '',
): (readonly [L, ...L[]])[] {
  const groups: [L, ...L[]][] = [];
  const known = new Map<string, [L, ...L[]]>();
  for (const line of lines) {
    const key = line.combo && `${line.combo.id} ${apart(line)}`;
    const group = key === undefined ? undefined : known.get(key);
    if (group) {
      group.push(line);
      continue;
    }
    const begun: [L, ...L[]] = [line];
    groups.push(begun);
    if (key !== undefined) known.set(key, begun);
  }
  return groups;
}
