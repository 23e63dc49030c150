import { startScreen } from '@comanda/kit/entry/start.tsx';
import { en } from './i18n/en.ts';
import { vi } from './i18n/vi.ts';
import { keepGuest } from './model/guest.ts';
import { SIGNS } from './model/idle.ts';
import { Kiosk } from './screens/kiosk.tsx';
import { calibrate, millimetre } from './features/staff/millimetre.ts';
import { quickTouch } from './ui/quick-touch.ts';

const touched = keepGuest(Date.now);
for (const sign of SIGNS) document.addEventListener(sign, touched, { capture: true, passive: true });
quickTouch(document, () => document.documentElement.dataset['access'] === 'on');
calibrate(millimetre());
await startScreen({
  role: 'kiosk',
  App: Kiosk,
  texts: { en, vi },
  look: { theme: 'light', contrast: 'auto' },
  staff: false,
  ownExit: true,
});
