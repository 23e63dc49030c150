import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useHub } from '@comanda/kit/hub-client/react.tsx';
import type { MenuContent } from '@comanda/shared/domain/menu/check-menu.ts';
import { useEffect, useMemo, useState } from 'react';

/** Every printer has these, or their base letters: most names are never asked about. */
const EVERYWHERE = /^[\x20-\x7e\xa0-\u017f\u1e00-\u1eff\s]*$/;
const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
/** As papers take letters; their own function would join what a till loads first, whose scripts the console shares. */
const graphemes = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment);
/** Letters asked about at once. */
const MOST = 5_000;

function lettersOf({ items, groups }: MenuContent): Set<string> {
  const names = [
    ...items.flatMap(({ name, variants }) => [name, ...variants.map((each) => each.name)]),
    ...groups.flatMap(({ modifiers }) => modifiers.map(({ name }) => name)),
  ];
  const words = names.flatMap((name) => Object.values(name)).filter((text) => !EVERYWHERE.test(text));
  return new Set(words.flatMap(graphemes).filter((letter) => !EVERYWHERE.test(letter)));
}

/** Which letters of a text a printer cannot show, as far as the hub has said: it knows fonts and printers, a screen does not. */
export function useLostLetters(menu: MenuContent | null): (text: string) => string {
  const client = useHub();
  const [told, setTold] = useState<ReadonlyMap<string, boolean>>(new Map());
  const asked = useMemo(() => {
    const unknown = menu ? [...lettersOf(menu)].filter((letter) => !told.has(letter)) : [];
    return unknown.slice(0, MOST).join(' ');
  }, [menu, told]);
  useEffect(() => {
    if (asked === '') return undefined;
    let wanted = true;
    const ask = async (): Promise<void> => {
      const answer = await client.call(routes.lostLetters, { body: { text: asked } });
      if (!wanted || !answer.ok) return;
      const lost = new Set(answer.value.lost.split(' '));
      setTold((before) => new Map([...before, ...asked.split(' ').map((each) => [each, lost.has(each)] as const)]));
    };
    void ask();
    return () => {
      wanted = false;
    };
  }, [client, asked]);
  return useMemo(
    () => (text) => [...new Set(graphemes(text))].filter((each) => told.get(each) === true).join(' '),
    [told],
  );
}
