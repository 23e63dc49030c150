import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useHub } from '@comanda/kit/hub-client/react.tsx';
import type { HubProblem, Reply } from '@comanda/kit/hub-client/types.ts';
import { useLanguage } from '@comanda/kit/i18n/chosen.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Dialog } from '@comanda/kit/ui/dialog.tsx';
import { ErrorNote, Loading } from '@comanda/kit/ui/notes.tsx';
import { TextField } from '@comanda/kit/ui/text-field.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import type { MenuProblem } from '@comanda/shared/contracts/views/menu-version.ts';
import type { menuPublishingRoutes } from '@comanda/shared/contracts/commands/menu-publishing.ts';
import { useEffect, useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { useSave } from '../../model/use-save.ts';
import { ChangeList } from './change-list.tsx';
import type { MenuDraft } from './use-menu-draft.ts';

type Preview = Reply<typeof menuPublishingRoutes.previewMenu>;

interface PublishDialogProps {
  readonly draft: MenuDraft;
  readonly onClose: () => void;
}

/** What a draft changes, as the hub sees it, and the step that makes it so. */
export function PublishDialog({ draft, onClose }: PublishDialogProps) {
  const t = useText();
  const words = useProblemWords();
  const client = useHub();
  const save = useSave(routes.publishMenu);
  const [note, setNote] = useState('');
  const [preview, setPreview] = useState<Preview | null>(null);
  const [problem, setProblem] = useState<HubProblem | null>(null);
  const { categories, groups, items } = draft.changes;
  const changes = { categories: [...categories], groups: [...groups], items: [...items] };
  const asked = JSON.stringify(changes);
  const { revision } = draft;
  useEffect(() => {
    let wanted = true;
    const look = async (): Promise<void> => {
      const answer = await client.call(routes.previewMenu, { body: JSON.parse(asked) as typeof changes });
      if (!wanted) return;
      setPreview(answer.ok ? answer.value : null);
      setProblem(answer.ok ? null : answer.error);
    };
    void look();
    return () => {
      wanted = false;
    };
  }, [client, asked, revision]);
  const errors = preview?.problems.filter(({ severity }) => severity === 'error') ?? [];
  const warnings = preview?.problems.filter(({ severity }) => severity === 'warning') ?? [];
  const publish = async (): Promise<void> => {
    if (!preview) return;
    const outcome = await save.run({ body: { ...changes, note, revision: preview.revision } });
    if (!outcome.ok) {
      draft.refetch();
      return;
    }
    draft.published();
    toast(t('editor.publish.done', { version: outcome.value.version }), { tone: 'good' });
    onClose();
  };
  return (
    <Dialog
      held
      size="wide"
      title={t('editor.publish.title')}
      onClose={onClose}
      footer={
        <>
          {save.errorBeside([]) !== undefined && (
            <div className="w-full">
              <ErrorNote title={t('problem')}>{save.errorBeside([])}</ErrorNote>
            </div>
          )}
          <Button onClick={onClose}>{t('house.form.cancel')}</Button>
          <Button
            variant="primary"
            busy={save.busy}
            disabled={!save.live || !preview || errors.length > 0 || preview.changes.length === 0}
            onClick={() => void publish()}
          >
            {t('editor.publish.go')}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        {!save.live && <p className="font-medium text-warn-text">{t('editor.publish.away')}</p>}
        {problem && <ErrorNote title={t('problem')}>{words(problem)}</ErrorNote>}
        {!preview && !problem && <Loading />}
        {preview && (
          <>
            <Problems title={t('editor.publish.errors')} problems={errors} />
            {preview.changes.length === 0 ? (
              <p>{t('editor.publish.nothing')}</p>
            ) : (
              <ChangeList changes={preview.changes} />
            )}
            <Problems title={t('editor.publish.warnings')} problems={warnings} />
            <TextField
              label={t('editor.publish.note')}
              placeholder={t('editor.publish.notePlaceholder')}
              maxLength={200}
              value={note}
              onChange={setNote}
            />
          </>
        )}
      </div>
    </Dialog>
  );
}

const SHOWN = 30;

function Problems({ title, problems }: { readonly title: string; readonly problems: readonly MenuProblem[] }) {
  const t = useText();
  const vietnamese = useLanguage() === 'vi';
  if (problems.length === 0) return null;
  return (
    <section aria-label={title} className="rounded-md border border-line p-3">
      <h3 className="font-semibold">{title}</h3>
      <ul className="mt-1 grid gap-1 text-sm">
        {problems.slice(0, SHOWN).map((problem) => (
          <li
            key={`${problem.id} ${problem.field} ${problem.code}`}
            className={problem.severity === 'error' ? 'text-danger-text' : ''}
          >
            <span className="font-medium">{problem.name || t('editor.unnamed')}</span>:{' '}
            {vietnamese ? problem.vi : problem.en}
          </li>
        ))}
        {problems.length > SHOWN && <li>{t('editor.publish.more', { count: problems.length - SHOWN })}</li>}
      </ul>
    </section>
  );
}
