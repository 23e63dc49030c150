import { useLocal } from '@comanda/kit/entry/venue.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import type { MenuItem, ModifierGroup } from '@comanda/shared/contracts/views/menu.ts';
import { Archive, ArchiveRestore, ArrowLeft, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/index.ts';
import type { MenuDraft } from './use-menu-draft.ts';

interface PageHeadProps {
  readonly of: MenuItem | ModifierGroup;
  readonly draft: MenuDraft;
  readonly onBack: () => void;
  readonly onArchive: (archived: boolean) => void;
  /** What else can be done with it. */
  readonly children?: ReactNode;
}

/** The head of one item's or group's page: the way back, and what can be done with all of it. */
export function PageHead({ of, draft, onBack, onArchive, children }: PageHeadProps) {
  const t = useText();
  const say = useLocal();
  const archived = of.archived === true;
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button icon={ArrowLeft} onClick={onBack}>
        {t('editor.back')}
      </Button>
      <h2 className="min-w-0 flex-1 truncate text-xl font-bold">{say(of.name) || t('editor.unnamed')}</h2>
      {draft.changed.has(of.id) && (
        <Button
          size="small"
          icon={Undo2}
          onClick={() => {
            draft.discard([of.id]);
            onBack();
          }}
        >
          {t('editor.takeBack')}
        </Button>
      )}
      {children}
      <Button size="small" icon={archived ? ArchiveRestore : Archive} onClick={() => onArchive(!archived)}>
        {t(archived ? 'editor.restore' : 'editor.archive')}
      </Button>
    </div>
  );
}
