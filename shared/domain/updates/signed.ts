import { err, ok, type Result } from '../../base/result.ts';
import { ReleaseManifest, SignedRelease } from '../../contracts/views/update.ts';

export type SignatureProblem = 'unreadable' | 'unsigned' | 'unknown_key' | 'wrong_signature';

/** Whether an Ed25519 signature (base64) of a text in UTF-8 is by a key (its raw bytes, base64). */
export type Verify = (text: string, signature: string, key: string) => boolean;

export interface Opened {
  readonly signed: SignedRelease;
  readonly manifest: ReleaseManifest;
}

/** Opens the text of a `.release.json`: nothing of it is believed before its signature was found right. */
export function openRelease(
  text: string,
  keys: Readonly<Record<string, string>>,
  verify: Verify,
): Result<Opened, { readonly problem: SignatureProblem; readonly keyId: string }> {
  const no = (problem: SignatureProblem, keyId = ''): ReturnType<typeof openRelease> => err({ problem, keyId });
  const json = parsed(text);
  const signed = SignedRelease.safeParse(json);
  if (!signed.success) {
    const bare = typeof json === 'object' && json !== null && !('signature' in json);
    return no(bare ? 'unsigned' : 'unreadable');
  }
  const { keyId, signature, manifest } = signed.data;
  const key = Object.hasOwn(keys, keyId) ? keys[keyId] : undefined;
  if (key === undefined) return no('unknown_key', keyId);
  if (!verify(manifest, signature, key)) return no('wrong_signature', keyId);
  const opened = ReleaseManifest.safeParse(parsed(manifest));
  return opened.success ? ok({ signed: signed.data, manifest: opened.data }) : no('unreadable', keyId);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
