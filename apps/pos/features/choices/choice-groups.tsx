import { type Chosen, choose, openSteps, type Restrictions } from '@comanda/shared/domain/modifiers/choosing.ts';
import type { IndexedItem } from '@comanda/shared/domain/modifiers/menu-index.ts';
import { ChoiceGroup } from './choice-group.tsx';

interface ChoiceGroupsProps {
  readonly indexed: IndexedItem;
  readonly chosen: Chosen;
  readonly restrictions: Restrictions;
  /** The group that was asked for in vain. */
  readonly lacking: string | null;
  readonly onChange: (chosen: Chosen) => void;
}

/** The groups of an item that are open, in their order: a modifier that is chosen may open another. */
export function ChoiceGroups({ indexed, chosen, restrictions, lacking, onChange }: ChoiceGroupsProps) {
  return openSteps(indexed, chosen).map((step) => (
    <ChoiceGroup
      key={step.group.id}
      step={step}
      chosen={chosen}
      restrictions={restrictions}
      lacking={lacking === step.group.id}
      onChoose={(id, times) => onChange(choose(indexed, step, id, times, chosen, restrictions))}
    />
  ));
}
