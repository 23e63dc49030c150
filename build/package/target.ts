/** A system to package for. `universal` is macOS on both of its processors. */
export interface Target {
  readonly platform: 'win32' | 'darwin' | 'linux';
  readonly arch: 'x64' | 'arm64' | 'universal';
}

const ARCHES = { win32: ['x64', 'arm64'], darwin: ['universal'], linux: ['x64', 'arm64'] } as const;

/** What is released for a platform. */
export const targetsOf = (platform: Target['platform']): Target[] =>
  ARCHES[platform].map((arch) => ({ platform, arch }));

/** The processors that a target runs on. */
export const archesOf = ({ arch }: Target): ('x64' | 'arm64')[] => (arch === 'universal' ? ['x64', 'arm64'] : [arch]);

/** What of a package with native code belongs into a program for a target: the scripts, and the binaries of that target. */
export function binariesOf(target: Target): RegExp {
  const names = archesOf(target).flatMap((arch) => [
    `^prebuilds/${target.platform}-${arch}\\.node$`,
    `^prebuilds/${target.platform}-${arch}/.*(?<!\\.musl)\\.node$`,
  ]);
  if (target.platform === 'darwin') names.push('^prebuilds/darwin-x64\\+arm64/.*\\.node$');
  return new RegExp(names.join('|'));
}

/** The packages of one target that napi-rs puts beside a package. */
export function besides(name: string, target: Target): string[] {
  const abi = { win32: '-msvc', darwin: '', linux: '-gnu' }[target.platform];
  return archesOf(target).map((arch) => `${name}-${target.platform}-${arch}${abi}`);
}
