import { useLocal, useVenue } from '@comanda/kit/entry/venue.tsx';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useHub } from '@comanda/kit/hub-client/react.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import type { Area } from '@comanda/shared/contracts/views/venue.ts';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { EditDialog } from '../../model/edit-dialog.tsx';
import { LocalFields } from '../../model/local-fields.tsx';
import { useSave } from '../../model/use-save.ts';

interface AreaDialogProps {
  /** Null: a new one. */
  readonly area: Area | null;
  readonly onClose: () => void;
  readonly onSaved: (id: string) => void;
}

export function AreaDialog({ area, onClose, onSaved }: AreaDialogProps) {
  const t = useText();
  const say = useLocal();
  const client = useHub();
  const { areas } = useVenue();
  const save = useSave(routes.saveArea);
  const [id] = useState(() => area?.id ?? client.newId());
  const first = area?.name ?? {};
  const [name, setName] = useState(first);
  const submit = async (): Promise<void> => {
    const outcome = await save.run({ body: { id, name, position: area?.position ?? areas.length } });
    if (outcome.ok) onSaved(id);
  };
  const archive = async (): Promise<void> => {
    if (!area) return;
    const outcome = await save.run({ body: { ...area, archived: true } });
    if (!outcome.ok) return;
    toast(t('house.form.archivedName', { name: say(area.name) }), {
      undo: () => void client.command(routes.saveArea, { body: { ...area, archived: false } }),
    });
    onClose();
  };
  return (
    <EditDialog
      title={area ? say(area.name) : t('house.floor.addArea')}
      dirty={JSON.stringify(name) !== JSON.stringify(first)}
      busy={save.busy}
      live={save.live}
      problem={save.errorBeside(['name'])}
      onSave={() => void submit()}
      onArchive={area ? () => void archive() : undefined}
      onClose={onClose}
    >
      <LocalFields
        required
        label={t('house.floor.areaName')}
        value={name}
        maxLength={60}
        error={save.errorAt('name')}
        onChange={setName}
      />
    </EditDialog>
  );
}
