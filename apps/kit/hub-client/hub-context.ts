import { createContext, useContext } from 'react';
import type { HubClient } from './client.ts';

export const HubContext = createContext<HubClient | null>(null);

export function useHub(): HubClient {
  const client = useContext(HubContext);
  if (client === null) throw new Error('useHub needs a HubProvider around it');
  return client;
}
