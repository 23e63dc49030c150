import { useLocal } from '@comanda/kit/entry/venue.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import { PencilLine, RotateCcw, TriangleAlert, Undo2, Upload } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { PublishDialog } from './publish-dialog.tsx';
import type { MenuDraft } from './use-menu-draft.ts';

const NAMED = 3;

/** At the foot of the menu as long as there is something to publish. */
export function DraftBar({ draft }: { readonly draft: MenuDraft }) {
  const t = useText();
  const say = useLocal();
  const [publishing, setPublishing] = useState(false);
  const { changed, conflicts, content } = draft;
  if (changed.size === 0 && !publishing) return null;
  const things = [...content.categories, ...content.groups, ...content.items];
  const names = conflicts.slice(0, NAMED).map((id) => say(things.find((each) => each.id === id)?.name ?? {}));
  return (
    <div className="grid gap-3 border-t-2 border-line bg-surface p-3">
      {conflicts.length > 0 && (
        <div role="alert" className="flex flex-wrap items-center gap-3 rounded-md bg-warn-soft p-3 text-warn-ink">
          <TriangleAlert aria-hidden className="size-6 shrink-0" />
          <p className="min-w-60 flex-1 font-medium">
            {t('editor.bar.conflicts', {
              names: [...names, ...(conflicts.length > NAMED ? ['…'] : [])].join(', '),
            })}
          </p>
          <Button size="small" onClick={draft.keepMine}>
            {t('editor.bar.mine')}
          </Button>
          <Button size="small" onClick={() => draft.discard(conflicts)}>
            {t('editor.bar.theirs')}
          </Button>
        </div>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <PencilLine aria-hidden className="size-6 shrink-0" />
        <p className="min-w-60 flex-1">
          <span className="block font-semibold">{t('editor.bar.changes', { count: changed.size })}</span>
          <span className="text-sm text-muted">{t(draft.kept ? 'editor.bar.hint' : 'editor.bar.notKept')}</span>
        </p>
        <Button size="small" icon={Undo2} disabled={!draft.canUndo} onClick={draft.undo}>
          {t('editor.undo')}
        </Button>
        <Button
          size="small"
          icon={RotateCcw}
          onClick={() => {
            draft.discard([...changed]);
            toast(t('editor.bar.discarded'), { undo: draft.undo });
          }}
        >
          {t('editor.bar.discard')}
        </Button>
        <Button variant="primary" icon={Upload} disabled={conflicts.length > 0} onClick={() => setPublishing(true)}>
          {t('editor.bar.publish')}
        </Button>
      </div>
      {publishing && <PublishDialog draft={draft} onClose={() => setPublishing(false)} />}
    </div>
  );
}
