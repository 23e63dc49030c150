import { startScreen } from '@comanda/kit/entry/start.tsx';
import { en } from './i18n/en.ts';
import { vi } from './i18n/vi.ts';
import { Board } from './screens/board.tsx';

await startScreen({
  role: 'board',
  App: Board,
  texts: { en, vi },
  look: { theme: 'light', contrast: 'auto' },
  staff: false,
});
