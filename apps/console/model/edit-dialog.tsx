import { Button } from '@comanda/kit/ui/button.tsx';
import { Dialog } from '@comanda/kit/ui/dialog.tsx';
import { ErrorNote } from '@comanda/kit/ui/notes.tsx';
import { Archive } from 'lucide-react';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useText } from '../i18n/index.ts';
import { useUnsaved } from './unsaved.ts';

interface EditDialogProps {
  readonly title: string;
  readonly dirty: boolean;
  readonly busy: boolean;
  readonly live: boolean;
  readonly problem: string | undefined;
  readonly onSave: () => void;
  readonly onClose: () => void;
  /** Not there for something new. */
  readonly onArchive?: (() => void) | undefined;
  /** Where it is not saved at the hub, but somewhere first. */
  readonly saveLabel?: string;
  readonly size?: 'normal' | 'wide';
  readonly children: ReactNode;
}

/** One thing of the house, added or changed. Changes are not lost by a stray Escape: it asks first. */
export function EditDialog(props: EditDialogProps) {
  const { title, dirty, busy, live, problem, onSave, onClose, onArchive, saveLabel, size = 'normal', children } = props;
  const t = useText();
  const form = useId();
  const [asking, setAsking] = useState(false);
  useUnsaved(dirty);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsking(false);
    onSave();
  };
  return (
    <Dialog
      held
      size={size}
      title={title}
      onClose={() => (dirty && !asking ? setAsking(true) : onClose())}
      footer={
        asking ? (
          <>
            <p className="flex-1 self-center font-medium">{t('house.form.leaveTitle')}</p>
            <Button variant="danger" onClick={onClose}>
              {t('house.form.discard')}
            </Button>
            <Button onClick={() => setAsking(false)}>{t('house.form.stay')}</Button>
          </>
        ) : (
          <>
            {problem !== undefined && (
              <div className="w-full">
                <ErrorNote title={t('problem')}>{problem}</ErrorNote>
              </div>
            )}
            {onArchive && (
              <Button variant="plain" icon={Archive} className="me-auto" disabled={!live || busy} onClick={onArchive}>
                {t('house.form.archive')}
              </Button>
            )}
            <Button onClick={() => (dirty ? setAsking(true) : onClose())}>{t('house.form.cancel')}</Button>
            <Button type="submit" form={form} variant="primary" busy={busy} disabled={!live}>
              {saveLabel ?? t('house.form.save')}
            </Button>
          </>
        )
      }
    >
      <form id={form} className="grid gap-4" onSubmit={submit}>
        {!live && <p className="font-medium text-warn-text">{t('house.form.away')}</p>}
        {children}
      </form>
    </Dialog>
  );
}
