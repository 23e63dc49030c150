import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import type { PrintedPaper, VirtualPrinter } from '../printer.ts';
import { renderSvg } from '../svg.ts';
import { PAGE_SCRIPT, printerPage, SWITCHES } from './html.ts';
import { wordsFor } from './words.ts';

export interface PrinterPage {
  readonly port: number;
  /** A paper came out. */
  printed(paper: PrintedPaper): void;
  close(): Promise<void>;
}

export interface PrinterPageOptions {
  readonly printer: VirtualPrinter;
  readonly columns: number;
  /** 0: any that is free. */
  readonly port: number;
  readonly host: string;
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number;
}

const Change = z.strictObject(Object.fromEntries(SWITCHES.map((each) => [each, z.boolean().optional()])));
const MOST_BYTES = 1_024;
const KEPT = 60;
const HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
};

interface Shown {
  readonly paper: PrintedPaper;
  readonly at: number;
}

/** The page of a virtual printer, on this machine's own address unless another is given. */
export async function startPrinterPage(options: PrinterPageOptions): Promise<PrinterPage> {
  const { printer, columns, now } = options;
  const followers = new Set<ServerResponse>();
  let shown: Shown[] = [];

  const told = (): string => {
    const papers = shown.map(({ paper: { number, cut, drawerKicks, rings = 0, lines }, at }) => {
      const text = lines.map((line) =>
        line.kind === 'text' ? line.text.trim() : line.kind === 'qr' ? line.data : '…',
      );
      return { number, at, cut, drawerKicks, rings, text: text.join('\n') };
    });
    return `data: ${JSON.stringify({ state: printer.state(), papers: papers.toReversed() })}\n\n`;
  };
  const tell = (): void => {
    for (const follower of followers) follower.write(told());
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const send = (status: number, type: string, body: string): void => {
      response.writeHead(status, { ...HEADERS, 'Content-Type': `${type}; charset=utf-8` }).end(body);
    };
    const path = new URL(request.url ?? '/', 'http://here').pathname;
    const asked = `${request.method} ${path}`;
    const number = /^GET \/papers\/(\d{1,9})\.svg$/.exec(asked)?.[1];
    if (number !== undefined) {
      const found = shown.find(({ paper }) => paper.number === Number(number));
      send(found ? 200 : 404, 'image/svg+xml', found ? renderSvg(found.paper) : '');
      return;
    }
    switch (asked) {
      case 'GET /': {
        const { language, words } = wordsFor(request.headers['accept-language']);
        const address = `${options.host}:${printer.port}`;
        send(200, 'text/html', printerPage({ language, words, name: printer.name, address, columns }));
        return;
      }
      case 'GET /page.js':
        send(200, 'text/javascript', PAGE_SCRIPT);
        return;
      case 'GET /events':
        response.writeHead(200, { ...HEADERS, 'Content-Type': 'text/event-stream' }).write(told());
        followers.add(response);
        response.once('close', () => followers.delete(response));
        return;
      case 'PUT /state': {
        const change = Change.safeParse(await jsonOf(request));
        if (!change.success) {
          send(422, 'text/plain', 'not understood');
          return;
        }
        await printer.setState(change.data);
        send(200, 'application/json', JSON.stringify(printer.state()));
        tell();
        return;
      }
      default:
        send(404, 'text/plain', 'not found');
    }
  };

  const server = createServer((request, response) => {
    void answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    printed: (paper) => {
      shown = [...shown, { paper, at: now() }].slice(-KEPT);
      tell();
    },
    close: async () => {
      for (const follower of followers) follower.end();
      server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
    },
  };
}

/** Only JSON that says so: a form of another page cannot send that. */
async function jsonOf(request: IncomingMessage): Promise<unknown> {
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) return undefined;
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) return undefined;
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}
