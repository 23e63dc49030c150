import { expect, test } from '@playwright/test';
import { electronBinary } from '../desktop/real.ts';
import { labProblem, openLab } from '../net/lab.ts';
import { openHub } from '../net/people.ts';
import { noElectron } from './on-machines.ts';

const problem = labProblem();

const FOUND = 'on a network, the first start finds the hub by itself, pairs, and follows it to another address';
for (const real of [false, true]) {
  test(real ? `${FOUND} (Electron itself)` : FOUND, async () => {
    test.skip(real && electronBinary() === null, noElectron);
    test.skip(problem !== null, problem ?? '');
    const lab = openLab();
    try {
      const [there, machine] = [lab.host('hub'), lab.host('till')];
      there.wire('lan', 'eth0', ['10.7.0.2/24']);
      machine.wire('lan', 'eth0', ['10.7.0.9/24']);
      const till = machine.node('test/net/till.ts', real ? ['--real'] : []);
      await openHub(lab, there, ['--venue', 'berlin']);
      const says = (word: string) => till.line((line) => (line === word ? word : null), `the till: ${word}`);
      await says('started');
      till.send('Gasthaus Lindenhof');
      await says('found');
      const code = await there
        .node('test/net/code.ts')
        .line((line) => /^code (\d{6})$/.exec(line)?.[1] ?? null, 'a code');
      till.send(code);
      await says('live');
      there.readdress('eth0', '10.7.0.2/24', '10.7.0.77/24');
      // Whether it said meanwhile that it is cut off or not: the first may be of before, by the second it followed.
      await says('live');
      expect(await says('live'), 'followed to the new address').toBe('live');
    } finally {
      await lab.close();
    }
  });
}
