import { useEffect, useState } from 'react';
import { isUnsaved } from '../model/unsaved.ts';

export interface Leaving<Page extends string> {
  readonly page: Page;
  /** Another page was chosen while this one has changes that are not saved. */
  readonly asking: boolean;
  readonly stay: () => void;
  readonly leave: () => void;
}

/** The page that the address names. With unsaved changes on it the address goes back until somebody says to leave. */
export function useLeaving<Page extends string>(named: () => Page): Leaving<Page> {
  const [page, setPage] = useState(named);
  const [wanted, setWanted] = useState<Page | null>(null);
  useEffect(() => {
    const onHash = (): void => {
      const next = named();
      if (next === page) return;
      if (isUnsaved()) {
        history.replaceState(null, '', `#${page}`);
        setWanted(next);
      } else setPage(next);
    };
    addEventListener('hashchange', onHash);
    return () => removeEventListener('hashchange', onHash);
  }, [named, page]);
  return {
    page,
    asking: wanted !== null,
    stay: () => setWanted(null),
    leave: () => {
      if (wanted === null) return;
      setPage(wanted);
      setWanted(null);
      history.replaceState(null, '', `#${wanted}`);
    },
  };
}
