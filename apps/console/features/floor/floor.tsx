import { useLocal, useVenue } from '@comanda/kit/entry/venue.tsx';
import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useConnection, useHub } from '@comanda/kit/hub-client/react.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { IconButton } from '@comanda/kit/ui/icon-button.tsx';
import { Empty } from '@comanda/kit/ui/notes.tsx';
import { Tabs } from '@comanda/kit/ui/tabs.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import type { Area } from '@comanda/shared/contracts/views/venue.ts';
import { ArrowLeft, ArrowRight, Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { AreaDialog } from './area-dialog.tsx';
import { PlanEditor } from './plan-editor.tsx';
import { usePlan } from './use-plan.ts';

/** The areas of the house, each with its plan: what the POS shows, at once. */
export function Floor() {
  const t = useText();
  const say = useLocal();
  const words = useProblemWords();
  const client = useHub();
  const live = useConnection().state === 'live';
  const { areas } = useVenue();
  const plan = usePlan();
  const [chosen, setChosen] = useState<string | null>(null);
  const [editing, setEditing] = useState<Area | 'new' | null>(null);
  const area = areas.find(({ id }) => id === chosen) ?? areas[0];
  const at = area ? areas.indexOf(area) : -1;
  const move = async (to: number): Promise<void> => {
    const order = areas.toSpliced(at, 1).toSpliced(to, 0, ...areas.slice(at, at + 1));
    for (const [position, each] of order.entries()) {
      if (each.position === position) continue;
      const outcome = await client.command(routes.saveArea, { body: { ...each, position } });
      if (!outcome.ok) toast(words(outcome.error), { tone: 'danger' });
    }
  };
  return (
    <div className="grid">
      <div className="flex flex-wrap items-center gap-1 px-3 pt-3">
        <Button size="small" icon={Plus} onClick={() => setEditing('new')}>
          {t('house.floor.addArea')}
        </Button>
        {area && (
          <>
            <Button size="small" icon={Pencil} onClick={() => setEditing(area)}>
              {t('house.floor.editArea', { name: say(area.name) })}
            </Button>
            <IconButton
              icon={ArrowLeft}
              label={t('house.floor.areaEarlier', { name: say(area.name) })}
              disabled={at === 0 || !live}
              onClick={() => void move(at - 1)}
            />
            <IconButton
              icon={ArrowRight}
              label={t('house.floor.areaLater', { name: say(area.name) })}
              disabled={at === areas.length - 1 || !live}
              onClick={() => void move(at + 1)}
            />
          </>
        )}
        {!live && <p className="font-medium text-warn-text">{t('house.floor.away')}</p>}
      </div>
      {area ? (
        <Tabs
          label={t('house.floor.areas')}
          tabs={areas.map(({ id, name }) => ({ id, label: say(name) }))}
          selected={area.id}
          onSelect={setChosen}
        >
          <PlanEditor key={area.id} areaId={area.id} plan={plan} />
        </Tabs>
      ) : (
        <Empty title={t('house.floor.noAreas')}>{t('house.floor.noAreasHint')}</Empty>
      )}
      {editing !== null && (
        <AreaDialog
          area={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
          onSaved={(id) => {
            setEditing(null);
            setChosen(id);
          }}
        />
      )}
    </div>
  );
}
