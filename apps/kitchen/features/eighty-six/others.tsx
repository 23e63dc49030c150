import { useLocal } from '@comanda/kit/entry/venue.tsx';
import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { useMenu } from '@comanda/kit/menu/use-menu.ts';
import { Empty, ErrorNote, Loading } from '@comanda/kit/ui/notes.tsx';
import { SearchField } from '@comanda/kit/ui/search-field.tsx';
import type { Availability } from '@comanda/shared/contracts/views/menu.ts';
import { type ReactNode, useMemo, useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { findWares, type Ware, waresOf } from './wares.ts';

/** So many rows are drawn: who looks for another types a letter more. */
const MOST = 30;

interface OthersProps {
  /** Null: every station. */
  readonly station: string | null;
  /** What stands above already. */
  readonly without: readonly Ware[];
  readonly entries: ReadonlyMap<string | number, Availability>;
  readonly row: (ware: Ware) => ReactNode;
}

/** What ran out need not be ordered just now: all that the station makes can be found here. What is out stands first. */
export function Others({ station, without, entries, row }: OthersProps) {
  const t = useText();
  const words = useProblemWords();
  const local = useLocal();
  const { menu, problem, retry } = useMenu();
  const [typed, setTyped] = useState('');
  const wares = useMemo(() => (menu ? waresOf(menu, station) : []), [menu, station]);
  const above = new Set(without.map(({ id }) => id));
  const found = findWares(wares, typed, local).filter(({ id }) => !above.has(id));
  const isOut = ({ id }: Ware): boolean => entries.has(id);
  // Under a ticket’s own items only what is out already, until something is typed: the touch meant those.
  const listed = typed.trim() === '' && above.size > 0 ? found.filter(isOut) : found;
  const shown = [...listed.filter(isOut), ...listed.filter((ware) => !isOut(ware))];
  return (
    <section className="grid gap-4">
      <SearchField label={t('eightySixSearch')} value={typed} onChange={setTyped} />
      {!menu && !problem && <Loading />}
      {!menu && problem && (
        <ErrorNote title={t('refused')} onRetry={retry}>
          {words(problem)}
        </ErrorNote>
      )}
      {menu && shown.length === 0 && typed.trim() !== '' && <Empty title={t('eightySixNone')} />}
      {shown.length > 0 && <ul className="grid gap-3">{shown.slice(0, MOST).map(row)}</ul>}
      {shown.length > MOST && (
        <p className="text-base text-muted">{t('eightySixMore', { count: shown.length - MOST })}</p>
      )}
    </section>
  );
}
