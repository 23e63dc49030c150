import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useFormats } from '@comanda/kit/i18n/venue-format.tsx';
import { Panel } from '@comanda/kit/ui/panel.tsx';
import { Segmented } from '@comanda/kit/ui/segmented.tsx';
import { Select } from '@comanda/kit/ui/select.tsx';
import type { ReleaseView, UpdateSettings } from '@comanda/shared/contracts/views/update.ts';
import { useText } from '../../i18n/index.ts';
import { ABOVE_BAR, SaveBar } from '../../model/save-bar.tsx';
import { useDraft } from '../../model/use-draft.ts';
import { useSave } from '../../model/use-save.ts';
import { Hours } from './hours.tsx';

const NONE = '';

interface SettingsFormProps {
  readonly saved: UpdateSettings;
  readonly releases: readonly ReleaseView[];
  /** Devices that could go ahead. */
  readonly devices: readonly { readonly id: string; readonly name: string }[];
  readonly onSaved: () => void;
}

/** Which version the devices run, when they change to it, and which of them goes ahead. */
export function SettingsForm({ saved, releases, devices, onSaved }: SettingsFormProps) {
  const t = useText();
  const formats = useFormats();
  const { draft, change, discard, dirty, outrun } = useDraft(saved);
  const save = useSave(routes.setUpdates);
  const versions = releases.map(({ version, at, missing }) => ({
    id: version,
    label: `${version} · ${formats.date(at)}`,
    disabled: missing.length > 0,
  }));
  const submit = async (): Promise<void> => {
    const outcome = await save.run({ body: draft });
    if (outcome.ok) onSaved();
  };
  return (
    <form
      className={ABOVE_BAR}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Panel title={t('updates.settings.title')}>
        <div className="grid gap-5">
          <div className="grid gap-4 md:grid-cols-2">
            <Select
              label={t('updates.settings.version')}
              options={[{ id: NONE, label: t('updates.settings.none') }, ...versions]}
              value={draft.version ?? NONE}
              error={save.errorAt('version')}
              onChange={(version) => change({ version: version === NONE ? null : version })}
            />
            <Select
              label={t('updates.settings.first')}
              hint={t('updates.settings.firstHint')}
              options={[
                { id: NONE, label: t('updates.settings.all') },
                ...devices.map(({ id, name }) => ({ id, label: name })),
              ]}
              value={draft.first ?? NONE}
              error={save.errorAt('first')}
              onChange={(first) => change({ first: first === NONE ? null : first })}
            />
          </div>
          <div className="grid gap-1.5">
            <Segmented
              labelShown
              label={t('updates.settings.when')}
              options={(['closed', 'tonight', 'now'] as const).map((id) => ({
                id,
                label: t(`updates.settings.${id}`),
              }))}
              value={draft.when}
              onChange={(when) => change({ when })}
            />
            {draft.when === 'now' && <p className="text-sm text-muted">{t('updates.settings.nowHint')}</p>}
          </div>
          <Hours hours={draft.hours} onChange={(hours) => change({ hours })} />
        </div>
      </Panel>
      <SaveBar
        dirty={dirty}
        busy={save.busy}
        live={save.live}
        outrun={outrun}
        problem={save.errorBeside(['version', 'first'])}
        onDiscard={discard}
      />
    </form>
  );
}
