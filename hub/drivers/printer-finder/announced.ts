import type { Service } from 'bonjour-service';
import { type Link, openMdns, voicesOf } from '../../discovery/index.ts';

export interface AnnouncedPrinter {
  readonly name: string;
  readonly host: string;
  readonly port: number;
}

/** How printers that take bytes as they are make themselves known (RFC 6763's list of names). */
const RAW_PRINTING = 'pdl-datastream';

/** Hears of printers on every link until what comes back is called. A fault of one link ends nothing. */
export function hearAnnounced(links: readonly Link[], onFound: (printer: AnnouncedPrinter) => void): () => void {
  const voices = voicesOf(links).map((voice) => {
    const bonjour = openMdns(voice, () => {});
    bonjour.find({ type: RAW_PRINTING }, (service) => {
      const printer = printerIn(service);
      if (printer) onFound(printer);
    });
    return bonjour;
  });
  return () => {
    for (const bonjour of voices) bonjour.destroy();
  };
}

/**
 * By its address of IPv4 where it has one: that is what printers print about themselves. A responder need not send its
 * addresses along with its name, and few systems resolve names of `.local`: then it is where the answer came from. Heard
 * from an address of its link alone, it is left to the other family, by which it is heard too.
 */
function printerIn({ name, addresses = [], referer, port }: Service): AnnouncedPrinter | null {
  const told = [...addresses, ...(referer ? [referer.address] : [])];
  const usable = told.filter((address) => !address.startsWith('fe80:'));
  const at = usable.find((address) => address.includes('.')) ?? usable[0];
  return at && port > 0 ? { name: name.slice(0, 60), host: at, port } : null;
}
