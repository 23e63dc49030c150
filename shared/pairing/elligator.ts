/** The field of Curve25519: whole numbers modulo 2²⁵⁵ − 19. */
const P = 2n ** 255n - 19n;
/** The curve v² = u³ + A u² + u. */
const A = 486_662n;

const mod = (n: bigint): bigint => ((n % P) + P) % P;

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  let square = mod(base);
  for (let left = exponent; left > 0n; left >>= 1n) {
    if (left & 1n) result = (result * square) % P;
    square = (square * square) % P;
  }
  return result;
}

/** 0 for 0, as RFC 9380 wants it. */
const inverse = (n: bigint): bigint => power(n, P - 2n);

/** Little-endian; the topmost bit does not count (RFC 7748, 5). */
function numberOf(bytes: Uint8Array): bigint {
  let n = 0n;
  for (let i = 31; i >= 0; i -= 1) n = (n << 8n) | BigInt(i === 31 ? (bytes[i] ?? 0) & 0x7f : (bytes[i] ?? 0));
  return n;
}

function bytesOf(n: bigint): Uint8Array {
  const bytes = new Uint8Array(32);
  let left = n;
  for (let i = 0; i < 32; i += 1) {
    bytes[i] = Number(left & 0xffn);
    left >>= 8n;
  }
  return bytes;
}

/**
 * Maps 32 bytes of chance to the u of a point on Curve25519 whose logarithm nobody knows: Elligator 2, RFC 9380, 6.7.1
 * with Z = 2. Not in constant time: it is run once for each try of a code that is used once.
 */
export function elligator2(bytes: Uint8Array): Uint8Array {
  const r = numberOf(bytes);
  const divisor = mod(1n + 2n * r * r);
  const first = divisor === 0n ? mod(-A) : mod(-A * inverse(divisor));
  const right = mod(first * first * first + A * first * first + first);
  const isSquare = power(right, (P - 1n) / 2n) <= 1n;
  return bytesOf(isSquare ? first : mod(-first - A));
}
