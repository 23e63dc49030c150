import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useHub, useRoute } from '@comanda/kit/hub-client/react.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Loading } from '@comanda/kit/ui/notes.tsx';
import { Panel } from '@comanda/kit/ui/panel.tsx';
import { Switch } from '@comanda/kit/ui/switch.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import type { ImportPreview } from '@comanda/shared/contracts/commands/menu.ts';
import { Download, Upload } from 'lucide-react';
import { useState } from 'react';
import { ChooseFile } from '../../model/choose-file.tsx';
import { saveFile } from '../../model/save-file.ts';
import { useText } from '../../i18n/index.ts';
import { Preview } from './import-preview.tsx';

/** The menu as a whole: importing it with a preview, and exporting it. */
export function FileTab() {
  const t = useText();
  const words = useProblemWords();
  const client = useHub();
  const { data: menu, refetch } = useRoute(routes.menu);
  const [chosen, setChosen] = useState<{ readonly name: string; readonly csv: string } | null>(null);
  const [archiveMissing, setArchiveMissing] = useState(false);
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [busy, setBusy] = useState(false);

  const look = async (text: string, archive: boolean): Promise<void> => {
    setBusy(true);
    const answer = await client.call(routes.previewImport, { body: { csv: text, archiveMissing: archive } });
    setBusy(false);
    if (answer.ok) setPreview(answer.value);
    else toast(words(answer.error), { tone: 'danger' });
  };
  const choose = async (file: File): Promise<void> => {
    const csv = await file.text();
    setChosen({ name: file.name, csv });
    setPreview(null);
    await look(csv, archiveMissing);
  };
  const run = async (): Promise<void> => {
    if (chosen === null || !preview) return;
    const { csv } = chosen;
    setBusy(true);
    const outcome = await client.command(routes.importMenu, {
      body: { csv, archiveMissing, revision: preview.revision },
    });
    setBusy(false);
    if (!outcome.ok) {
      toast(words(outcome.error), { tone: 'danger' });
      return;
    }
    toast(t('menu.done', outcome.value), { tone: 'good' });
    setPreview(null);
    setChosen(null);
    refetch();
  };
  const save = async (): Promise<void> => {
    const answer = await client.get(routes.exportMenu);
    if (answer.ok) saveFile('menu.csv', 'text/csv', answer.value);
    else toast(words(answer.error), { tone: 'danger' });
  };
  return (
    <div className="grid gap-4">
      <Panel>
        <div className="flex flex-wrap items-center justify-between gap-4">
          {menu ? (
            <p>{t('menu.items', { items: menu.items.length, categories: menu.categories.length })}</p>
          ) : (
            <Loading />
          )}
          <Button icon={Download} onClick={() => void save()}>
            {t('menu.export')}
          </Button>
        </div>
      </Panel>
      <Panel title={t('menu.import')}>
        <div className="grid gap-4">
          <p className="text-muted">{t('menu.hint')}</p>
          <div className="flex flex-wrap items-center gap-3">
            <ChooseFile
              icon={Upload}
              busy={busy}
              accept=".csv,.tsv,.txt,text/csv"
              onFiles={([file]) => void choose(file)}
            >
              {t('menu.choose')}
            </ChooseFile>
            {chosen !== null && <bdi className="min-w-0 wrap-anywhere">{chosen.name}</bdi>}
          </div>
          <Switch
            label={t('menu.archive')}
            on={archiveMissing}
            onChange={(on) => {
              setArchiveMissing(on);
              if (chosen !== null) void look(chosen.csv, on);
            }}
          />
          {busy && <Loading />}
          {preview && <Preview preview={preview} busy={busy} onImport={() => void run()} />}
        </div>
      </Panel>
    </div>
  );
}
