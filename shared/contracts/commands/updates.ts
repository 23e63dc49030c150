import { z } from 'zod';
import { Instant, Seq } from '../common.ts';
import { route } from '../route.ts';
import {
  DeviceState,
  DeviceUpdate,
  RefusedRelease,
  ReleaseFileName,
  ReleaseView,
  SignedRelease,
  UpdateSettings,
  Version,
} from '../views/update.ts';

const state = { version: '1.1.0', platform: 'win32', processor: 'x64', kind: 'nsis', state: 'well', failed: null };

export const updateRoutes = {
  updates: route({
    method: 'GET',
    path: '/updates',
    tag: 'updates',
    summary: 'The releases that the hub holds, what it offers, and what each device runs',
    access: 'system.manage',
    command: false,
    reply: z.object({
      hubVersion: Version,
      settings: UpdateSettings,
      releases: z.array(ReleaseView),
      refused: z.array(RefusedRelease),
      devices: z.array(DeviceUpdate),
      /** Ids of the release keys that this hub knows. */
      keys: z.array(z.string()),
      /** True: devices may install at this moment. */
      open: z.boolean(),
    }),
    refusals: [],
  }),
  setUpdates: route({
    method: 'PUT',
    path: '/updates/settings',
    tag: 'updates',
    summary: 'Say which version the devices shall run, when they change to it, and which is first',
    access: 'system.manage',
    command: true,
    body: UpdateSettings,
    reply: z.object({ seq: Seq }),
    refusals: ['release_unknown', 'not_found'],
    example: { body: { version: null, when: 'closed', hours: [{ days: [1, 2], from: 600, to: 1320 }], first: null } },
  }),
  addReleaseFile: route({
    method: 'PUT',
    path: '/updates/releases/:name',
    tag: 'updates',
    summary: 'Bring a file of a release: its .release.json first, then the files that this names',
    access: 'system.manage',
    command: false,
    params: z.object({ name: ReleaseFileName }),
    takes: 'stream',
    reply: z.object({ version: Version }),
    refusals: [
      'release_unsigned',
      'release_key_unknown',
      'release_signature_wrong',
      'release_file_wrong',
      'release_file_not_awaited',
      'disk_full',
      'too_large',
    ],
  }),
  removeRelease: route({
    method: 'POST',
    path: '/updates/remove/:version',
    tag: 'updates',
    summary: 'Throw a release away',
    access: 'system.manage',
    command: false,
    params: z.object({ version: Version }),
    body: z.object({}).default({}),
    reply: z.object({}),
    refusals: ['release_unknown', 'release_in_use'],
  }),
  checkUpdate: route({
    method: 'POST',
    path: '/updates/check',
    tag: 'updates',
    summary: 'A device says what it runs, and hears what it shall run',
    access: 'device',
    command: false,
    body: DeviceState,
    reply: z.object({
      /** The release to change to; null: none. Its files are at `/updates/files/<version>/`. */
      release: SignedRelease.nullable(),
      version: Version.nullable(),
      /** The release that it runs, if it is held: the way back. */
      running: SignedRelease.nullable(),
      /** It may install at this moment. */
      open: z.boolean(),
      /** When to ask again. */
      again: Instant,
    }),
    refusals: ['device_unknown'],
    example: { body: state },
  }),
  takeUpdateSlot: route({
    method: 'POST',
    path: '/updates/slot',
    tag: 'updates',
    summary: 'Ask for the turn to load: one device at a time, and it lapses when nothing is loaded for a minute',
    access: 'device',
    command: false,
    body: z.object({ done: z.boolean() }),
    reply: z.object({}),
    refusals: ['update_not_your_turn', 'device_unknown'],
    example: { body: { done: false } },
  }),
  updateFile: route({
    method: 'GET',
    path: '/updates/files/:version/:name',
    tag: 'updates',
    summary: 'A file of a release, whole or a range of it; latest.yml and its kin are made from the signed release',
    access: 'device',
    command: false,
    params: z.object({ version: Version, name: ReleaseFileName }),
    reply: z.string(),
    media: 'application/octet-stream',
    refusals: ['release_unknown', 'not_found', 'update_not_your_turn', 'device_unknown'],
  }),
};
