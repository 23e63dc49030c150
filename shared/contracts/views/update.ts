import { z } from 'zod';
import { Instant, LocalText, Uuid } from '../common.ts';

/** `1.2.0` or `1.2.0-beta.1`. */
export const Version = z
  .string()
  .max(60)
  .regex(/^\d{1,6}\.\d{1,6}\.\d{1,6}(-[0-9a-z]+(\.[0-9a-z]+)*)?$/, 'a version as 1.2.0')
  .meta({ examples: ['1.2.0'] });

/** A name that is the same on every system and leads nowhere else. */
export const ReleaseFileName = z
  .string()
  .max(120)
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'letters, digits, dots and dashes')
  .meta({ examples: ['comanda-1.2.0-win-x64.exe'] });

export const Platform = z.enum(['win32', 'darwin', 'linux']);
export type Platform = z.infer<typeof Platform>;
export const Processor = z.enum(['x64', 'arm64']);
export type Processor = z.infer<typeof Processor>;

/** How a machine's program was installed, and so what updates it. */
export const PackageKind = z.enum(['nsis', 'zip', 'AppImage', 'deb', 'rpm']);
export type PackageKind = z.infer<typeof PackageKind>;

export const ReleaseFile = z.object({
  name: ReleaseFileName,
  /** Null: it belongs to another file, as a block map does, or is for people, as a disk image. */
  kind: PackageKind.nullable(),
  platform: Platform,
  processors: z.array(Processor).min(1),
  bytes: z.int().min(1).max(4e9),
  /** Of an AppImage: the map of its blocks at its end, by which only those that changed are loaded. Bytes. */
  blockMapBytes: z.int().min(1).max(1e8).optional(),
  /** Base64, as electron-updater wants it. */
  sha512: z.string().length(88),
});
export type ReleaseFile = z.infer<typeof ReleaseFile>;

/** What a release consists of. The release key signs the bytes of this as JSON. */
export const ReleaseManifest = z.object({
  product: z.literal('comanda'),
  version: Version,
  at: Instant,
  notes: LocalText,
  files: z.array(ReleaseFile).min(1).max(60),
});
export type ReleaseManifest = z.infer<typeof ReleaseManifest>;

/** The content of a `.release.json`. */
export const SignedRelease = z.object({
  /** JSON of a `ReleaseManifest`, byte for byte as it was signed. */
  manifest: z.string().max(64_000),
  keyId: z.string().max(40),
  /** Ed25519, base64. */
  signature: z.string().length(88),
});
export type SignedRelease = z.infer<typeof SignedRelease>;

/** Minutes after midnight of the venue's wall clock; `to` at or before `from` is on the next day. */
export const ServiceHours = z.object({
  /** 0 is Sunday. */
  days: z.array(z.int().min(0).max(6)).min(1).max(7),
  from: z.int().min(0).max(1_439),
  to: z.int().min(0).max(1_439),
});
export type ServiceHours = z.infer<typeof ServiceHours>;

/** `now`: also in service hours. `closed`: whenever the venue is closed. `tonight`: from two to six, if it is closed. */
export const UpdateTime = z.enum(['now', 'closed', 'tonight']);
export type UpdateTime = z.infer<typeof UpdateTime>;

export const UpdateSettings = z.object({
  /** What the devices shall run; null: they stay as they are. */
  version: Version.nullable(),
  when: UpdateTime,
  hours: z.array(ServiceHours).max(20),
  /** It updates before all others, which follow when it is well; null: all at once. */
  first: Uuid.nullable(),
});
export type UpdateSettings = z.infer<typeof UpdateSettings>;

/** What a device last said of itself. */
export const DeviceState = z.object({
  version: Version,
  platform: Platform,
  processor: Processor,
  kind: PackageKind.nullable(),
  /** `well`: it started and reached the hub. */
  state: z.enum(['well', 'downloading', 'ready', 'installing', 'rolled_back', 'stuck']),
  /** The version that did not start here; null: none. */
  failed: Version.nullable(),
});
export type DeviceState = z.infer<typeof DeviceState>;

/** Why a device is offered nothing; `offered`: it is. */
export const OfferReason = z.enum([
  'offered',
  'nothing',
  'up_to_date',
  /** Its program was installed in a way that only a person updates. */
  'by_hand',
  'no_file',
  'failed_here',
  'waits_for_first',
  'first_failed',
]);
export type OfferReason = z.infer<typeof OfferReason>;

export const DeviceUpdate = DeviceState.extend({ deviceId: Uuid, at: Instant, reason: OfferReason });
export type DeviceUpdate = z.infer<typeof DeviceUpdate>;

export const ReleaseView = ReleaseManifest.omit({ product: true }).extend({
  /** Files of it that are not here yet. */
  missing: z.array(ReleaseFileName),
});
export type ReleaseView = z.infer<typeof ReleaseView>;

export const RefusedRelease = z.object({
  name: z.string(),
  reason: z.enum(['unreadable', 'unsigned', 'unknown_key', 'wrong_signature', 'wrong_file']),
  /** Of `wrong_file`: which. */
  file: z.string().nullable(),
});
export type RefusedRelease = z.infer<typeof RefusedRelease>;
