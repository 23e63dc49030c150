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
import { saveFile } from '../../model/save-file.ts';
import { useText } from '../../i18n/index.ts';
import { Preview } from './import-preview.tsx';

/** The menu as a whole: importing it with a preview, and exporting it. */
export function FileTab() {
  const t = useText();
  const words = useProblemWords();
  const client = useHub();
  const { data: menu, refetch } = useRoute(routes.menu);
  const [csv, setCsv] = useState<string | null>(null);
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
  const choose = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const text = await file.text();
    setCsv(text);
    setPreview(null);
    await look(text, archiveMissing);
  };
  const run = async (): Promise<void> => {
    if (csv === null || !preview) return;
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
    setCsv(null);
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
          <label className="flex flex-wrap items-center gap-3 font-semibold">
            <Upload aria-hidden className="size-6" />
            {t('menu.choose')}
            <input
              type="file"
              accept=".csv,.tsv,.txt,text/csv"
              className="min-h-touch max-w-full text-base font-normal"
              onChange={(event) => void choose(event.target.files?.[0])}
            />
          </label>
          <Switch
            label={t('menu.archive')}
            on={archiveMissing}
            onChange={(on) => {
              setArchiveMissing(on);
              if (csv !== null) void look(csv, on);
            }}
          />
          {busy && <Loading />}
          {preview && <Preview preview={preview} busy={busy} onImport={() => void run()} />}
        </div>
      </Panel>
    </div>
  );
}
