import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { create } from 'zustand';
import { useTopLayer } from './top-layer.ts';

interface Spoken {
  readonly text: string;
  readonly urgent: boolean;
  /** Counts up, so that the same words are spoken again. */
  readonly turn: number;
}

const useSpoken = create<Spoken>(() => ({ text: '', urgent: false, turn: 0 }));

/** Says something to a screen reader: politely after what it is saying, or, where it is urgent, at once. */
export function announce(text: string, { urgent = false }: { readonly urgent?: boolean } = {}): void {
  useSpoken.setState(({ turn }) => ({ text, urgent, turn: turn + 1 }));
}

/** A reader tells what changes in a region it knows already: the words follow the region by a moment. */
const MOMENT_MS = 80;

/** Where `announce` speaks; `mount` puts one on every screen. */
export function LiveRegion() {
  const { text, urgent, turn } = useSpoken();
  const layer = useTopLayer();
  const [shown, setShown] = useState<Spoken | null>(null);
  useEffect(() => {
    setShown(null);
    const timer = setTimeout(() => setShown({ text, urgent, turn }), MOMENT_MS);
    return () => clearTimeout(timer);
  }, [text, urgent, turn, layer]);
  return createPortal(
    <>
      <div aria-live="polite" className="unseen">
        {shown !== null && !shown.urgent && shown.text}
      </div>
      <div aria-live="assertive" className="unseen">
        {shown?.urgent === true && shown.text}
      </div>
    </>,
    layer,
  );
}
