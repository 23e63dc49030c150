import { useLocal } from '@comanda/kit/entry/venue.tsx';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { Segmented } from '@comanda/kit/ui/segmented.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import type { Availability, MenuItem } from '@comanda/shared/contracts/views/menu.ts';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { EditDialog } from '../../model/edit-dialog.tsx';
import { NumberField } from '../../model/number-field.tsx';
import { useSave } from '../../model/use-save.ts';

type State = 'yes' | 'no' | 'counted';

export const stateOf = (restriction: Availability | undefined): State =>
  !restriction ? 'yes' : restriction.available ? 'counted' : 'no';

interface AvailabilityDialogProps {
  readonly item: MenuItem;
  readonly restriction: Availability | undefined;
  readonly onClose: () => void;
}

/** 86, un-86 or a countdown: no part of the draft, it holds at once. */
export function AvailabilityDialog({ item, restriction, onClose }: AvailabilityDialogProps) {
  const t = useText();
  const name = useLocal()(item.name);
  const save = useSave(routes.setAvailability);
  const [state, setState] = useState<State>(stateOf(restriction));
  const [left, setLeft] = useState(restriction?.remaining ?? 10);
  const dirty = state !== stateOf(restriction) || (state === 'counted' && left !== restriction?.remaining);
  const submit = async (): Promise<void> => {
    const body = { id: item.id, available: state !== 'no', remaining: state === 'counted' ? left : null };
    const outcome = await save.run({ body });
    if (!outcome.ok) return;
    toast(t('editor.available.done', { name }), { tone: 'good' });
    onClose();
  };
  return (
    <EditDialog
      title={t('editor.available.title', { name })}
      dirty={dirty}
      busy={save.busy}
      live={save.live}
      problem={save.errorBeside([])}
      saveLabel={t('editor.available.save')}
      onSave={() => void submit()}
      onClose={onClose}
    >
      <p className="text-muted">{t('editor.available.at')}</p>
      <Segmented
        label={t('editor.available.state')}
        value={state}
        onChange={setState}
        options={(['yes', 'counted', 'no'] as const).map((id) => ({ id, label: t(`editor.available.${id}`) }))}
      />
      {state === 'counted' && (
        <NumberField
          label={t('editor.available.left')}
          bad={t('editor.available.badLeft')}
          least={1}
          most={9_999}
          value={left}
          onChange={setLeft}
        />
      )}
    </EditDialog>
  );
}
