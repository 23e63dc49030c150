import { useLocal } from '@comanda/kit/entry/venue.tsx';
import { isolated } from '@comanda/kit/i18n/isolated.ts';
import type { LocalText } from '@comanda/shared/contracts/common.ts';

/** A name as it is shown to guests: in their language, and among other words in its own direction. */
export function useNames(): (name: LocalText) => string {
  const local = useLocal();
  return (name) => isolated(local(name));
}
