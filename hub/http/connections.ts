import type { Server, Socket } from 'node:net';

/** The connections of some servers, those that were turned into WebSockets among them: a server forgets these. */
export interface Connections {
  /** Breaks off all there are. What was answered is out; what was not was not promised. */
  end(): void;
}

export function connectionsOf(servers: readonly Server[]): Connections {
  const open = new Set<Socket>();
  for (const server of servers) {
    server.on('connection', (socket) => {
      open.add(socket);
      socket.once('close', () => open.delete(socket));
    });
  }
  return {
    end: () => {
      for (const socket of open) socket.destroy();
    },
  };
}
