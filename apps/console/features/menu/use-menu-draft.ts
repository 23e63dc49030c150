import { useVenue } from '@comanda/kit/entry/venue.tsx';
import type { HubProblem } from '@comanda/kit/hub-client/types.ts';
import { useLanguage } from '@comanda/kit/i18n/chosen.tsx';
import { useMenu } from '@comanda/kit/menu/use-menu.ts';
import type { MenuProblem } from '@comanda/shared/contracts/views/menu-version.ts';
import { checkMenu } from '@comanda/shared/domain/menu/check-menu.ts';
import { useEffect, useMemo, useState } from 'react';
import { type Draft, type Kind, mineWins, type Resolved, resolve, type Things, without, withThings } from './draft.ts';
import { keepDraft, keptDraft } from './kept-draft.ts';
import { useLostLetters } from './use-lost-letters.ts';

const MOST_STEPS = 50;
const EMPTY: Draft = {};

export interface MenuDraft extends Resolved {
  readonly revision: number;
  readonly problems: readonly MenuProblem[];
  /** False: the browser has no room for it, and it would be lost by a reload. */
  readonly kept: boolean;
  readonly canUndo: boolean;
  /** What is wrong with a field of a thing, in the screen's language. */
  readonly errorsOf: (id: string) => (field: string) => string | undefined;
  change<K extends Kind>(kind: K, ...things: Things[K][]): void;
  /** As on the menu again. */
  discard(ids: readonly string[]): void;
  keepMine(): void;
  undo(): void;
  /** What was published is no draft any more. */
  published(): void;
  /** Asks the hub for the menu anew. */
  refetch(): void;
}

export interface MenuDraftState {
  readonly draft: MenuDraft | null;
  readonly problem: HubProblem | null;
  readonly refetch: () => void;
}

interface History {
  readonly steps: readonly Draft[];
  /** The one thing that the last step changed. */
  readonly touched: string | null;
}

/** Letters typed one after the other into one thing are one step to undo. */
const stepped = ({ steps, touched: before }: History, next: Draft, touched: string | null): History => ({
  steps: [...(touched !== null && touched === before ? steps.slice(0, -1) : steps).slice(-MOST_STEPS), next],
  touched,
});

/** The menu with this browser's changes to it, which outlive a reload; nothing of them is sold before it is published. */
export function useMenuDraft(): MenuDraftState {
  const venue = useVenue();
  const vietnamese = useLanguage() === 'vi';
  const { menu, problem, retry: refetch } = useMenu();

  const place = venue.settings.id;
  const [{ steps }, setHistory] = useState<History>(() => ({ steps: [keptDraft(place)], touched: null }));
  const [kept, setKept] = useState(true);
  const draft = steps.at(-1) ?? EMPTY;
  const put = (next: Draft, touched: string | null = null): void =>
    setHistory((before) => stepped(before, next, touched));
  useEffect(() => setKept(keepDraft(place, draft)), [place, draft]);

  const resolved = useMemo(() => menu && resolve(draft, menu), [draft, menu]);
  const lost = useLostLetters(resolved?.content ?? null);
  const problems = useMemo(
    () =>
      resolved
        ? checkMenu(resolved.content, {
            languages: venue.settings.languages,
            stations: venue.stations.map(({ id }) => id),
            taxGroups: venue.settings.taxGroups.map(({ id }) => id),
            lost,
          })
        : [],
    [resolved, venue, lost],
  );
  if (!menu || !resolved) return { draft: null, problem, refetch };
  return {
    problem,
    refetch,
    draft: {
      ...resolved,
      revision: menu.revision,
      problems,
      kept,
      canUndo: steps.length > 1,
      errorsOf: (id) => (field) => {
        const problem = problems.find((each) => each.id === id && each.field === field);
        return problem && (vietnamese ? problem.vi : problem.en);
      },
      change: (kind, ...things) =>
        put(withThings(draft, menu, kind, things), things.length === 1 ? (things[0]?.id ?? null) : null),
      discard: (ids) => put(without(draft, ids)),
      keepMine: () => put(mineWins(draft, menu, resolved.conflicts)),
      undo: () =>
        setHistory((before) => ({
          steps: before.steps.length > 1 ? before.steps.slice(0, -1) : before.steps,
          touched: null,
        })),
      published: () => {
        setHistory({ steps: [EMPTY], touched: null });
        refetch();
      },
      refetch,
    },
  };
}
