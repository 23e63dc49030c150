import { useVenue } from '@comanda/kit/entry/venue.tsx';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { Button } from '@comanda/kit/ui/button.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import { Info, Plus } from 'lucide-react';
import type { FormEvent } from 'react';
import { useText } from '../../i18n/index.ts';
import { keyOf } from '../../model/key.ts';
import { ABOVE_BAR, SaveBar } from '../../model/save-bar.tsx';
import { useDraft } from '../../model/use-draft.ts';
import { useSave } from '../../model/use-save.ts';
import { Charge } from './charge.tsx';
import { Example } from './example.tsx';
import { formOf, settingsOf } from './form.ts';
import { Group } from './group.tsx';
import { How } from './how.tsx';

const MOST_GROUPS = 40;

/** What makes a total of prices; beside it a check that shows at once what the settings do. */
export function Taxes() {
  const t = useText();
  const { settings } = useVenue();
  const { draft, change, discard, dirty, outrun } = useDraft(formOf(settings));
  const save = useSave(routes.saveSettings);
  const typed = settingsOf(settings, draft);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!typed) return;
    const outcome = await save.run({ body: typed });
    if (outcome.ok) toast(t('house.form.saved'), { tone: 'good' });
  };
  const addGroup = (): void => {
    const id = keyOf(
      'group',
      draft.groups.map((group) => group.id),
      'group',
    );
    change({ groups: [...draft.groups, { id, name: '', components: [], byOrderType: {} }] });
  };
  const fields = [
    'serviceCharge.taxGroup',
    ...draft.groups.flatMap((_, at) => [`taxGroups.${at}.name`, `taxGroups.${at}.components`]),
  ];
  return (
    <form className={`${ABOVE_BAR} mx-auto grid max-w-320 gap-4 p-4 pb-0`} onSubmit={(event) => void submit(event)}>
      <p className="flex items-center gap-2 rounded-md bg-accent-soft p-3 text-accent-ink">
        <Info aria-hidden className="size-6 shrink-0" />
        {t('house.taxes.openOrders')}
      </p>
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_minmax(0,22rem)] xl:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]">
        <div className="grid gap-4">
          <How form={draft} onChange={change} />
          <Charge form={draft} onChange={change} error={save.errorAt('serviceCharge.taxGroup')} />
          {draft.groups.map((group, at) => (
            <Group
              key={group.id}
              group={group}
              errorAt={(field) => save.errorAt(`taxGroups.${at}.${field}`)}
              onChange={(changed) => change({ groups: draft.groups.with(at, changed) })}
              onRemove={draft.groups.length > 1 ? () => change({ groups: draft.groups.toSpliced(at, 1) }) : undefined}
            />
          ))}
          <div>
            <Button icon={Plus} disabled={draft.groups.length >= MOST_GROUPS} onClick={addGroup}>
              {t('house.taxes.addGroup')}
            </Button>
          </div>
        </div>
        <div className="sticky top-4">
          {typed ? (
            <Example settings={usable(typed)} />
          ) : (
            <p className="p-4 text-muted">{t('house.taxes.noExample')}</p>
          )}
        </div>
      </div>
      <SaveBar
        {...{ dirty, outrun }}
        busy={save.busy}
        live={save.live}
        blocked={!typed}
        problem={save.errorBeside(fields)}
        onDiscard={() => {
          discard();
          save.clear();
        }}
      />
    </form>
  );
}

/** Until it is saved, the service charge may name a tax group that was just removed: it is shown untaxed. */
function usable(typed: NonNullable<ReturnType<typeof settingsOf>>): NonNullable<ReturnType<typeof settingsOf>> {
  const { serviceCharge, taxGroups } = typed;
  if (!serviceCharge?.taxGroup || taxGroups.some(({ id }) => id === serviceCharge.taxGroup)) return typed;
  return { ...typed, serviceCharge: { ...serviceCharge, taxGroup: null } };
}
