import { cx } from '@comanda/kit/ui/cx.ts';
import { listPictureUrl, pictureUrl } from '@comanda/kit/ui/picture-url.ts';
import { UtensilsCrossed } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { inTurn } from './in-turn.ts';

interface PhotoProps {
  /** Key of the picture; null: there is none. */
  readonly picture: string | null;
  /** Of the category: what stands in for a picture has its colour. */
  readonly hue: number;
  readonly className?: string;
  /** Sharp however large it is; else as a list wants it, quick. */
  readonly large?: boolean;
}

/** A dish, 4 : 3. Where there is no picture, or it does not come, something calm in its place. */
export function Photo({ picture, hue, className, large = false }: PhotoProps) {
  const [broken, setBroken] = useState<string | null>(null);
  const image = useRef<HTMLImageElement>(null);
  const shown = picture !== null && picture !== broken;
  const source = shown ? (large ? pictureUrl : listPictureUrl)(picture) : null;
  useEffect(() => {
    const element = image.current;
    if (!element || source === null) return;
    return inTurn(() => {
      element.src = source;
    });
  }, [source]);
  return (
    <span
      aria-hidden
      className={cx('grid aspect-4/3 place-items-center overflow-hidden', className)}
      style={{ background: `oklch(0.93 0.035 ${hue})`, color: `oklch(0.55 0.08 ${hue})` }}
    >
      {shown ? (
        <img
          ref={image}
          key={source}
          alt=""
          decoding="async"
          draggable={false}
          onError={() => setBroken(picture)}
          className="size-full object-cover"
        />
      ) : (
        <UtensilsCrossed strokeWidth={1.25} className="size-1/3" />
      )}
    </span>
  );
}
