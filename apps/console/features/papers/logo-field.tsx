import { Button } from '@comanda/kit/ui/button.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import type { Logo } from '@comanda/shared/contracts/views/paper-settings.ts';
import { pathOf, runsOf, unpacked } from '@comanda/shared/receipts/dots.ts';
import { ImageUp, Trash2 } from 'lucide-react';
import { useText } from '../../i18n/index.ts';
import { ChooseFile } from '../../model/choose-file.tsx';
import { readLogo } from './logo.ts';

interface LogoFieldProps {
  readonly logo: Logo | null;
  readonly onChange: (logo: Logo | null) => void;
}

/** The venue's logo, as black dots. */
export function LogoField({ logo, onChange }: LogoFieldProps) {
  const t = useText();
  const choose = async (file: File): Promise<void> => {
    const read = await readLogo(file);
    if (read) onChange(read);
    else toast(t('papers.logoBad'), { tone: 'danger' });
  };
  return (
    <div className="grid gap-2">
      <p className="font-medium">{t('papers.logo')}</p>
      <div className="grid min-h-24 place-items-center rounded-md border border-line bg-[#fff] p-3">
        {logo ? (
          <svg
            role="img"
            aria-label={t('papers.logo')}
            viewBox={`0 0 ${logo.width} ${logo.height}`}
            className="max-h-40 w-full max-w-80"
          >
            <path d={pathOf(runsOf(logo, unpacked(logo.bits)))} fill="#000" />
          </svg>
        ) : (
          <p className="text-[#4a4d55]">{t('papers.noLogo')}</p>
        )}
      </div>
      <p className="text-sm text-muted">{t('papers.logoHint')}</p>
      <div className="flex flex-wrap gap-3">
        <ChooseFile icon={ImageUp} accept="image/*" onFiles={([file]) => void choose(file)}>
          {t('papers.chooseLogo')}
        </ChooseFile>
        {logo && (
          <Button icon={Trash2} onClick={() => onChange(null)}>
            {t('papers.removeLogo')}
          </Button>
        )}
      </div>
    </div>
  );
}
