/** How many bytes follow a command's two, from Epson's ESC/POS reference; those not named here have none. */
const ARGUMENTS: Readonly<Record<string, number>> = {
  '\x1b ': 1,
  '\x1b!': 1,
  '\x1b$': 2,
  '\x1b%': 1,
  '\x1b-': 1,
  '\x1b3': 1,
  '\x1bB': 2,
  '\x1b=': 1,
  '\x1b?': 1,
  '\x1bE': 1,
  '\x1bG': 1,
  '\x1bJ': 1,
  '\x1bM': 1,
  '\x1bR': 1,
  '\x1bT': 1,
  '\x1bU': 1,
  '\x1bV': 1,
  '\x1bW': 8,
  '\x1b\\': 2,
  '\x1ba': 1,
  '\x1bc': 2,
  '\x1bd': 1,
  '\x1bp': 3,
  '\x1br': 1,
  '\x1bt': 1,
  '\x1b{': 1,
  '\x1c!': 1,
  '\x1c-': 1,
  '\x1cC': 1,
  '\x1cS': 2,
  '\x1cW': 1,
  '\x1cp': 2,
  '\x1d!': 1,
  '\x1d$': 2,
  '\x1d/': 1,
  '\x1dB': 1,
  '\x1dH': 1,
  '\x1dI': 1,
  '\x1dL': 2,
  '\x1dP': 2,
  '\x1dT': 1,
  '\x1dW': 2,
  '\x1d\\': 2,
  '\x1d^': 3,
  '\x1da': 1,
  '\x1db': 1,
  '\x1df': 1,
  '\x1dh': 1,
  '\x1dr': 1,
  '\x1dw': 1,
};

/** ESC, FS or GS */
export function startsCommand(byte: number): boolean {
  return byte === 0x1b || byte === 0x1c || byte === 0x1d;
}

/** Bytes after the command's first two, for the command at `at`; null while it has not come whole. */
export function argumentBytes(bytes: readonly number[], at: number): number | null {
  const second = bytes[at + 1];
  if (second === undefined) return null;
  const name = String.fromCharCode(bytes[at] ?? 0, second);
  let length = ARGUMENTS[name] ?? 0;
  if (name === '\x1b*') {
    const [mode, low, high] = bytes.slice(at + 2, at + 5);
    if (mode === undefined || low === undefined || high === undefined) return null;
    length = 3 + (low + 256 * high) * (mode >= 32 ? 3 : 1);
  }
  if (name === '\x1dk') {
    const [system, count] = bytes.slice(at + 2, at + 4);
    if (system === undefined || (system >= 65 && count === undefined)) return null;
    // The older form ends with a zero, the newer one says its length.
    const end = bytes.indexOf(0, at + 3);
    if (system < 65 && end === -1) return null;
    length = system < 65 ? end - at - 1 : 2 + (count ?? 0);
  }
  if (name === '\x1bD') {
    const end = bytes.indexOf(0, at + 2);
    if (end === -1) return null;
    length = end - at - 1;
  }
  if (name === '\x1d8') {
    const sizes = bytes.slice(at + 3, at + 7);
    if (sizes.length < 4) return null;
    length = 5 + sizes.reduce((sum, size, place) => sum + size * 256 ** place, 0);
  }
  if (name === '\x1dV') {
    const mode = bytes[at + 2];
    if (mode === undefined) return null;
    length = mode === 65 || mode === 66 ? 2 : 1;
  }
  if (name === '\x1dv') {
    const [wide, wider, tall, taller] = bytes.slice(at + 4, at + 8);
    if (wide === undefined || wider === undefined || tall === undefined || taller === undefined) return null;
    length = 6 + (wide + 256 * wider) * (tall + 256 * taller);
  }
  if (name === '\x1d(' || name === '\x1b(') {
    const [low, high] = bytes.slice(at + 3, at + 5);
    if (low === undefined || high === undefined) return null;
    length = 3 + low + 256 * high;
  }
  return bytes.length >= at + 2 + length ? length : null;
}

/** Takes the `DLE EOT` requests out of a stream; what may be the start of one is held back for the next bytes. */
export function splitRealTime(bytes: readonly number[]): { data: number[]; requests: number[]; held: number[] } {
  const data: number[] = [];
  const requests: number[] = [];
  for (let at = 0; at < bytes.length; at += 1) {
    const [first, second, n] = bytes.slice(at, at + 3);
    if (first === 0x10 && (second === undefined || (second === 0x04 && n === undefined))) {
      return { data, requests, held: bytes.slice(at) };
    }
    if (first === 0x10 && second === 0x04 && n !== undefined && n >= 1 && n <= 4) {
      requests.push(n);
      at += 2;
    } else {
      data.push(first ?? 0);
    }
  }
  return { data, requests, held: [] };
}
