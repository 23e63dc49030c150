import { connect, type Socket } from 'node:net';

/** One caller with one kept connection that asks, waits for the answer, and asks again: no library between. */

export interface Request {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Answer {
  readonly status: number;
  readonly body: string;
}

const CR_LF_CR_LF = Buffer.from('\r\n\r\n');

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (fault: Error) => void;
}

export class Caller {
  readonly #socket: Socket;
  readonly #host: string;
  #received: Buffer = Buffer.alloc(0);
  #waiting: Waiting | null = null;

  constructor(url: string) {
    const { hostname, port, host } = new URL(url);
    this.#host = host;
    this.#socket = connect({ host: hostname, port: Number(port), noDelay: true });
    this.#socket.on('data', (bytes) => this.#take(bytes));
    this.#socket.on('error', (fault) => this.#fail(fault));
    this.#socket.on('close', () => this.#fail(new Error('the connection was closed')));
  }

  /** Sends one POST. Rejects where the connection breaks before the answer is complete. */
  post(request: Request): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.#waiting !== null) throw new Error('a caller asks one thing at a time');
      if (this.#socket.destroyed) {
        reject(new Error('the connection was closed'));
        return;
      }
      this.#waiting = { resolve, reject };
      let head = `POST ${request.path} HTTP/1.1\r\nHost: ${this.#host}\r\nContent-Type: application/json\r\n`;
      for (const name in request.headers) head += `${name}: ${request.headers[name]}\r\n`;
      this.#socket.write(`${head}Content-Length: ${Buffer.byteLength(request.body)}\r\n\r\n${request.body}`);
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #fail(fault: Error): void {
    const waiting = this.#waiting;
    this.#waiting = null;
    this.#socket.destroy();
    waiting?.reject(fault);
  }

  #take(bytes: Buffer): void {
    this.#received = this.#received.length === 0 ? bytes : Buffer.concat([this.#received, bytes]);
    const headEnd = this.#received.indexOf(CR_LF_CR_LF);
    if (headEnd < 0) return;
    const head = this.#received.toString('latin1', 0, headEnd);
    const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
    const body = length === undefined ? this.#chunks(headEnd + 4) : this.#counted(headEnd + 4, Number(length));
    if (body === null) return;
    const waiting = this.#waiting;
    this.#waiting = null;
    waiting?.resolve({ status: Number(head.slice(9, 12)), body });
  }

  #counted(from: number, length: number): string | null {
    if (this.#received.length < from + length) return null;
    const body = this.#received.toString('utf8', from, from + length);
    this.#received = this.#received.subarray(from + length);
    return body;
  }

  /** A body in chunks (RFC 9112, 7.1), without trailers. */
  #chunks(from: number): string | null {
    const parts: Buffer[] = [];
    let at = from;
    for (;;) {
      const lineEnd = this.#received.indexOf('\r\n', at);
      if (lineEnd < 0) return null;
      const size = Number.parseInt(this.#received.toString('latin1', at, lineEnd), 16);
      if (Number.isNaN(size)) throw new Error('an answer without a length that is not in chunks either');
      const next = lineEnd + 2 + size + 2;
      if (this.#received.length < next) return null;
      if (size === 0) {
        this.#received = this.#received.subarray(next);
        return Buffer.concat(parts).toString('utf8');
      }
      parts.push(this.#received.subarray(lineEnd + 2, lineEnd + 2 + size));
      at = next;
    }
  }
}
