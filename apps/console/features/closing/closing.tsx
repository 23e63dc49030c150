import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useFollow, useRoute } from '@comanda/kit/hub-client/react.tsx';
import { Exceptions } from './exceptions.tsx';
import { Running } from './running.tsx';
import { ZReports } from './z-reports.tsx';

/** The end of the day: the X, the Zs, what to look at again. */
export function Closing() {
  const zs = useRoute(routes.zReports, { query: {} });
  const today = useFollow('today', {}, ({ list }) => list.at(-1)?.businessDate);
  return (
    <div className="grid gap-4 p-4">
      <Running onClosed={zs.refetch} />
      <ZReports asked={zs} />
      {today !== undefined && <Exceptions today={today} />}
    </div>
  );
}
