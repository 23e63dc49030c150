import { useLocal } from '@comanda/kit/entry/venue.tsx';
import { nameBehindWord } from '@comanda/shared/domain/modifiers/wording.ts';
import type { ToldModifier, WishModifier } from '@comanda/shared/domain/ticket/difference.ts';
import { cx } from '@comanda/kit/ui/cx.ts';
import { useText } from '../../i18n/index.ts';
import { Gone } from './gone.tsx';

const LOOK = { no: 'text-no', add: 'text-add', choice: 'text-text' } as const;

interface ModifiersProps {
  readonly modifiers: readonly (WishModifier & { readonly change?: ToldModifier['change'] })[];
  /** Done or gone: faded, so without the colours, which would be too faint. */
  readonly over: boolean;
}

/** A line's modifiers, each on its own: NO and ADD stand out by their word, and by colour too. What came or went after the send says so. */
export function Modifiers({ modifiers, over }: ModifiersProps) {
  const t = useText();
  const local = useLocal();
  return modifiers.map(({ name, kind, quantity, change }) => {
    const words = (
      <>
        {quantity > 1 && `${quantity} × `}
        {kind === 'choice' ? '· ' : <b>{t(kind)} </b>}
        {nameBehindWord(kind, local(name))}
      </>
    );
    const key = JSON.stringify([name, kind, quantity, change]);
    if (change === 'gone') return <Gone key={key}>{words}</Gone>;
    return (
      <span key={key} className={cx('wall-modifier block ps-4', !over && LOOK[kind])}>
        {words}
        {change === 'new' && <b className="wall-word ms-2 rounded-sm bg-accent px-2 text-on-accent">{t('new')}</b>}
      </span>
    );
  });
}
