import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import { MINUTE } from '@comanda/shared/base/time.ts';
import { updateRoutes } from '@comanda/shared/contracts/commands/updates.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import { type Refusal, refuse } from '@comanda/shared/contracts/refusals.ts';
import type { UpdateSettings } from '@comanda/shared/contracts/views/update.ts';
import { feedOf } from '@comanda/shared/domain/updates/feed.ts';
import { mayInstall, wallTime } from '@comanda/shared/domain/updates/hours.ts';
import { offerFor } from '@comanda/shared/domain/updates/offer.ts';
import type { Store } from '../../db/store.ts';
import { answer, type Caller, command, type HubModule, streamed } from '../module.ts';
import { venueState } from '../venue/index.ts';
import { dropBroken, receive } from './receive.ts';
import { type Report, reportsIn } from './reports.ts';
import { type Held, manifestName, type Releases, releasesIn } from './releases.ts';
import { sendFile } from './serve.ts';
import { UPDATES_STREAM, updateSettings } from './settings.ts';
import { makeSlots } from './slots.ts';

export { addReleaseFiles, releaseList } from './by-hand.ts';

export interface UpdatesParts {
  /** The hub's data folder; releases are in `releases` below it. */
  readonly dataDir: string;
  readonly version: string;
  /** Public release keys by their ids. */
  readonly keys: Readonly<Record<string, string>>;
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number;
}

/** A device asks again after this. */
const AGAIN = 5 * MINUTE;

const releasesOf = ({ dataDir, keys }: Pick<UpdatesParts, 'dataDir' | 'keys'>): Releases =>
  releasesIn(join(dataDir, 'releases'), keys);

/** The releases that the hub keeps for the programs of the house, and who changes to which of them when. */
export function updatesModule(parts: UpdatesParts): HubModule {
  const { now, keys } = parts;
  const releases = releasesOf(parts);
  dropBroken(releases.folder);
  const reports = reportsIn(join(parts.dataDir, 'releases', 'devices.json'));
  const slots = makeSlots(now);

  const offered = async ({ version }: UpdateSettings): Promise<Held | null> =>
    version === null ? null : await releases.whole(version);
  const isOpen = (store: Store, settings: UpdateSettings): boolean =>
    mayInstall(settings, wallTime(now(), venueState(store)?.settings.timeZone ?? 'UTC'));
  const reasonFor = (device: Report, settings: UpdateSettings, held: Held | null) =>
    offerFor(device, settings, held?.manifest ?? null, reports.all());

  return {
    name: 'updates',
    handlers: [
      answer(updateRoutes.updates, async (_call, store) => {
        const { held, refused } = await releases.look();
        const settings = updateSettings(store);
        const release = await offered(settings);
        return ok({
          hubVersion: parts.version,
          settings,
          releases: held.map(({ manifest: { version, at, notes, files }, missing }) => ({
            version,
            at,
            notes,
            files,
            missing: [...missing],
          })),
          refused: [...refused],
          devices: reports.all().map((each) => ({
            deviceId: each.deviceId,
            at: each.at,
            ...each.state,
            reason: reasonFor(each, settings, release),
          })),
          keys: Object.keys(keys),
          open: isOpen(store, settings),
        });
      }),
      command(updateRoutes.setUpdates, (deciding, { body }) => {
        // Whether all its files are there is looked at with every check: they may come later, or go.
        if (body.version !== null && !existsSync(join(releases.folder, manifestName(body.version))))
          return err(refuse('release_unknown', { version: body.version }, 'version'));
        const first = 'select 1 from devices where id = ? and revoked_at is null';
        if (body.first !== null && !deciding.store.get(first, body.first))
          return err(refuse('not_found', { what: 'device' }, 'first'));
        deciding.append(event('updates.set.v1', UPDATES_STREAM, body));
        return ok({ seq: deciding.seq() });
      }),
      streamed(updateRoutes.addReleaseFile, async ({ params }, { incoming }) => {
        const taken = await receive(releases, keys, params.name, incoming);
        return taken.ok ? ok({ version: taken.value }) : taken;
      }),
      answer(updateRoutes.removeRelease, async ({ params: { version } }, store) => {
        if (updateSettings(store).version === version) return err(refuse('release_in_use', { version }));
        const removed = await releases.remove(version);
        return removed ? ok({}) : err(refuse('release_unknown', { version }));
      }),
      answer(updateRoutes.checkUpdate, async ({ body, caller }, store) => {
        const deviceId = deviceOf(caller);
        if (!deviceId.ok) return deviceId;
        const report = { deviceId: deviceId.value, at: now(), state: body };
        reports.put(report);
        const settings = updateSettings(store);
        const held = await offered(settings);
        const release = held && reasonFor(report, settings, held) === 'offered' ? held : null;
        return ok({
          release: release?.signed ?? null,
          version: release?.manifest.version ?? null,
          running: release ? ((await releases.whole(body.version))?.signed ?? null) : null,
          open: isOpen(store, settings),
          again: now() + AGAIN,
        });
      }),
      answer(updateRoutes.takeUpdateSlot, ({ body, caller }) => {
        const deviceId = deviceOf(caller);
        if (!deviceId.ok) return deviceId;
        if (body.done) slots.release(deviceId.value);
        const seconds = body.done ? 0 : slots.take(deviceId.value);
        return seconds === 0 ? ok({}) : err(refuse('update_not_your_turn', { seconds }));
      }),
      streamed(updateRoutes.updateFile, async ({ params: { version, name }, caller }, { range }) => {
        const held = await releases.whole(version);
        if (!held) return err(refuse('release_unknown', { version }, 'version'));
        const feed = feedOf(held.manifest, name);
        if (feed !== null) return ok(new Response(feed, { headers: FEED_HEADERS }));
        if (!held.manifest.files.some((file) => file.name === name))
          return err(refuse('not_found', { what: 'file' }, 'name'));
        const deviceId = deviceOf(caller);
        if (!deviceId.ok) return deviceId;
        if (!slots.holds(deviceId.value)) {
          const seconds = slots.take(deviceId.value);
          if (seconds > 0) return err(refuse('update_not_your_turn', { seconds }));
        }
        return ok(await sendFile(join(releases.folder, name), range));
      }),
    ],
  };
}

const FEED_HEADERS = { 'Content-Type': 'text/yaml; charset=utf-8', 'Cache-Control': 'no-store' };

const deviceOf = ({ device }: Caller): Result<string, Refusal> =>
  device ? ok(device.id) : err(refuse('device_unknown'));
