import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { VERSION } from '../../hub/version.ts';
import { type Lab, labProblem, openLab } from './lab.ts';
import { announcePrinter, avahiProblem, witness } from './avahi.ts';
import { openHub, seek, TLS_PORT } from './people.ts';

const problem = labProblem();

describe.skipIf(problem !== null)(
  `hubs on a network${problem === null ? '' : `, skipped: ${problem}`}`,
  { timeout: 180_000 },
  () => {
    let lab: Lab;
    beforeEach(() => {
      lab = openLab();
    });
    afterEach(() => lab.close());

    test('two hubs without a default route are found, told apart, and gone with their goodbye', async () => {
      const [first, second, till] = [lab.host('first'), lab.host('second'), lab.host('till')];
      first.wire('lan', 'eth0', ['10.7.0.2/24']);
      second.wire('lan', 'eth0', ['10.7.0.3/24']);
      till.wire('lan', 'eth0', ['10.7.0.9/24']);
      const [seeker, one] = await Promise.all([seek(till), openHub(lab, first), openHub(lab, second)]);
      const { hubs } = await seeker.hubs((all) => all.length === 2);
      expect(new Set(hubs.map(({ addresses }) => addresses[0]))).toEqual(new Set(['10.7.0.2', '10.7.0.3']));
      expect(new Set(hubs.flatMap(({ id, fingerprint, name }) => [id, fingerprint, name])).size).toBe(6);
      await one.stop();
      const left = await seeker.hubs((all) => all.length === 1);
      expect(left.hubs[0]?.addresses[0]).toBe('10.7.0.3');
    });

    test('a hub whose address changes while it runs is found again by its key', async () => {
      const [there, till] = [lab.host('hub'), lab.host('till')];
      there.wire('lan', 'eth0', ['10.7.0.2/24']);
      till.wire('lan', 'eth0', ['10.7.0.9/24']);
      const [seeker] = await Promise.all([seek(till), openHub(lab, there)]);
      const { hubs } = await seeker.hubs((all) => all.length === 1);
      const [hub] = hubs;
      if (!hub) throw new Error('no hub');
      seeker.follow(hub);
      expect((await seeker.moved()).origin).toBe(`https://10.7.0.2:${TLS_PORT}`);
      there.readdress('eth0', '10.7.0.2/24', '10.7.0.77/24');
      seeker.lost();
      expect((await seeker.moved()).origin).toBe(`https://10.7.0.77:${TLS_PORT}`);
    });

    test('a hub with two interfaces gives each network the address that answers there', async () => {
      const [there, till, office] = [lab.host('hub'), lab.host('till'), lab.host('office')];
      there.wire('tills', 'eth0', ['10.7.0.2/24']);
      there.wire('office', 'eth1', ['192.168.7.2/24']);
      till.wire('tills', 'eth0', ['10.7.0.9/24']);
      office.wire('office', 'eth0', ['192.168.7.9/24']);
      const [a, b] = await Promise.all([seek(till), seek(office), openHub(lab, there)]);
      const found = await Promise.all([a, b].map((each) => each.hubs((all) => all.length === 1)));
      expect(found.map(({ hubs }) => hubs[0]?.addresses.filter((each) => !each.includes(':')))).toEqual([
        ['10.7.0.2'],
        ['192.168.7.2'],
      ]);
      const seen = found[1]?.hubs[0];
      if (!seen) throw new Error('no hub');
      b.follow(seen);
      expect((await b.moved()).origin).toBe(`https://192.168.7.2:${TLS_PORT}`);
    });

    test.skipIf(avahiProblem() !== null)('Avahi, who knows nothing of us, sees a hub come and go', async () => {
      const [there, other] = [lab.host('hub'), lab.host('witness')];
      there.wire('lan', 'eth0', ['10.7.0.2/24']);
      other.wire('lan', 'eth0', ['10.7.0.9/24']);
      const avahi = witness(lab, other);
      const hub = await openHub(lab, there, ['--venue', 'berlin']);
      const seen = await avahi.sees((line) => line.startsWith('=;eth0;IPv4;'));
      const [, , , name, type, , host, address, port, txt] = seen.split(';');
      expect([type, address, port]).toEqual(['_comanda._tcp', '10.7.0.2', '4600']);
      expect(host).toMatch(/^comanda-[0-9a-f]{8}\.local$/);
      for (const field of ['"txtvers=1"', '"venue=', `"version=${VERSION}"`, '"tls=4643"', '"fp='])
        expect(txt).toContain(field);
      await hub.stop();
      await avahi.sees((line) => line === `-;eth0;IPv4;${name};_comanda._tcp;local`);
    });

    test.skipIf(avahiProblem() !== null)(
      'a printer for which Avahi speaks is found with name and address',
      async () => {
        const [there, printer] = [lab.host('hub'), lab.host('printer')];
        there.wire('lan', 'eth0', ['10.7.0.2/24']);
        printer.wire('lan', 'eth0', ['10.7.0.31/24']);
        await Promise.all([
          openHub(lab, there, ['--venue', 'berlin']),
          announcePrinter(lab, printer, 'EPSON TM-T20II Küche', 9_100),
        ]);
        const search = there.node('test/net/find-printers.ts');
        const found = await search.line((line) => /^printer (.*)/.exec(line)?.[1] ?? null, 'a printer');
        expect(JSON.parse(found)).toEqual({
          host: '10.7.0.31',
          port: 9_100,
          name: 'EPSON TM-T20II Küche',
          via: 'mdns',
          printerId: null,
        });
      },
    );

    test('another machine is refused plain HTTP in words, and let in over TLS', async () => {
      const [there, other] = [lab.host('hub'), lab.host('tablet')];
      there.wire('lan', 'eth0', ['10.7.0.2/24']);
      other.wire('lan', 'eth0', ['10.7.0.9/24']);
      await openHub(lab, there);
      const ask = (url: string): Promise<string> =>
        other
          .node('test/net/ask.ts', [url])
          .line((line) => /^answer (.*)/.exec(line)?.[1] ?? null, `an answer of ${url}`);
      const [plain, health, encrypted] = await Promise.all([
        ask('http://10.7.0.2:4600/api/v1/venue'),
        ask('http://10.7.0.2:4600/health'),
        ask(`https://10.7.0.2:${TLS_PORT}/api/v1/hub`),
      ]);
      expect(plain).toMatch(/^403 .*encrypted_only.*https:\/\/10\.7\.0\.2:4643/);
      expect([health, encrypted].map((answer) => answer.slice(0, 3))).toEqual(['200', '200']);
    });

    test('a network of IPv6 alone is a network', async () => {
      const [there, till] = [lab.host('hub'), lab.host('till')];
      there.wire('lan', 'eth0', ['fd07::2/64']);
      till.wire('lan', 'eth0', ['fd07::9/64']);
      const [seeker] = await Promise.all([seek(till), openHub(lab, there)]);
      const { hubs } = await seeker.hubs((all) => all.length === 1);
      const hub = hubs[0];
      if (!hub) throw new Error('no hub');
      expect(hub.addresses[0]).toBe('fd07::2');
      seeker.follow(hub);
      expect((await seeker.moved()).origin).toBe(`https://[fd07::2]:${TLS_PORT}`);
    });
  },
);
