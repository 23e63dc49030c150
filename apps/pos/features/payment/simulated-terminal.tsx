import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useHub, useRoute } from '@comanda/kit/hub-client/react.tsx';
import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { Segmented } from '@comanda/kit/ui/segmented.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import type { SimulatedOutcome } from '@comanda/shared/contracts/views/operations.ts';
import { useText } from '../../i18n/index.ts';

const OUTCOMES = ['approve', 'decline', 'timeout', 'late', 'off'] as const;

/** Where the venue has no terminal but the demo's: how it ends the payments to come. */
export function SimulatedTerminal() {
  const t = useText();
  const words = useProblemWords();
  const client = useHub();
  const { data, refetch } = useRoute(routes.simulatedTerminal);
  if (!data) return null;
  const set = async (next: SimulatedOutcome): Promise<void> => {
    const answer = await client.call(routes.simulateTerminal, { body: { next } });
    if (!answer.ok) toast(words(answer.error), { tone: 'danger' });
    refetch();
  };
  return (
    <section className="rounded-md border border-dashed border-edge p-3">
      <Segmented
        labelShown
        label={t('terminal.label')}
        options={OUTCOMES.map((id) => ({ id, label: t(`terminal.${id}`) }))}
        value={data.next}
        onChange={(next) => void set(next)}
      />
    </section>
  );
}
