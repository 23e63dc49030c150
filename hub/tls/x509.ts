type X509 = typeof import('@peculiar/x509');

const ASKED = ['getMetadata', 'getOwnMetadata'] as const;

/**
 * The library of certificates wires itself by tsyringe, which does not load where `Reflect` lacks the metadata of
 * decorators. Nobody here has such metadata: while it loads, `Reflect` says so.
 */
export async function loadX509(): Promise<X509> {
  const lacking = ASKED.filter((name) => !(name in Reflect));
  for (const name of lacking) Object.defineProperty(Reflect, name, { value: () => undefined, configurable: true });
  try {
    return await import('@peculiar/x509');
  } finally {
    for (const name of lacking) Reflect.deleteProperty(Reflect, name);
  }
}
