import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { expect, test } from 'vitest';
import { runningHub } from './running-hub.ts';

/** A client that says so much, hears what it is told, and says nothing more. */
async function silentAfter(port: number, said: string): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => {});
  await once(socket, 'connect');
  if (said !== '') socket.write(said);
  return socket;
}

const UPGRADE = [
  'GET /live/?EIO=4&transport=websocket HTTP/1.1',
  'Host: 127.0.0.1',
  'Upgrade: websocket',
  'Connection: Upgrade',
  'Sec-WebSocket-Version: 13',
  'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
  '\r\n',
].join('\r\n');

test('a hub that stops waits for nobody who is connected and says nothing', async () => {
  const house = await runningHub();
  const { port } = house.hub;
  const clients = [
    await silentAfter(port, ''),
    await silentAfter(port, 'POST /api/v1/orders HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 10\r\n\r\n{'),
    await silentAfter(port, UPGRADE),
  ];
  const upgraded = clients[2] as Socket;
  const [answer] = (await once(upgraded, 'data')) as [Buffer];
  expect(answer.toString()).toContain('101 Switching Protocols');
  const gone = clients.map((client) => once(client, 'close'));
  for (const client of clients) client.resume();
  await house.stop();
  await Promise.all(gone);
});
