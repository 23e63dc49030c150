import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useConnection, useHub } from '@comanda/kit/hub-client/react.tsx';
import { useLanguage } from '@comanda/kit/i18n/chosen.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Panel } from '@comanda/kit/ui/panel.tsx';
import { Segmented } from '@comanda/kit/ui/segmented.tsx';
import { TextField } from '@comanda/kit/ui/text-field.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import type { CsvStyle, ExportKind } from '@comanda/shared/contracts/commands/exports.ts';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { daysBefore, useBusinessDate } from '../../model/business-days.ts';
import { saveFile } from '../../model/save-file.ts';

const KINDS = ['orders', 'lines', 'payments', 'items', 'staff'] as const satisfies readonly ExportKind[];
const STYLES = ['comma', 'semicolon'] as const satisfies readonly CsvStyle[];

/** CSV files for the accountant. */
export function Books() {
  const t = useText();
  const words = useProblemWords();
  const client = useHub();
  const live = useConnection().state === 'live';
  const vietnamese = useLanguage() === 'vi';
  const today = useBusinessDate();
  const [chosen, setChosen] = useState({ from: '', to: '' });
  const [style, setStyle] = useState<CsvStyle>(vietnamese ? 'semicolon' : 'comma');
  const [busy, setBusy] = useState<ExportKind | null>(null);
  const from = chosen.from || daysBefore(today, 30);
  const to = chosen.to || today;
  const bad = from > to;
  const save = async (kind: ExportKind): Promise<void> => {
    setBusy(kind);
    const answer = await client.get(routes.exportCsv, { params: { kind }, query: { from, to, style } });
    setBusy(null);
    if (answer.ok) saveFile(`${kind}-${from}-${to}.csv`, 'text/csv', answer.value);
    else toast(words(answer.error), { tone: 'danger' });
  };
  return (
    <div className="mx-auto grid max-w-240 gap-4 p-4">
      <Panel title={t('history.files.title')}>
        <div className="grid gap-4">
          <p className="text-muted">{t('history.files.hint')}</p>
          <div className="grid gap-3 sm:grid-cols-2">
            <TextField
              label={t('history.from')}
              type="date"
              value={from}
              error={bad ? t('history.files.badSpan') : undefined}
              onChange={(date) => setChosen({ ...chosen, from: date })}
            />
            <TextField
              label={t('history.to')}
              type="date"
              value={to}
              onChange={(date) => setChosen({ ...chosen, to: date })}
            />
          </div>
          <Segmented
            labelShown
            label={t('history.files.style')}
            value={style}
            onChange={setStyle}
            options={STYLES.map((id) => ({ id, label: t(`history.files.styles.${id}`) }))}
          />
          <ul className="grid gap-2">
            {KINDS.map((kind) => (
              <li key={kind} className="flex flex-wrap items-center gap-3 rounded-md border border-line p-3">
                <span className="min-w-60 flex-1">
                  <span className="block font-semibold">{t(`history.files.kinds.${kind}`)}</span>
                  <span className="text-sm text-muted">{t(`history.files.about.${kind}`)}</span>
                </span>
                <Button
                  size="small"
                  icon={Download}
                  busy={busy === kind}
                  disabled={!live || bad || today === '' || (busy !== null && busy !== kind)}
                  onClick={() => void save(kind)}
                >
                  {t('history.files.save')}
                  <span className="unseen"> {t(`history.files.kinds.${kind}`)}</span>
                </Button>
              </li>
            ))}
          </ul>
        </div>
      </Panel>
    </div>
  );
}
