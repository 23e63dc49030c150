import type { Mark, Marks, Shown } from './changes.ts';

/** What a screen has shown of its station's tickets, and the marks that its cook has not touched yet. */
export interface Kept {
  readonly shown: Shown;
  readonly marks: Marks;
}

const NOTHING_KEPT: Kept = { shown: new Map(), marks: new Map() };

type Table<T> = ReadonlyMap<string, ReadonlyMap<string, T>>;

const plain = <T>(table: Table<T>): unknown =>
  Object.fromEntries([...table].map(([id, lines]) => [id, Object.fromEntries(lines)]));

export const writeKept = (station: string, { shown, marks }: Kept): string =>
  JSON.stringify({ station, shown: plain(shown), marks: plain(marks) });

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function table<T>(value: unknown, isOne: (one: unknown) => one is T): Table<T> {
  if (!isObject(value)) return new Map();
  return new Map(
    Object.entries(value).map(([id, lines]) => [
      id,
      new Map(
        Object.entries(isObject(lines) ? lines : {}).flatMap(([lineId, one]) => (isOne(one) ? [[lineId, one]] : [])),
      ),
    ]),
  );
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isMark = (value: unknown): value is Mark => value === 'new' || value === 'changed';

/** What was kept for a station; nothing where it is another's, or of another kind. */
export function readKept(text: string | null, station: string): Kept {
  let own: unknown = null;
  try {
    own = JSON.parse(text ?? 'null');
  } catch {
    return NOTHING_KEPT;
  }
  if (!isObject(own) || own['station'] !== station) return NOTHING_KEPT;
  return { shown: table(own['shown'], isText), marks: table(own['marks'], isMark) };
}
