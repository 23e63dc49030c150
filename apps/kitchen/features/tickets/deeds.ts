import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useHub, useOutbox } from '@comanda/kit/hub-client/react.tsx';
import { announce } from '@comanda/kit/ui/announce.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import { useEffect, useMemo, useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { deedOf, type Intent, stillAhead } from './intents.ts';
import { type Deeds, type DeedsOptions, makeDeeds } from './make-deeds.ts';
import { makeUndos, type Undos } from './undos.ts';

type Entries = ReturnType<typeof useOutbox>['entries'];

/** What a page before this one asked for and the hub has not answered yet: it shows too. */
const leftOver = (entries: Entries): Intent[] =>
  entries.flatMap(({ n, name, request, at }) => {
    const deed = at < performance.timeOrigin ? deedOf(name, request.path) : null;
    return deed ? [{ id: -1 - n, deed, seq: null }] : [];
  });

const show: DeedsOptions['show'] = (text, how) => void toast(text, how);

/** At one screen hands work at one wall: what they did is forgotten with the page. */
function startUndos(): Undos {
  const undos = makeUndos(
    () => performance.now(),
    (run, ms) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  );
  return {
    ...undos,
    offer: (number, text, run) => {
      undos.offer(number, text, run);
      announce(text);
    },
  };
}

/**
 * What hands can do, and what they did that the hub has not told of yet.
 * @param seq position in the log up to which the followed tickets are right
 */
export function useDeeds(seq: number | null): {
  readonly intents: readonly Intent[];
  readonly deeds: Deeds;
  readonly undos: Undos;
} {
  const client = useHub();
  const { entries } = useOutbox();
  const [own, setOwn] = useState<readonly Intent[]>([]);
  const [undos] = useState(startUndos);
  const t = useText();
  const words = useProblemWords();
  useEffect(() => setOwn((before) => stillAhead(before, seq ?? 0)), [seq, own]);

  const deeds = useMemo(() => {
    const say: DeedsOptions['say'] = {
      bumped: (number) => t('bumped', { number }),
      voidFirst: (number) => t('voidFirst', { number }),
      voidSaid: (number, made) => t(made ? 'voidSaidMade' : 'voidSaidNotMade', { number }),
      handedOver: (number) => t('handedOver', { number }),
      fired: (number, course) => t('fired', { number, course }),
      refused: (why) => words(why),
    };
    return makeDeeds({ client, routes, change: setOwn, say, undos, show });
  }, [client, undos, t, words]);
  const left = useMemo(() => leftOver(entries), [entries]);
  const intents = useMemo(() => [...left, ...stillAhead(own, seq ?? 0)], [left, own, seq]);
  return { intents, deeds, undos };
}
