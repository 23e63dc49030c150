import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import { Fragment, type KeyboardEvent, type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKitText } from '../i18n/index.ts';
import { cx } from './cx.ts';
import { roveTo } from './logic/roving.ts';
import { nextSorting, type SortValue, type Sorting, sortRows } from './logic/sorting.ts';
import { Empty, ErrorNote, Loading } from './notes.tsx';

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

function Head<Row>({
  column,
  sorting,
  onSort,
}: {
  readonly column: Column<Row>;
  readonly sorting: Sorting | null;
  readonly onSort: () => void;
}) {
  const t = useKitText();
  const mine = sorting?.column === column.id ? sorting.direction : null;
  const Icon = mine === 'up' ? ArrowUp : mine === 'down' ? ArrowDown : ChevronsUpDown;
  return (
    <th
      scope="col"
      aria-sort={mine === 'up' ? 'ascending' : mine === 'down' ? 'descending' : undefined}
      className={cx(
        'sticky top-0 z-10 border-b-2 border-line bg-sunk p-0 text-sm font-semibold',
        column.figures === true ? 'text-end' : 'text-start',
      )}
    >
      {column.sortBy ? (
        <button
          type="button"
          onClick={onSort}
          className={cx(
            'flex min-h-touch w-full items-center gap-1.5 px-3 hover:bg-line focus-visible:-outline-offset-3',
            column.figures === true && 'justify-end',
          )}
        >
          {column.head}
          <Icon aria-hidden className={cx('size-4 shrink-0', mine === null && 'text-muted')} />
          {mine !== null && <span className="unseen">{t(mine === 'up' ? 'table.sortUp' : 'table.sortDown')}</span>}
        </button>
      ) : (
        <span className="block px-3 py-3">{column.head}</span>
      )}
    </th>
  );
}

/** Arrow keys go from row to row, Enter opens one; the Tab key visits the table once. */
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
  const language = useTranslation().i18n.language;
  const [sorting, setSorting] = useState<Sorting | null>(first ?? null);
  const [open, setOpen] = useState<string | null>(null);
  const [current, setCurrent] = useState(0);
  const sorted = useMemo(() => {
    const sortBy = columns.find((column) => column.id === sorting?.column)?.sortBy;
    return sorting && sortBy ? sortRows(rows, sortBy, sorting.direction, language) : rows;
  }, [rows, columns, sorting, language]);

  const move = (event: KeyboardEvent<HTMLTableSectionElement>): void => {
    const row = event.target;
    if (!(row instanceof HTMLTableRowElement)) return;
    const key = row.dataset['key'];
    if (details && key !== undefined && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      setOpen(open === key ? null : key);
      return;
    }
    const next = roveTo(event.key, current, sorted.length, { axis: 'column' });
    if (next === null) return;
    event.preventDefault();
    setCurrent(next);
    event.currentTarget.querySelectorAll<HTMLTableRowElement>('tr[data-key]')[next]?.focus();
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
              <Head
                key={column.id}
                column={column}
                sorting={sorting}
                onSort={() => setSorting(nextSorting(sorting, column.id))}
              />
            ))}
          </tr>
        </thead>
        {state.kind === 'ready' && (
          <tbody onKeyDown={move}>
            {sorted.map((row, index) => {
              const key = rowKey(row);
              return (
                <Fragment key={key}>
                  <tr
                    data-key={key}
                    tabIndex={index === Math.min(current, sorted.length - 1) ? 0 : -1}
                    aria-expanded={details ? open === key : undefined}
                    onFocus={() => setCurrent(index)}
                    onClick={details && (() => setOpen(open === key ? null : key))}
                    className={cx(
                      'hover:bg-sunk focus-visible:-outline-offset-3 [&[aria-expanded=true]]:bg-accent-soft',
                      details && 'cursor-pointer',
                    )}
                  >
                    {columns.map((column) => (
                      <td
                        key={column.id}
                        className={cx(
                          'h-touch border-b border-line px-3 py-2',
                          column.figures === true && 'figures text-end whitespace-nowrap',
                        )}
                      >
                        {column.cell(row)}
                      </td>
                    ))}
                  </tr>
                  {details && open === key && (
                    <tr>
                      <td colSpan={columns.length} className="border-b border-line bg-sunk p-4">
                        {details(row)}
                      </td>
                    </tr>
                  )}
                </Fragment>
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
