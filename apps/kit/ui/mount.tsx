import { must } from '@comanda/shared/base/assert.ts';
import type { Clock } from '@comanda/shared/base/time.ts';
import { type ComponentType, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ChosenLanguage } from '../i18n/chosen.tsx';
import { type AppTexts, languagesOf, startI18n } from '../i18n/index.ts';
import { firstLanguage, followLanguage } from '../i18n/language.ts';
import { LiveRegion } from './announce.tsx';
import { FaultBoundary } from './fault-screen.tsx';
import type { LookChoice } from './logic/look.ts';
import { startLook } from './look-store.ts';
import { TickerProvider } from './ticker.tsx';
import { Toasts } from './toast.tsx';

export interface MountOptions {
  /** How the app looks until someone chooses: the kitchen is dark, the till as the device wishes. */
  readonly look?: LookChoice;
  /** The hub's time as this screen knows it, for ages and timers; the device's own where not given. */
  readonly clock?: Clock;
}

/**
 * Starts a screen app in `#root`: texts, look, ticker, toasts, announcements, and a screen in words for faults.
 * @param texts the app's own texts by language; the kit's are added
 */
export function mount(App: ComponentType, texts: AppTexts, options: MountOptions = {}): void {
  const page = document.documentElement;
  startLook(options.look ?? { theme: 'auto', contrast: 'auto' }, page);
  const i18n = startI18n({
    language: firstLanguage(languagesOf(texts), navigator.languages),
    namespaces: { app: texts },
  });
  followLanguage(i18n, page);
  createRoot(must(document.getElementById('root'), 'the page has an element #root')).render(
    <StrictMode>
      <ChosenLanguage texts={i18n}>
        <FaultBoundary>
          <TickerProvider clock={options.clock ?? Date.now}>
            <App />
            <Toasts />
            <LiveRegion />
          </TickerProvider>
        </FaultBoundary>
      </ChosenLanguage>
    </StrictMode>,
  );
}
