import { useEffect, useEffectEvent, useRef } from 'react';
import { useLineWords } from '../features/basket/line-row.tsx';
import { useBasket } from '../model/use-basket.ts';
import { tell } from '../voice/voice.ts';

/** Says at once when something of the basket cannot be had any more, wherever the guest is just now. */
export function useChanges(): void {
  const words = useLineWords();
  const { lines } = useBasket();
  const said = useRef(new Set<string>());
  const wrong = lines.flatMap(({ line, problem }) => (problem ? [{ id: line.id, problem }] : []));
  const key = wrong.map(({ id, problem }) => `${id} ${problem.code}`).join(',');
  const look = useEffectEvent(() => {
    const news = wrong.filter(({ id }) => !said.current.has(id));
    said.current = new Set(wrong.map(({ id }) => id));
    if (news.length > 0) tell(news.map(({ problem }) => words(problem)).join(' '), { urgent: true });
  });
  useEffect(() => look(), [key]);
}
