import { expect, test } from 'vitest';
import { explainedIn, reportIn, securityFaults } from './desktop-security.ts';

const RECORD = `Some words
| finding | where | why it stays |
| --- | --- | --- |
| \`CSP_GLOBAL_CHECK\` | \`N/A\` | The policy is a header |
| \`OTHER_CHECK\` | \`src/b.js\` | |
`;
const found = (id: string, file: string) => ({ id, file, location: { line: 7 } });

test('a finding passes only with its reason, and a reason only with its finding', () => {
  const explained = explainedIn(RECORD);
  expect(explained).toEqual(['CSP_GLOBAL_CHECK in N/A']);
  expect(securityFaults({ issues: [found('CSP_GLOBAL_CHECK', 'N/A')], errors: [] }, explained)).toEqual([]);
  expect(securityFaults({ issues: [found('SANDBOX_JS_CHECK', 'src/a.js')], errors: [] }, explained)).toEqual([
    'SANDBOX_JS_CHECK in src/a.js, line 7',
    'CSP_GLOBAL_CHECK in N/A is explained, and not found any more',
  ]);
  expect(securityFaults({ issues: [], errors: [{ file: 'x.js', message: 'what' }] }, [])).toEqual([
    'x.js was not read: what',
  ]);
});

test('a scanner that fell over has reported nothing', () => {
  expect(reportIn({ exitCode: 1, output: '{"issues":[],"errors":[]}' })).toBeNull();
  expect(reportIn({ exitCode: 0, output: 'nothing' })).toBeNull();
  expect(reportIn({ exitCode: 0, output: 'a\n{"issues":[],"errors":[]}\n' })).toEqual({ issues: [], errors: [] });
});
