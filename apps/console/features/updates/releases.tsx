import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useHub } from '@comanda/kit/hub-client/react.tsx';
import { useFormats } from '@comanda/kit/i18n/venue-format.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Chip } from '@comanda/kit/ui/chip.tsx';
import { Empty, ErrorNote, Loading } from '@comanda/kit/ui/notes.tsx';
import { Panel } from '@comanda/kit/ui/panel.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import type { RefusedRelease, ReleaseView } from '@comanda/shared/contracts/views/update.ts';
import { Check, CircleAlert, PackagePlus } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { ChooseFile } from '../../model/choose-file.tsx';

const MEGABYTE = 1_000_000;

interface ReleasesProps {
  readonly releases: readonly ReleaseView[];
  readonly refused: readonly RefusedRelease[];
  readonly keys: readonly string[];
  readonly onChanged: () => void;
}

/** What the hub holds, what it does not take and why, and a way to bring more. */
export function Releases({ releases, refused, keys, onChanged }: ReleasesProps) {
  const t = useText();
  const words = useProblemWords();
  const client = useHub();
  const [bringing, setBringing] = useState<string | null>(null);

  const bring = async (chosen: readonly File[]): Promise<void> => {
    // Each file is taken only if a signed release names it: that one goes first.
    const signed = (file: File): number => Number(file.name.endsWith('.release.json'));
    let count = 0;
    for (const file of chosen.toSorted((a, b) => signed(b) - signed(a))) {
      setBringing(file.name);
      const answer = await client.call(routes.addReleaseFile, { params: { name: file.name }, body: file });
      if (!answer.ok) {
        toast(words(answer.error), { tone: 'danger' });
        break;
      }
      count += 1;
    }
    setBringing(null);
    if (count > 0) toast(t('updates.releases.brought', { count }), { tone: 'good' });
    onChanged();
  };

  return (
    <Panel
      title={t('updates.releases.title')}
      aside={
        <ChooseFile icon={PackagePlus} multiple busy={bringing !== null} onFiles={(files) => void bring(files)}>
          {t('updates.releases.bring')}
        </ChooseFile>
      }
    >
      <div className="grid gap-3">
        {bringing !== null && <Loading what={t('updates.releases.bringing', { name: bringing })} />}
        {releases.length === 0 && <Empty title={t('updates.releases.none')}>{t('updates.releases.noneHint')}</Empty>}
        <ul className="grid gap-2">
          {releases.map((release) => (
            <Release key={release.version} release={release} onChanged={onChanged} />
          ))}
        </ul>
        {refused.length > 0 && (
          <ErrorNote title={t('updates.refused.title')}>
            {refused.map(({ name, reason, file }) => (
              <span key={name} className="block">
                {t(`updates.refused.${reason}`, { name, file: file ?? '' })}
              </span>
            ))}
          </ErrorNote>
        )}
        <p className="text-sm text-muted">
          {keys.length === 0 ? t('updates.keys.none') : t('updates.keys.some', { keys: keys.join(', ') })}
        </p>
      </div>
    </Panel>
  );
}

function Release({ release, onChanged }: { readonly release: ReleaseView; readonly onChanged: () => void }) {
  const t = useText();
  const words = useProblemWords();
  const formats = useFormats();
  const client = useHub();
  const [sure, setSure] = useState(false);
  const { version, at, notes, files, missing } = release;
  const size = Math.round(files.reduce((sum, { bytes }) => sum + bytes, 0) / MEGABYTE);
  const megabytes = new Intl.NumberFormat(document.documentElement.lang, { style: 'unit', unit: 'megabyte' });
  const remove = async (): Promise<void> => {
    setSure(false);
    const answer = await client.call(routes.removeRelease, { params: { version }, body: {} });
    if (!answer.ok) toast(words(answer.error), { tone: 'danger' });
    onChanged();
  };
  return (
    <li className="flex flex-wrap items-center gap-4 rounded-md border border-line p-4">
      <span className="min-w-0 flex-1">
        <span className="block font-semibold">
          {version} <span className="font-normal text-muted">{formats.date(at)}</span>
        </span>
        <span className="block text-sm text-muted">{notes[document.documentElement.lang] ?? notes['en'] ?? ''}</span>
        {missing.length > 0 && (
          <span className="block break-all text-sm text-danger-text">
            {t('updates.releases.missing', { names: missing.join(', ') })}
          </span>
        )}
      </span>
      <span className="text-sm text-muted">{megabytes.format(size)}</span>
      {missing.length === 0 ? (
        <Chip icon={Check} tone="good">
          {t('updates.releases.whole')}
        </Chip>
      ) : (
        <CircleAlert aria-hidden className="size-6 text-danger-text" />
      )}
      {sure ? (
        <Button variant="danger" onClick={() => void remove()}>
          {t('updates.releases.removeSure', { version })}
        </Button>
      ) : (
        <Button onClick={() => setSure(true)}>{t('updates.releases.remove')}</Button>
      )}
    </li>
  );
}
