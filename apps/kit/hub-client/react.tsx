import type { EntityOf, TopicName, TopicParams } from '@comanda/shared/contracts/topics.ts';
import { type ReactNode, useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { HubClient } from './client.ts';
import type { Connection } from './connection.ts';
import type { PairedDevice } from '@comanda/shared/contracts/views/session.ts';
import { HubContext, useHub } from './hub-context.ts';
import type { FollowState } from './followed.ts';
import type { OutboxState } from './outbox.ts';
import type { SessionState } from './sessions.ts';

export function HubProvider({ client, children }: { readonly client: HubClient; readonly children: ReactNode }) {
  return <HubContext value={client}>{children}</HubContext>;
}

/**
 * Follows a topic while the component is there, and gives what `select` makes of its state. The component is drawn
 * again only when that is another: one entity by `({ items }) => items.get(id)`, or an array or object whose members
 * are others. A selector that makes new objects inside of what it returns draws at every change.
 */
export function useFollow<T extends TopicName, S = FollowState<EntityOf<T>>>(
  topic: T,
  params: TopicParams<T>,
  select: (state: FollowState<EntityOf<T>>) => S = whole,
): S {
  const client = useHub();
  const key = JSON.stringify(params);
  const followed = useMemo(() => client.follow(topic, JSON.parse(key) as TopicParams<T>), [client, topic, key]);
  useEffect(() => followed.hold(), [followed]);
  return useStore(followed.state, useShallow(select));
}

const whole = <S,>(state: unknown): S => state as S;

/** Who is signed in. */
export const useSession = (): SessionState => useStore(useHub().sessions.state);

/** What pairing gave; null while the device is not paired. */
export const useDevice = (): PairedDevice | null => useStore(useHub().device);

/** Live, old since, or kept here: for the badge that every screen shows. */
export const useConnection = (): Connection => useStore(useHub().connection);

/** What waits to be sent, and what was refused after its page had gone. */
export const useOutbox = (): OutboxState => useStore(useHub().outbox.state);

export { useHub };
export { useCommand, type CommandState } from './use-command.ts';
export { useRoute, type RouteState } from './use-route.ts';
