import { deviceClock } from '@comanda/kit/hub-client/clock.ts';
import { mount } from '@comanda/kit/ui/mount.tsx';
import { Following } from './features/track/following.ts';
import { trackSocket } from './features/track/socket.ts';
import { en } from './i18n/en.ts';
import { vi } from './i18n/vi.ts';
import { TrackScreen } from './screens/track-screen.tsx';
import { tokenIn } from './screens/token.ts';

const following = new Following(trackSocket(location.origin, tokenIn(location.pathname)), deviceClock);
document.addEventListener('visibilitychange', () => following.check());
following.start();

mount(
  () => <TrackScreen following={following} />,
  { en, vi },
  { look: { theme: 'auto', contrast: 'auto' }, clock: () => following.hubNow() },
);
