/** The ways in which Apple's service knows an account; each is complete or not used. */
const KEYS = [
  { appleApiKey: 'APPLE_API_KEY', appleApiKeyId: 'APPLE_API_KEY_ID', appleApiIssuer: 'APPLE_API_ISSUER' },
  { appleId: 'APPLE_ID', appleIdPassword: 'APPLE_APP_SPECIFIC_PASSWORD', teamId: 'APPLE_TEAM_ID' },
];

/**
 * The account's keys in an environment, as @electron/notarize wants them; null: there are none, or not all of them.
 * @param {Record<string, string | undefined>} env
 * @returns {Record<string, string> | null}
 */
export function accountIn(env) {
  for (const names of KEYS) {
    const found = Object.entries(names).map(([option, name]) => [option, env[name] ?? '']);
    if (found.every(([, value]) => value !== '')) return Object.fromEntries(found);
  }
  return null;
}

/**
 * After signing: sends a macOS program to Apple's notary where the environment has the account's keys.
 * @param {{ electronPlatformName: string, appOutDir: string, packager: { appInfo: { productFilename: string } } }} context
 */
export default async function notarise({ electronPlatformName, appOutDir, packager }) {
  if (electronPlatformName !== 'darwin') return;
  const account = accountIn(process.env);
  if (!account) {
    console.log(
      '  • not notarised: no account of Apple in the environment (APPLE_API_KEY, APPLE_API_KEY_ID, APPLE_API_ISSUER)',
    );
    return;
  }
  const { notarize } = await import('@electron/notarize');
  await notarize(/** @type {any} */ ({ appPath: `${appOutDir}/${packager.appInfo.productFilename}.app`, ...account }));
}
