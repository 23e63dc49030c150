import { timingSafeEqual } from 'node:crypto';
import { err, ok } from '@comanda/shared/base/result.ts';
import { venueRoutes } from '@comanda/shared/contracts/commands/venue.ts';
import type { NewEvent } from '@comanda/shared/contracts/events/index.ts';
import { refuse } from '@comanda/shared/contracts/refusals.ts';
import { answer, type Handler } from '../module.ts';
import { settingsProblem, venueFileEvents, venueState } from '../venue/index.ts';
import { type Desk, runFor } from './desk.ts';
import { hashStaff, putStaff } from './new-staff.ts';
import { isWeakPin } from './pin.ts';
import { tokenHash } from './tokens.ts';
import { makeTryLimit } from './try-limit.ts';

/** Wrong set-up codes a minute from one address. */
const WRONG_CODES = 5;
/** And from all addresses together, of which a network has many. */
const WRONG_CODES_OF_ALL = 20;
const FIRST_TABLES = 6;

export interface SetUpParts {
  /** What the hub printed at its start; whoever reads it may set the venue up. */
  readonly setUpCode: string;
  readonly version: string;
  readonly demo: () => boolean;
}

type Settings = Parameters<typeof venueFileEvents>[0]['settings'];

/**
 * The least that an order can be taken and cooked with: one station for all tickets and one room with a few tables. More
 * stations, an expo and the real floor plan are added in the console; a house with one station needs no expo.
 */
function firstVenue(settings: Settings, newId: () => string): NewEvent[] {
  const areaId = newId();
  const tables = Array.from({ length: FIRST_TABLES }, (_, index) => ({
    id: newId(),
    areaId,
    name: String(index + 1),
    seats: 4,
    shape: 'square' as const,
    x: 200 + 300 * (index % 3),
    y: 300 + 400 * Math.floor(index / 3),
    rotation: 0,
    archived: false,
  }));
  const station = {
    id: 'kitchen',
    name: { en: 'Kitchen', vi: 'Bếp' },
    kind: 'prep' as const,
    position: 0,
    minimumSeconds: 0,
    printerId: null,
  };
  const area = { id: areaId, name: { en: 'Dining room', vi: 'Phòng ăn' }, position: 0 };
  const nothing = { printers: [], categories: [], groups: [], items: [], staff: [] };
  return venueFileEvents({ settings, stations: [station], areas: [area], tables, ...nothing }, false);
}

export function setUpHandlers(desk: Desk, { setUpCode, version, demo }: SetUpParts): Handler[] {
  const limit = makeTryLimit(WRONG_CODES, desk.now);
  const limitOfAll = makeTryLimit(WRONG_CODES_OF_ALL, desk.now);
  const expected = Buffer.from(tokenHash(setUpCode));
  const isCode = (code: string): boolean => timingSafeEqual(Buffer.from(tokenHash(code.trim())), expected);

  return [
    answer(venueRoutes.welcome, ({ caller }, store) => {
      const venue = venueState(store);
      return ok({
        name: venue?.settings.name ?? null,
        setUp: venue !== null,
        demo: demo(),
        local: caller.local,
        languages: venue?.settings.languages ?? ['en', 'vi'],
        version,
      });
    }),

    answer(venueRoutes.setUp, async ({ body, caller }, store) => {
      if (venueState(store)) return err(refuse('set_up_done'));
      if (!caller.local) {
        const seconds = limit.begin(caller.address) || limitOfAll.begin('');
        if (seconds > 0) return err(refuse('too_many_requests', { seconds }));
        if (!isCode(body.code)) return err(refuse('pairing_code_wrong', {}, 'code'));
        limit.forgive(caller.address);
        limitOfAll.forgive('');
      }
      const problem = settingsProblem(body.settings, 'settings.');
      if (problem) return err(problem);
      if (isWeakPin(body.owner.pin)) return err(refuse('weak_pin', {}, 'owner.pin'));
      const id = desk.newId();
      const owner = await hashStaff(desk.hashing, { ...body.owner, id, role: 'owner' });
      return runFor(desk, { actor: `staff:${id}`, device: caller.device?.id ?? null }, (deciding) => {
        if (venueState(deciding.store)) return err(refuse('set_up_done'));
        const settings = { ...body.settings, id: deciding.newId() };
        for (const each of firstVenue(settings, deciding.newId)) deciding.append(each);
        return ok({ seq: putStaff(deciding, owner) });
      });
    }),
  ];
}
