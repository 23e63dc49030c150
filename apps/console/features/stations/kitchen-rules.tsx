import { useLocal, useVenue } from '@comanda/kit/entry/venue.tsx';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useFollow, useHub } from '@comanda/kit/hub-client/react.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { IconButton } from '@comanda/kit/ui/icon-button.tsx';
import { ErrorNote } from '@comanda/kit/ui/notes.tsx';
import { Panel } from '@comanda/kit/ui/panel.tsx';
import { Switch } from '@comanda/kit/ui/switch.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import type { KitchenRules as Rules, RoutingRule } from '@comanda/shared/contracts/views/kitchen-rules.ts';
import type { MenuView } from '@comanda/shared/contracts/views/menu.ts';
import { ArrowUp, Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { keyOf } from '../../model/key.ts';
import { useSave } from '../../model/use-save.ts';
import { RuleDialog } from './rule-dialog.tsx';

const NO_RULES: Rules = { autoFire: false, synchronised: false, routing: [] };

const newRule = (taken: readonly string[]): RoutingRule => ({
  id: keyOf('', taken, 'rule'),
  categoryIds: [],
  itemIds: [],
  orderTypes: [],
  deviceIds: [],
  hours: null,
  stations: [],
});

/** What holds for the whole kitchen: its courses, its timing, and what is made elsewhere than the menu says. */
export function KitchenRules({ menu }: { readonly menu: MenuView }) {
  const t = useText();
  const wordsOf = useRuleWords(menu);
  const client = useHub();
  const { settings } = useVenue();
  const save = useSave(routes.saveSettings);
  const [editing, setEditing] = useState<RoutingRule | null>(null);
  const rules = settings.kitchen ?? NO_RULES;
  const { routing } = rules;
  const change = async (part: Partial<Rules>): Promise<boolean> =>
    (await save.run({ body: { ...settings, kitchen: { ...rules, ...part } } })).ok;
  const known = editing !== null && routing.some(({ id }) => id === editing.id);
  const keep = async (rule: RoutingRule): Promise<void> => {
    const next = known ? routing.map((each) => (each.id === rule.id ? rule : each)) : [...routing, rule];
    if (await change({ routing: next })) setEditing(null);
  };
  const remove = async (id: string): Promise<void> => {
    if (!(await change({ routing: routing.filter((each) => each.id !== id) }))) return;
    setEditing(null);
    toast(t('kitchen.removed'), {
      undo: () => void client.command(routes.saveSettings, { body: { ...settings, kitchen: rules } }),
    });
  };
  const problem = save.errorBeside([]);
  return (
    <Panel title={t('kitchen.title')}>
      <div className="grid gap-4">
        {editing === null && problem !== undefined && <ErrorNote title={t('problem')}>{problem}</ErrorNote>}
        {(['autoFire', 'synchronised'] as const).map((name) => (
          <Switch
            key={name}
            label={t(`kitchen.${name}`)}
            hint={t(`kitchen.${name}Hint`)}
            on={rules[name]}
            disabled={!save.live || save.busy}
            onChange={(on) => void change({ [name]: on })}
          />
        ))}
        <section className="grid gap-2">
          <h3 className="text-base font-semibold">{t('kitchen.routing')}</h3>
          <p className="text-sm text-muted">{t('kitchen.routingHint')}</p>
          {routing.length === 0 && <p>{t('kitchen.routingNone')}</p>}
          <ol className="grid gap-2">
            {routing.map((rule, at) => (
              <li key={rule.id} className="flex items-center gap-3 rounded-md border border-line p-3">
                <IconButton
                  icon={ArrowUp}
                  label={t('kitchen.up', { number: at + 1 })}
                  disabled={at === 0 || !save.live}
                  onClick={() => void change({ routing: routing.toSpliced(at, 1).toSpliced(at - 1, 0, rule) })}
                />
                <span className="flex-1">{wordsOf(rule)}</span>
                <IconButton
                  icon={Pencil}
                  label={t('kitchen.edit', { number: at + 1 })}
                  onClick={() => setEditing(rule)}
                />
              </li>
            ))}
          </ol>
          <div>
            <Button icon={Plus} onClick={() => setEditing(newRule(routing.map(({ id }) => id)))}>
              {t('kitchen.addRule')}
            </Button>
          </div>
        </section>
      </div>
      {editing && (
        <RuleDialog
          rule={editing}
          menu={menu}
          busy={save.busy}
          live={save.live}
          problem={problem}
          onSave={(rule) => void keep(rule)}
          onRemove={known ? () => void remove(editing.id) : null}
          onClose={() => {
            save.clear();
            setEditing(null);
          }}
        />
      )}
    </Panel>
  );
}

/** A rule as one reads it: what, when, from where, and the stations. */
function useRuleWords(menu: MenuView): (rule: RoutingRule) => string {
  const t = useText();
  const say = useLocal();
  const { stations } = useVenue();
  const names = useFollow('devices', {}, ({ items }) => items);
  const namesOf = (all: readonly { id: string; name: Parameters<typeof say>[0] }[], ids: readonly string[]): string[] =>
    all.filter(({ id }) => ids.includes(id)).map(({ name }) => say(name));
  return ({ categoryIds, itemIds, orderTypes, deviceIds, hours, stations: to }) => {
    const about = [...namesOf(menu.categories, categoryIds), ...namesOf(menu.items, itemIds)];
    const what = [
      about.length === 0 ? t('kitchen.everything') : about.join(', '),
      orderTypes.map((type) => t(`type.${type}`)).join(', '),
      deviceIds.map((id) => names.get(id)?.name ?? id).join(', '),
      hours === null ? '' : `${hours.from}–${hours.until}`,
    ];
    const where = to.length === 0 ? t('kitchen.nowhere') : namesOf(stations, to).join(', ');
    return `${what.filter((each) => each !== '').join(' · ')} → ${where}`;
  };
}
