import type { LucideIcon } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useId } from 'react';
import { Count } from './chip.tsx';
import { cx } from './cx.ts';
import { roveTo } from './logic/roving.ts';

export interface TabSpec<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly icon?: LucideIcon;
  readonly count?: number;
}

interface TabsProps<Id extends string> {
  /** What the tabs choose between. */
  readonly label: string;
  readonly tabs: readonly TabSpec<Id>[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
  /** A column is for the categories beside a menu. */
  readonly axis?: 'row' | 'column';
  /** The selected tab's content. */
  readonly children: ReactNode;
}

export function Tabs<Id extends string>({ label, tabs, selected, onSelect, axis = 'row', children }: TabsProps<Id>) {
  const base = useId();
  const move = (event: KeyboardEvent<HTMLDivElement>): void => {
    const here = tabs.findIndex((tab) => tab.id === selected);
    const rtl = getComputedStyle(event.currentTarget).direction === 'rtl';
    const next = tabs[roveTo(event.key, here, tabs.length, { axis, rtl }) ?? -1];
    if (!next) return;
    event.preventDefault();
    onSelect(next.id);
    document.getElementById(`${base}${next.id}`)?.focus();
  };
  return (
    <div className={cx('flex min-h-0 min-w-0', axis === 'row' ? 'flex-col' : 'h-full flex-row')}>
      <div
        role="tablist"
        aria-label={label}
        aria-orientation={axis === 'row' ? 'horizontal' : 'vertical'}
        onKeyDown={move}
        className={cx(
          'flex shrink-0 gap-1 p-1',
          axis === 'row'
            ? 'overflow-x-auto border-b-2 border-line'
            : 'w-categories flex-col overflow-y-auto max-md:w-28',
        )}
      >
        {tabs.map(({ id, label: word, icon: Icon, count }) => (
          <button
            key={id}
            id={`${base}${id}`}
            type="button"
            role="tab"
            aria-selected={id === selected}
            aria-controls={`${base}panel`}
            tabIndex={id === selected ? 0 : -1}
            onClick={() => onSelect(id)}
            className={cx(
              'flex min-h-touch shrink-0 items-center gap-2 rounded-md px-4 max-md:px-2.5 text-start text-base leading-tight font-medium text-muted transition-colors',
              'hover:bg-sunk hover:text-text aria-selected:bg-text aria-selected:text-ground',
            )}
          >
            {Icon && <Icon aria-hidden className="size-5 shrink-0" />}
            {word}
            {count !== undefined && <Count value={count} />}
          </button>
        ))}
      </div>
      <div
        id={`${base}panel`}
        role="tabpanel"
        aria-labelledby={`${base}${selected}`}
        className="min-h-0 min-w-0 flex-1 overflow-auto"
      >
        {children}
      </div>
    </div>
  );
}
