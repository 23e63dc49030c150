import { qrPath } from '@comanda/kit/ui/qr.tsx';
import type { Paper } from '@comanda/shared/receipts/document.ts';
import { paperShadow } from '@comanda/shared/receipts/html.ts';
import { useLayoutEffect, useRef } from 'react';

interface PreviewProps {
  readonly paper: Paper;
  readonly title: string;
  readonly language: string;
}

const qr = (data: string): string => {
  const { size, path } = qrPath(data);
  return `<svg viewBox="0 0 ${size} ${size}"><path d="${path}"/></svg>`;
};

/** A paper as it will come out, in a shadow: no style of the screen reaches it. Its words are escaped. */
export function Preview({ paper, title, language }: PreviewProps) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const host = place.current;
    if (!host) return;
    const shadow = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
    shadow.innerHTML = paperShadow(paper, { language, qr });
  }, [paper, language]);
  return (
    <section aria-label={title} className="overflow-hidden rounded-md border border-line">
      <div ref={place} />
    </section>
  );
}
