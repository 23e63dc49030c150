import type { ReactNode } from 'react';
import { useText } from '../../i18n/index.ts';

/** What was asked for and no longer is: struck, and said. */
export function Gone({ children }: { readonly children: ReactNode }) {
  const t = useText();
  return (
    <del className="wall-modifier block ps-4 font-normal text-muted line-through">
      <span className="unseen">{t('gone')} </span>
      {children}
    </del>
  );
}
