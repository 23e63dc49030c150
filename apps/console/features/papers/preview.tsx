import { qrPath } from '@comanda/kit/ui/qr.tsx';
import type { Paper } from '@comanda/shared/receipts/document.ts';
import { paperHtml } from '@comanda/shared/receipts/html.ts';
import { useMemo } from 'react';

interface PreviewProps {
  readonly paper: Paper;
  readonly title: string;
  readonly language: string;
}

/** A paper as it will come out. In a page of its own, where nothing runs and no style of the screen reaches. */
export function Preview({ paper, title, language }: PreviewProps) {
  const page = useMemo(() => {
    const qr = (data: string): string => {
      const { size, path } = qrPath(data);
      return `<svg viewBox="0 0 ${size} ${size}"><path d="${path}"/></svg>`;
    };
    return paperHtml(paper, { title, language, qr });
  }, [paper, title, language]);
  return <iframe title={title} sandbox="" srcDoc={page} className="h-[70vh] w-full rounded-md border border-line" />;
}
