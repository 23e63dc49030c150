import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { ErrorNote, Loading } from '@comanda/kit/ui/notes.tsx';
import { Tabs } from '@comanda/kit/ui/tabs.tsx';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { DraftBar } from './draft-bar.tsx';
import { FileTab } from './file-tab.tsx';
import { GroupsTab } from './groups-tab.tsx';
import { ItemsTab } from './items-tab.tsx';
import { useMenuDraft } from './use-menu-draft.ts';
import { VersionsTab } from './versions-tab.tsx';

const TABS = ['items', 'groups', 'versions', 'file'] as const;

/** The menu: changed in a draft, looked at, and published at once. */
export function Menu() {
  const t = useText();
  const words = useProblemWords();
  const { draft, problem, refetch } = useMenuDraft();
  const [tab, setTab] = useState<(typeof TABS)[number]>('items');
  return (
    <div className="grid h-full grid-rows-[minmax(0,1fr)_auto]">
      <Tabs
        label={t('editor.tabs')}
        tabs={TABS.map((id) => ({ id, label: t(`editor.tab.${id}`) }))}
        selected={tab}
        onSelect={setTab}
      >
        <div className="grid gap-4 p-4">
          {problem && !draft && (
            <ErrorNote title={t('problem')} onRetry={refetch}>
              {words(problem)}
            </ErrorNote>
          )}
          {!draft && !problem && <Loading />}
          {draft && tab === 'items' && <ItemsTab draft={draft} />}
          {draft && tab === 'groups' && <GroupsTab draft={draft} />}
          {draft && tab === 'versions' && <VersionsTab revision={draft.revision} />}
          {tab === 'file' && <FileTab />}
        </div>
      </Tabs>
      {draft && <DraftBar draft={draft} />}
    </div>
  );
}
