import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useRoute } from '@comanda/kit/hub-client/react.tsx';
import { useFormats } from '@comanda/kit/i18n/venue-format.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { type Column, DataTable } from '@comanda/kit/ui/data-table.tsx';
import { Empty, ErrorNote, Loading } from '@comanda/kit/ui/notes.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import type { MenuVersion } from '@comanda/shared/contracts/views/menu-version.ts';
import { Undo2 } from 'lucide-react';
import { useEffect } from 'react';
import { useText } from '../../i18n/index.ts';
import { useSave } from '../../model/use-save.ts';
import { useTableState } from '../../model/use-table-state.ts';
import { ChangeList } from './change-list.tsx';

/** What was published, with the last of it to be taken back. */
export function VersionsTab({ revision }: { readonly revision: number }) {
  const t = useText();
  const formats = useFormats();
  const asked = useRoute(routes.menuVersions, { query: { limit: 100 } });
  const { data, refetch } = asked;
  const state = useTableState(asked);
  useEffect(() => {
    if (data && data.revision !== revision) refetch();
  }, [data, revision, refetch]);
  const what = ({ kind, reverts, note }: MenuVersion): string =>
    [t(`editor.versions.kinds.${kind}`, { version: reverts ?? 0 }), note].filter(Boolean).join(' · ');
  const columns: Column<MenuVersion>[] = [
    { id: 'version', head: t('editor.versions.version'), cell: ({ version }) => version, figures: true },
    { id: 'at', head: t('editor.versions.when'), cell: ({ at }) => formats.dateTime(at) },
    { id: 'who', head: t('editor.versions.who'), cell: ({ byName }) => byName ?? '–' },
    { id: 'what', head: t('editor.versions.what'), cell: what },
    { id: 'changes', head: t('editor.versions.changes'), cell: ({ changes }) => changes, figures: true },
  ];
  return (
    <DataTable
      caption={t('editor.versions.caption')}
      columns={columns}
      rows={data?.versions ?? []}
      rowKey={({ version }) => String(version)}
      empty={<Empty title={t('editor.versions.none')}>{t('editor.versions.noneHint')}</Empty>}
      details={details}
      state={state}
    />
  );
}

const details = (version: MenuVersion) => <Details version={version} />;

function Details({ version }: { readonly version: MenuVersion }) {
  const t = useText();
  const words = useProblemWords();
  const { data, problem } = useRoute(routes.menuVersion, { params: { version: version.version } });
  const save = useSave(routes.revertMenu);
  const revert = async (): Promise<void> => {
    const outcome = await save.run({ params: { version: version.version }, body: {} });
    if (outcome.ok) toast(t('editor.versions.reverted', { version: version.version }), { tone: 'good' });
  };
  return (
    <div className="grid gap-3 p-2">
      {problem && <ErrorNote title={t('problem')}>{words(problem)}</ErrorNote>}
      {!data && !problem && <Loading />}
      {data && <ChangeList changes={data.changes} />}
      {save.errorBeside([]) !== undefined && <ErrorNote title={t('problem')}>{save.errorBeside([])}</ErrorNote>}
      {version.last ? (
        <div>
          <Button icon={Undo2} busy={save.busy} disabled={!save.live} onClick={() => void revert()}>
            {t('editor.versions.revert', { version: version.version })}
          </Button>
        </div>
      ) : (
        <p className="text-sm text-muted">{t('editor.versions.notLast')}</p>
      )}
    </div>
  );
}
