import type {
  DeviceState,
  OfferReason,
  ReleaseFile,
  ReleaseManifest,
  UpdateSettings,
} from '../../contracts/views/update.ts';

/** The file of a release that updates a machine; null: there is none for it. */
export function fileFor(
  { files }: Pick<ReleaseManifest, 'files'>,
  { platform, processor, kind }: Pick<DeviceState, 'platform' | 'processor' | 'kind'>,
): ReleaseFile | null {
  const fits = (file: ReleaseFile): boolean =>
    kind !== null && file.kind === kind && file.platform === platform && file.processors.includes(processor);
  return files.find(fits) ?? null;
}

export interface Known {
  readonly deviceId: string;
  readonly state: DeviceState;
}

/**
 * What a device hears of the version that the house shall run. The first device goes ahead; the others follow when it
 * runs that version and is well, and stay where they are when it fell back. A device that fell back is not asked again.
 * @param release what the house shall run, whole and verified; null: nothing
 */
export function offerFor(
  device: Known,
  { version, first }: Pick<UpdateSettings, 'version' | 'first'>,
  release: Pick<ReleaseManifest, 'files'> | null,
  known: readonly Known[],
): OfferReason {
  if (version === null || release === null) return 'nothing';
  if (device.state.version === version) return 'up_to_date';
  if (device.state.failed === version) return 'failed_here';
  if (device.state.kind === null) return 'by_hand';
  if (fileFor(release, device.state) === null) return 'no_file';
  if (first === null || first === device.deviceId) return 'offered';
  const ahead = known.find(({ deviceId }) => deviceId === first)?.state;
  if (ahead?.failed === version) return 'first_failed';
  return ahead?.version === version && ahead.state === 'well' ? 'offered' : 'waits_for_first';
}
