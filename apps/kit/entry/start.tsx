import type { DeviceRole } from '@comanda/shared/contracts/permissions.ts';
import type { ComponentType } from 'react';
import { bridge } from '../bridge/bridge.ts';
import { HubReplaced } from '../bridge/hub-replaced.tsx';
import { hubOrigin } from '../bridge/hub-origin.ts';
import { StaffExit } from '../bridge/staff-exit.tsx';
import { tellUnsent } from '../bridge/tell-unsent.ts';
import { bridgeTokenStore } from '../bridge/token-store.ts';
import { startHubClient } from '../hub-client/browser.ts';
import { HubProvider } from '../hub-client/react.tsx';
import type { AppTexts } from '../i18n/index.ts';
import type { LookChoice } from '../ui/logic/look.ts';
import { mount } from '../ui/mount.tsx';
import { Gate } from './gate.tsx';
import { keepPage } from './keep-page.ts';

export interface ScreenStart {
  readonly role: DeviceRole;
  readonly App: ComponentType;
  readonly texts: AppTexts;
  readonly look?: LookChoice;
  /** Somebody must be signed in. */
  readonly staff: boolean;
  /** Drawn in the place of pairing and sign-in where a screen has its own. */
  readonly Before?: ComponentType;
  /** Where it is served; it then opens there while the hub is away, too. */
  readonly keptAt?: string;
  /** Staff leave the program's lock-down by a way of the screen's own. */
  readonly ownExit?: boolean;
}

/** Starts a screen: the hub's client, then pairing, sign-in and the venue, then the screen itself. */
export async function startScreen({
  role,
  App,
  texts,
  look,
  staff,
  Before,
  keptAt,
  ownExit = false,
}: ScreenStart): Promise<void> {
  const program = bridge();
  const forGuests = role === 'kiosk' || role === 'board';
  const client = await startHubClient({
    role,
    language: () => document.documentElement.lang || 'en',
    ...(program && { device: bridgeTokenStore(program), live: hubOrigin(program) }),
  });
  if (program) tellUnsent(program, client.outbox.state);
  const Started = () => (
    <HubProvider client={client}>
      <Gate role={role} staff={staff} {...(Before && { Before })}>
        <App />
      </Gate>
      {program && !forGuests && <HubReplaced program={program} />}
      {program?.about.locked === true && !ownExit && <StaffExit program={program} />}
    </HubProvider>
  );
  // The program's pages are on its own disk.
  if (keptAt !== undefined && !program) void keepPage(keptAt);
  mount(Started, texts, { ...(look && { look }), clock: () => client.hubNow() });
}
