import { useLocal } from '@comanda/kit/entry/venue.tsx';
import type { Wish } from '@comanda/shared/domain/ticket/difference.ts';
import { useText } from '../../i18n/index.ts';
import { toldWords } from '../../model/told-words.ts';

/** What a cook will be told of a changed line: what is new, and, struck through, what is not to be any more. */
export function Told({ was, now }: { readonly was: Wish; readonly now: Wish }) {
  const t = useText();
  const say = useLocal();
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-base">
      {toldWords(was, now, t, say).map(({ change, text }) => (
        <li key={`${change} ${text}`}>
          {change === 'new' ? (
            <ins className="font-semibold no-underline">+ {text}</ins>
          ) : (
            <del className="text-muted">{text}</del>
          )}
        </li>
      ))}
    </ul>
  );
}
