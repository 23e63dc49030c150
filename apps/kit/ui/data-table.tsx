import { type KeyboardEvent, type ReactNode, useMemo, useState } from 'react';
import { useLanguage } from '../i18n/chosen.tsx';
import { useKitText } from '../i18n/index.ts';
import { roveTo } from './logic/roving.ts';
import { nextSorting, type SortValue, type Sorting, sortRows } from './logic/sorting.ts';
import { Empty, ErrorNote, Loading } from './notes.tsx';
import { TableHead } from './table-head.tsx';
import { OPENER, TableRow } from './table-row.tsx';

export interface Column<Row> {
  readonly id: string;
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  /** What the column is ordered by; without it the column cannot be. */
  readonly sortBy?: (row: Row) => SortValue;
  /** Figures stand at the end, one under the other. */
  readonly figures?: boolean;
}

/** Where the rows are: there, on their way, or not to be had (why, and what to do). */
export type TableState =
  | { readonly kind: 'ready' }
  | { readonly kind: 'loading'; readonly what?: string }
  | { readonly kind: 'error'; readonly title: string; readonly advice: string; readonly onRetry?: () => void };

interface DataTableProps<Row> {
  /** What the table is of; read out, not shown. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly state?: TableState;
  readonly sorting?: Sorting;
  /** Shown where there are no rows. */
  readonly empty?: ReactNode;
  /** A row opens in place, by press or Enter. */
  readonly details?: (row: Row) => ReactNode;
}

/** Arrow keys go from row to row, Enter opens one; the Tab key visits its heads, and its rows once. */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  state = { kind: 'ready' },
  sorting: first,
  empty,
  details,
}: DataTableProps<Row>) {
  const t = useKitText();
  const language = useLanguage();
  const [sorting, setSorting] = useState<Sorting | null>(first ?? null);
  const [open, setOpen] = useState<string | null>(null);
  const [current, setCurrent] = useState(0);
  const sorted = useMemo(() => {
    const sortBy = columns.find((column) => column.id === sorting?.column)?.sortBy;
    return sorting && sortBy ? sortRows(rows, sortBy, sorting.direction, language) : rows;
  }, [rows, columns, sorting, language]);

  const toggle = (key: string): void => setOpen(open === key ? null : key);
  const move = (event: KeyboardEvent<HTMLTableSectionElement>): void => {
    if (!(event.target instanceof Element) || !event.target.hasAttribute(OPENER)) return;
    const next = roveTo(event.key, current, sorted.length, { axis: 'column' });
    if (next === null) return;
    event.preventDefault();
    event.currentTarget.querySelectorAll<HTMLElement>(`[${OPENER}]`)[next]?.focus();
  };

  return (
    <div className="min-h-0 overflow-auto rounded-lg border border-line bg-surface">
      <table className="w-full border-separate border-spacing-0 text-sm" aria-busy={state.kind === 'loading'}>
        <caption className="unseen">
          {caption}, {t('table.rows', { count: rows.length })}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <TableHead
                key={column.id}
                head={column.head}
                figures={column.figures === true}
                direction={sorting?.column === column.id ? sorting.direction : null}
                onSort={column.sortBy && (() => setSorting(nextSorting(sorting, column.id)))}
              />
            ))}
          </tr>
        </thead>
        {state.kind === 'ready' && (
          <tbody onKeyDown={move}>
            {sorted.map((row, index) => {
              const key = rowKey(row);
              return (
                <TableRow
                  key={key}
                  cells={columns.map((column) => ({
                    id: column.id,
                    figures: column.figures === true,
                    content: column.cell(row),
                  }))}
                  details={details ? () => details(row) : null}
                  open={open === key}
                  onToggle={() => toggle(key)}
                  current={index === Math.min(current, sorted.length - 1)}
                  onFocus={() => setCurrent(index)}
                />
              );
            })}
          </tbody>
        )}
      </table>
      {state.kind === 'loading' && <Loading {...(state.what !== undefined && { what: state.what })} />}
      {state.kind === 'error' && (
        <div className="p-4">
          <ErrorNote title={state.title} onRetry={state.onRetry}>
            {state.advice}
          </ErrorNote>
        </div>
      )}
      {state.kind === 'ready' && rows.length === 0 && (empty ?? <Empty title={t('table.nothing')} />)}
    </div>
  );
}
