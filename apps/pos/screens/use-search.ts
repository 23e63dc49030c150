import type { MenuItem } from '@comanda/shared/contracts/views/menu.ts';
import { useMemo, useRef, useState } from 'react';

/** What is searched for on the menu. Once something of it was taken, the next letter typed anywhere begins anew. */
export function useSearch(search: { readonly find: (query: string) => readonly MenuItem[] }) {
  const [query, setQuery] = useState('');
  const used = useRef(false);
  const found = useMemo(() => (query.trim() === '' ? null : search.find(query)), [search, query]);
  const set = (text: string): void => {
    used.current = false;
    setQuery(text);
  };
  return {
    query,
    /** Null: nothing is searched for. */
    found,
    setQuery: set,
    onType: (letter: string): void => set(used.current ? letter : query + letter),
    onUsed: (): void => {
      used.current = true;
    },
  };
}
