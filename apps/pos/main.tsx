import { startScreen } from '@comanda/kit/entry/start.tsx';
import { en } from './i18n/en.ts';
import { vi } from './i18n/vi.ts';
import { App } from './screens/app.tsx';

void startScreen({ role: 'pos', App, texts: { en, vi }, staff: true, keptAt: '/pos' });
