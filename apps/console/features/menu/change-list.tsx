import { Chip } from '@comanda/kit/ui/chip.tsx';
import type { ImportPreview } from '@comanda/shared/contracts/commands/menu.ts';
import { Equal, Pencil, Plus, Trash2 } from 'lucide-react';
import { useText } from '../../i18n/index.ts';

const LOOK = {
  added: { icon: Plus, tone: 'good' },
  changed: { icon: Pencil, tone: 'accent' },
  archived: { icon: Trash2, tone: 'warn' },
  same: { icon: Equal, tone: 'neutral' },
} as const;

const SHOWN = 200;

/** What differs, thing by thing, in words. */
export function ChangeList({ changes }: { readonly changes: ImportPreview['changes'] }) {
  const t = useText();
  return (
    <ul className="grid max-h-120 gap-2 overflow-y-auto rounded-md border border-line p-3">
      {changes.slice(0, SHOWN).map(({ kind, name, change, differences }, at) => (
        // Two things may have one name: the place is what tells them apart.
        <li key={at} className="grid gap-x-3 sm:grid-cols-[auto_minmax(0,1fr)]">
          <span>
            <Chip icon={LOOK[change].icon} tone={LOOK[change].tone}>
              {t(`menu.kinds.${change}`)}
            </Chip>
          </span>
          <span>
            <span className="font-semibold">{name || t('editor.unnamed')}</span>
            <span className="text-sm text-muted"> · {t(`menu.things.${kind}`)}</span>
            {differences.length > 0 && (
              <span className="block text-sm [overflow-wrap:anywhere] text-muted">{differences.join('; ')}</span>
            )}
          </span>
        </li>
      ))}
      {changes.length > SHOWN && <li>{t('editor.publish.more', { count: changes.length - SHOWN })}</li>}
    </ul>
  );
}
