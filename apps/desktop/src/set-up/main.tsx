import { must } from '@comanda/shared/base/assert.ts';
import { bridge } from '@comanda/kit/bridge/bridge.ts';
import { mount } from '@comanda/kit/ui/mount.tsx';
import { ProgramContext } from './program.ts';
import { en } from './i18n/en.ts';
import { vi } from './i18n/vi.ts';
import { SetUp } from './set-up.tsx';

const program = must(bridge(), 'the desktop program opens this page');
const App = () => (
  <ProgramContext value={program}>
    <SetUp />
  </ProgramContext>
);
mount(App, { en, vi });
