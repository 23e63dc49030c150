import { useLocal } from '@comanda/kit/entry/venue.tsx';
import { nameBehindWord } from '@comanda/shared/domain/modifiers/wording.ts';
import { cx } from '@comanda/kit/ui/cx.ts';
import { useText } from '../../i18n/index.ts';
import type { Line } from './ticket.ts';

const LOOK = { no: 'text-no', add: 'text-add', choice: 'text-text' } as const;

/** A line's modifiers, each on its own: NO and ADD stand out by their word, and by colour too. @param over done or gone: faded, so without the colours, which would be too faint */
export function Modifiers({ modifiers, over }: Pick<Line, 'modifiers'> & { readonly over: boolean }) {
  const t = useText();
  const local = useLocal();
  return modifiers.map(({ name, kind, quantity }) => (
    <span key={JSON.stringify(name)} className={cx('wall-modifier block ps-4', !over && LOOK[kind])}>
      {quantity > 1 && `${quantity} × `}
      {kind === 'choice' ? '· ' : <b>{t(kind)} </b>}
      {nameBehindWord(kind, local(name))}
    </span>
  ));
}
