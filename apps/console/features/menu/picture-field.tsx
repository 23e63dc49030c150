import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useCommand, useConnection } from '@comanda/kit/hub-client/react.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { pictureUrl } from '@comanda/kit/ui/picture-url.ts';
import { toast } from '@comanda/kit/ui/toasts.ts';
import { ImageOff, ImageUp, Trash2 } from 'lucide-react';
import { useText } from '../../i18n/index.ts';
import { ChooseFile } from '../../model/choose-file.tsx';
import { base64Of, smallPicture } from './small-picture.ts';

interface PictureFieldProps {
  /** Key of the picture; null: none. */
  readonly picture: string | null;
  readonly onChange: (picture: string | null) => void;
}

/** A photo, made small here and kept by the hub; the draft names it. */
export function PictureField({ picture, onChange }: PictureFieldProps) {
  const t = useText();
  const words = useProblemWords();
  const live = useConnection().state === 'live';
  const { run, pending } = useCommand(routes.savePicture);
  const choose = async (file: File): Promise<void> => {
    const small = await smallPicture(file);
    if (!small) {
      toast(t('editor.item.pictureBad'), { tone: 'danger' });
      return;
    }
    const outcome = await run({ body: { data: await base64Of(small) } });
    if (outcome.ok) onChange(outcome.value.key);
    else toast(words(outcome.error), { tone: 'danger' });
  };
  return (
    <div className="flex flex-wrap items-center gap-4">
      <div className="grid aspect-4/3 w-40 shrink-0 place-items-center overflow-hidden rounded-md border border-line bg-sunk">
        {picture === null ? (
          <span className="grid place-items-center gap-1 text-sm text-muted">
            <ImageOff aria-hidden className="size-7" />
            {t('editor.item.noPicture')}
          </span>
        ) : (
          <img src={pictureUrl(picture)} alt={t('editor.item.picture')} className="size-full object-cover" />
        )}
      </div>
      <div className="grid min-w-60 flex-1 gap-2">
        <p className="text-sm text-muted">{t(live ? 'editor.item.pictureHint' : 'editor.item.pictureAway')}</p>
        <div className="flex flex-wrap gap-2">
          <ChooseFile
            size="small"
            icon={ImageUp}
            accept="image/*"
            busy={pending > 0}
            disabled={!live}
            onFiles={([file]) => void choose(file)}
          >
            {t('editor.item.choosePicture')}
          </ChooseFile>
          {picture !== null && (
            <Button size="small" icon={Trash2} onClick={() => onChange(null)}>
              {t('editor.item.removePicture')}
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}
