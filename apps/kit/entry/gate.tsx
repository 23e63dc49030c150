import type { DeviceRole } from '@comanda/shared/contracts/permissions.ts';
import { type ComponentType, type ReactNode, useEffect } from 'react';
import { routes } from '../hub-client/contracts.frozen.ts';
import { useDevice, useFollow, useHub, useRoute, useSession } from '../hub-client/react.tsx';
import { useKitText } from '../i18n/index.ts';
import { VenueFormatProvider } from '../i18n/venue-format.tsx';
import { ErrorNote, Loading } from '../ui/notes.tsx';
import { Pairing } from './pairing.tsx';
import { SignIn } from './sign-in.tsx';
import { VenueContext } from './venue.tsx';
import { useProblemWords } from './words.ts';

interface GateProps {
  readonly role: DeviceRole;
  readonly staff: boolean;
  readonly Before?: ComponentType;
  readonly children: ReactNode;
}

/** Lets nobody through before the device is paired, somebody is signed in where that is needed, and the venue is known. */
export function Gate({ role, staff, Before, children }: GateProps) {
  const device = useDevice();
  const session = useSession();
  const unsure = session.status === 'loading';
  const signedIn = session.status === 'signed_in';
  if (unsure) return <Loading />;
  if (Before && !signedIn) return <Before />;
  if (!device && !signedIn) return <Pairing deviceRole={role} />;
  if (staff && !signedIn) return <SignIn />;
  return <WithVenue>{children}</WithVenue>;
}

function WithVenue({ children }: { readonly children: ReactNode }) {
  const t = useKitText();
  const words = useProblemWords();
  const client = useHub();
  const { data, problem, refetch } = useRoute(routes.venue);
  const revision = useFollow('revisions', {}, ({ items }) => items.get('venue')?.revision ?? 0);
  useEffect(() => {
    if (revision > 0) refetch();
  }, [revision, refetch]);
  useEffect(() => {
    if (problem?.code === 'device_unknown' || (problem?.code === 'signed_out' && client.device.getState())) {
      void client.unpair();
    }
  }, [problem, client]);
  if (data) {
    const { currency, timeZone } = data.settings;
    return (
      <VenueContext value={data}>
        <VenueFormatProvider currency={currency} timeZone={timeZone}>
          {children}
        </VenueFormatProvider>
      </VenueContext>
    );
  }
  return (
    <main className="grid min-h-dvh place-content-center p-6">
      {problem ? (
        <ErrorNote title={t('entry.problem')} onRetry={refetch}>
          {words(problem)}
        </ErrorNote>
      ) : (
        <Loading what={t('entry.loadingVenue')} />
      )}
    </main>
  );
}
