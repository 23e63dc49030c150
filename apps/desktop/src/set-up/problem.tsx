import { ErrorNote } from '@comanda/kit/ui/notes.tsx';
import type { DesktopError } from '@comanda/shared/contracts/desktop.ts';
import { useText } from './i18n/index.ts';

/** Why it was not done, and what to do; nothing where all is well. */
export function Problem({ problem }: { readonly problem: DesktopError | null }) {
  const t = useText();
  if (problem === null) return null;
  return (
    <ErrorNote title={t('problem.title')}>
      {problem.code === 'refused' ? problem.detail : t(`problem.${problem.code}`)}
    </ErrorNote>
  );
}
