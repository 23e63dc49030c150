import { startScreen } from '@comanda/kit/entry/start.tsx';
import { en } from './i18n/en.ts';
import { vi } from './i18n/vi.ts';
import { Kitchen } from './screens/kitchen.tsx';

await startScreen({
  role: 'kitchen',
  App: Kitchen,
  texts: { en, vi },
  look: { theme: 'dark', contrast: 'auto' },
  staff: false,
});
