import { useLanguage } from '@comanda/kit/i18n/chosen.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Chip } from '@comanda/kit/ui/chip.tsx';
import type { ImportPreview } from '@comanda/shared/contracts/commands/menu.ts';
import { CircleAlert, Info, Pencil, Plus, Trash2 } from 'lucide-react';
import { useText } from '../../i18n/index.ts';
import { ChangeList } from './change-list.tsx';

const LOOK = {
  added: { icon: Plus, tone: 'good' },
  changed: { icon: Pencil, tone: 'accent' },
  archived: { icon: Trash2, tone: 'warn' },
} as const;

interface PreviewProps {
  readonly preview: ImportPreview;
  readonly busy: boolean;
  readonly onImport: () => void;
}

/** What an import would do, and every row that is wrong. */
export function Preview({ preview, busy, onImport }: PreviewProps) {
  const t = useText();
  const language = useLanguage();
  const errors = preview.problems.filter((problem) => problem.severity === 'error').length;
  const changes = preview.changes.filter((change) => change.change !== 'same');
  const count = (kind: 'added' | 'changed' | 'archived'): number =>
    changes.filter((change) => change.change === kind).length;
  return (
    <section aria-label={t('menu.preview')} className="grid gap-4">
      <h2 className="text-lg font-bold">{t('menu.preview')}</h2>
      <p className="flex flex-wrap gap-2">
        <Chip icon={Info}>{t('menu.rows', { rows: preview.rows })}</Chip>
        {(['added', 'changed', 'archived'] as const).map((kind) => (
          <Chip key={kind} icon={LOOK[kind].icon} tone={LOOK[kind].tone}>
            {t(`menu.${kind}`, { count: count(kind) })}
          </Chip>
        ))}
        {errors > 0 && (
          <Chip icon={CircleAlert} tone="danger">
            {t('menu.errors', { count: errors })}
          </Chip>
        )}
      </p>
      {preview.problems.length > 0 && (
        <ul className="grid max-h-80 gap-1 overflow-y-auto rounded-md border border-line p-3 text-sm">
          {preview.problems.map((problem) => (
            <li
              key={`${problem.row} ${problem.column} ${problem.en}`}
              className={problem.severity === 'error' ? 'text-danger-text' : ''}
            >
              <span className="figures font-semibold">
                {t('menu.row')} {problem.row}
              </span>
              {problem.column && ` · ${problem.column}`}: {language === 'vi' ? problem.vi : problem.en}
            </li>
          ))}
        </ul>
      )}
      {errors === 0 && changes.length === 0 && <p>{t('menu.same')}</p>}
      {changes.length > 0 && <ChangeList changes={changes} />}
      <div>
        <Button variant="primary" busy={busy} disabled={errors > 0 || changes.length === 0} onClick={onImport}>
          {t('menu.go')}
        </Button>
      </div>
    </section>
  );
}
