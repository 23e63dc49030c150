import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import { useKitText } from '../i18n/index.ts';
import { cx } from './cx.ts';
import type { Sorting } from './logic/sorting.ts';

interface TableHeadProps {
  readonly head: string;
  readonly figures: boolean;
  readonly direction: Sorting['direction'] | null;
  /** Without it the column cannot be sorted. */
  readonly onSort: (() => void) | undefined;
}

const ICON = { up: ArrowUp, down: ArrowDown, none: ChevronsUpDown } as const;
const SORT = { up: 'ascending', down: 'descending' } as const;

export function TableHead({ head, figures, direction, onSort }: TableHeadProps) {
  const t = useKitText();
  const Icon = ICON[direction ?? 'none'];
  return (
    <th
      scope="col"
      aria-sort={direction === null ? undefined : SORT[direction]}
      className={cx(
        'sticky top-0 z-10 border-b-2 border-line bg-sunk p-0 text-sm font-semibold',
        figures ? 'text-end' : 'text-start',
      )}
    >
      {onSort ? (
        <button
          type="button"
          onClick={onSort}
          className={cx(
            'flex min-h-touch w-full items-center gap-1.5 px-3 hover:bg-line focus-visible:-outline-offset-3',
            figures && 'justify-end',
          )}
        >
          {head}
          <Icon aria-hidden className={cx('size-4 shrink-0', direction === null && 'text-muted')} />
          {direction !== null && (
            <span className="unseen">{t(direction === 'up' ? 'table.sortUp' : 'table.sortDown')}</span>
          )}
        </button>
      ) : (
        <span className="block p-3">{head}</span>
      )}
    </th>
  );
}
