import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useHub } from '@comanda/kit/hub-client/react.tsx';
import type { PaperView } from '@comanda/shared/contracts/views/operations.ts';
import { useEffect, useState } from 'react';
import type { z } from 'zod';
import { useText } from '../../i18n/index.ts';

/** The picture of a paper. It needs the token, which an image's address cannot carry. */
export function Paper({ paper }: { readonly paper: z.infer<typeof PaperView> }) {
  const t = useText();
  const client = useHub();
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    let made: string | null = null;
    let wanted = true;
    const fetchPicture = async (): Promise<void> => {
      const answer = await client.get(routes.paperPicture, { params: { id: paper.id } });
      if (!answer.ok || !wanted) return;
      made = URL.createObjectURL(new Blob([answer.value], { type: 'image/svg+xml' }));
      setUrl(made);
    };
    void fetchPicture();
    return () => {
      wanted = false;
      if (made) URL.revokeObjectURL(made);
    };
  }, [client, paper.id]);
  return (
    <figure className="grid w-60 shrink-0 content-start gap-2">
      <figcaption className="text-sm text-muted">
        {t('printers.paper', { id: paper.id, printer: paper.printer })}
      </figcaption>
      {url && <img src={url} alt={paper.lines.join('\n')} className="w-full border border-line shadow-card" />}
    </figure>
  );
}
