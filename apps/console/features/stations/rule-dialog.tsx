import { useLocal, useVenue } from '@comanda/kit/entry/venue.tsx';
import { useFollow } from '@comanda/kit/hub-client/react.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Select } from '@comanda/kit/ui/select.tsx';
import { Switch } from '@comanda/kit/ui/switch.tsx';
import { TextField } from '@comanda/kit/ui/text-field.tsx';
import type { RoutingRule } from '@comanda/shared/contracts/views/kitchen-rules.ts';
import type { MenuView } from '@comanda/shared/contracts/views/menu.ts';
import { X } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { EditDialog } from '../../model/edit-dialog.tsx';
import { Choices } from '../../model/choices.tsx';

const ORDER_TYPES = ['dine_in', 'takeaway', 'delivery'] as const;

interface RuleDialogProps {
  readonly rule: RoutingRule;
  readonly menu: MenuView;
  readonly busy: boolean;
  readonly live: boolean;
  readonly problem: string | undefined;
  readonly onSave: (rule: RoutingRule) => void;
  readonly onClose: () => void;
  /** Not there for a new one. */
  readonly onRemove: (() => void) | null;
}

/** What a rule is about, when it fits, and where it sends to. */
export function RuleDialog({ rule, menu, busy, live, problem, onSave, onClose, onRemove }: RuleDialogProps) {
  const t = useText();
  const say = useLocal();
  const { stations } = useVenue();
  const terminals = useFollow('devices', {}, ({ list }) =>
    list.filter(({ role, revokedAt }) => revokedAt === null && (role === 'pos' || role === 'kiosk')),
  );
  const [form, setForm] = useState(rule);
  const [tried, setTried] = useState(false);
  // Everything would be kept from the kitchen.
  const empty = form.stations.length + form.itemIds.length + form.categoryIds.length === 0;
  const set = (change: Partial<RoutingRule>): void => setForm((before) => ({ ...before, ...change }));
  const items = menu.items.filter(({ archived }) => !archived);
  const named = ({ id, name }: { id: string; name: Parameters<typeof say>[0] }) => ({ id, label: say(name) });
  return (
    <EditDialog
      title={t('kitchen.rule')}
      dirty={JSON.stringify(form) !== JSON.stringify(rule)}
      busy={busy}
      live={live}
      problem={problem}
      onSave={() => (empty ? setTried(true) : onSave(form))}
      onClose={onClose}
    >
      <Choices
        label={t('kitchen.what')}
        hint={t('kitchen.whatHint')}
        options={menu.categories.filter(({ archived }) => !archived).map(named)}
        chosen={form.categoryIds}
        onChange={(categoryIds) => set({ categoryIds })}
      />
      <div className="grid gap-2">
        <Select
          label={t('kitchen.item')}
          value=""
          onChange={(id) => id !== '' && set({ itemIds: [...form.itemIds, id] })}
          options={[
            { id: '', label: t('kitchen.addItem') },
            ...items.filter(({ id }) => !form.itemIds.includes(id)).map(named),
          ]}
        />
        <ul className="flex flex-wrap gap-2">
          {items
            .filter(({ id }) => form.itemIds.includes(id))
            .map(({ id, name }) => (
              <li key={id}>
                <Button
                  icon={X}
                  aria-label={t('kitchen.withoutItem', { item: say(name) })}
                  onClick={() => set({ itemIds: form.itemIds.filter((each) => each !== id) })}
                >
                  {say(name)}
                </Button>
              </li>
            ))}
        </ul>
      </div>
      <Choices
        label={t('kitchen.orderedAs')}
        hint={t('kitchen.anyHint')}
        options={ORDER_TYPES.map((id) => ({ id, label: t(`type.${id}`) }))}
        chosen={form.orderTypes}
        onChange={(orderTypes) => set({ orderTypes })}
      />
      <Choices
        label={t('kitchen.sentFrom')}
        hint={terminals.length === 0 ? t('kitchen.noTerminals') : t('kitchen.anyHint')}
        options={terminals.map(({ id, name }) => ({ id, label: name }))}
        chosen={form.deviceIds}
        onChange={(deviceIds) => set({ deviceIds })}
      />
      <Switch
        label={t('kitchen.byTheHour')}
        on={form.hours !== null}
        onChange={(on) => set({ hours: on ? { from: '06:00', until: '11:00' } : null })}
      />
      {form.hours && (
        <div className="grid grid-cols-2 gap-4">
          <TextField
            type="time"
            required
            label={t('kitchen.from')}
            value={form.hours.from}
            onChange={(from) => form.hours && set({ hours: { ...form.hours, from } })}
          />
          <TextField
            type="time"
            required
            label={t('kitchen.until')}
            value={form.hours.until}
            onChange={(until) => form.hours && set({ hours: { ...form.hours, until } })}
          />
        </div>
      )}
      <Choices
        label={t('kitchen.madeAt')}
        hint={t('kitchen.madeAtHint')}
        error={empty && tried ? t('kitchen.nowhereAll') : undefined}
        options={stations.filter(({ kind }) => kind === 'prep').map(named)}
        chosen={form.stations}
        onChange={(chosen) => set({ stations: chosen })}
      />
      {onRemove && (
        <Button variant="danger" disabled={!live || busy} onClick={onRemove}>
          {t('kitchen.remove')}
        </Button>
      )}
    </EditDialog>
  );
}
