import { useVenue } from '@comanda/kit/entry/venue.tsx';
import { useConnection } from '@comanda/kit/hub-client/react.tsx';
import { useFormats } from '@comanda/kit/i18n/venue-format.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { ConnectionBadge } from '@comanda/kit/ui/connection-badge.tsx';
import { cx } from '@comanda/kit/ui/cx.ts';
import { Dialog } from '@comanda/kit/ui/dialog.tsx';
import { IconButton } from '@comanda/kit/ui/icon-button.tsx';
import { LanguageSwitch, ThemeSwitch } from '@comanda/kit/ui/switches.tsx';
import { Settings, TriangleAlert, Volume2 } from 'lucide-react';
import { useState, useSyncExternalStore } from 'react';
import { allowChime, chime, chimeAllowed, onChimeAllowed } from '@comanda/kit/ui/chime.ts';
import { useHouseWords } from '../i18n/house.ts';
import { useText } from '../i18n/index.ts';

interface FootProps {
  /** What is shown is old; since when, where it was ever right. */
  readonly old: { readonly since: number | null } | null;
  /** The hub's time. */
  readonly now: number;
}

/** The house and its clock; in their place, with the hub away, that the board is old. Its height is the same, but where the glass stands and is old. */
export function Foot({ old, now }: FootProps) {
  const t = useText();
  const words = useHouseWords();
  const formats = useFormats();
  const { settings } = useVenue();
  const connection = useConnection();
  const silent = !useSyncExternalStore(onChimeAllowed, chimeAllowed);
  const [open, setOpen] = useState(false);
  return (
    <footer
      className={cx(
        'board-foot flex h-[7.5vmin] min-h-16 shrink-0 items-center gap-[1.5vmin] px-[2vmax] portrait:px-[2vmin]',
        // Upright there is no room for the words beside the buttons.
        old && 'portrait:h-auto portrait:flex-wrap portrait:justify-end portrait:py-[1vmin]',
        old ? 'bg-warn text-on-warn' : 'border-t border-line bg-surface text-text',
      )}
    >
      {old ? (
        <div role="alert" className="flex min-w-0 flex-1 items-center gap-[1vmin] font-semibold portrait:basis-full">
          <TriangleAlert aria-hidden className="size-[5vmin] shrink-0" />
          <div className="min-w-0 leading-tight">
            {words.map(({ language, texts }) => (
              <p key={language} lang={language}>
                {old.since === null ? texts.lost : texts.old.replace('{{time}}', formats.time(old.since))}
              </p>
            ))}
          </div>
        </div>
      ) : (
        <>
          <b className="min-w-0 flex-1 truncate">{settings.name}</b>
          <time className="figures font-semibold">{formats.time(now)}</time>
        </>
      )}
      {silent && (
        <>
          {!old && (
            <span role="status" className="font-semibold">
              {t('silent')}
            </span>
          )}
          <Button variant="primary" icon={Volume2} onClick={() => void allowChime().then(chime)}>
            {t('sound')}
          </Button>
        </>
      )}
      <ConnectionBadge {...connection} />
      <IconButton icon={Settings} label={t('settings')} onClick={() => setOpen(true)} />
      {open && (
        <Dialog title={t('settings')} onClose={() => setOpen(false)}>
          <div className="grid gap-6 text-base text-text">
            <LanguageSwitch />
            <ThemeSwitch />
          </div>
        </Dialog>
      )}
    </footer>
  );
}
