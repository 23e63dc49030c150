import { startScreen } from '@comanda/kit/entry/start.tsx';
import { en } from './i18n/en.ts';
import { vi } from './i18n/vi.ts';
import { Before } from './screens/before.tsx';
import { Console } from './screens/console.tsx';

await startScreen({ role: 'console', App: Console, texts: { en, vi }, staff: true, Before });
