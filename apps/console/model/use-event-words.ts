import { useLocal, useVenue } from '@comanda/kit/entry/venue.tsx';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useRoute } from '@comanda/kit/hub-client/react.tsx';
import { useFormats, useVenueCurrency } from '@comanda/kit/i18n/venue-format.tsx';
import type { LogRow } from '@comanda/shared/contracts/events/index.ts';
import type { LocalText } from '@comanda/shared/contracts/common.ts';
import { useMemo } from 'react';
import { useText } from '../i18n/index.ts';
import { eventFacts, type EventNames } from './event-facts.ts';

export interface EventWords {
  /** What happened, in a sentence. @param lines names of lines by id, where they are known */
  readonly say: (row: Pick<LogRow, 'type' | 'payload'>, lines?: ReadonlyMap<string, string>) => string;
  /** Who did it. */
  readonly who: (actor: string) => string;
}

const NONE: ReadonlyMap<string, string> = new Map();
const SHORT = 8;

/** The log in words. */
export function useEventWords(): EventWords {
  const t = useText() as (key: string, values?: Record<string, unknown>) => string;
  const local = useLocal();
  const formats = useFormats();
  const currency = useVenueCurrency();
  const venue = useVenue();
  const { data: menu } = useRoute(routes.menu);
  const { data: staff } = useRoute(routes.staff);
  const { data: devices } = useRoute(routes.devices);
  const { data: printers } = useRoute(routes.printers);
  return useMemo(() => {
    const named = <T extends { readonly id: string }>(things: readonly T[] | undefined, say: (thing: T) => string) => {
      const known = new Map((things ?? []).map((each) => [each.id, say(each)]));
      return (id: string): string => known.get(id) ?? id.slice(0, SHORT);
    };
    const itemName = named<{ id: string; name: LocalText }>(
      [...(menu?.items ?? []), ...(menu?.groups ?? []).flatMap(({ modifiers }) => modifiers)],
      (each) => local(each.name),
    );
    const names: Omit<EventNames, 'line'> = {
      local,
      money: (minor) => formats.money(minor, currency),
      time: formats.time,
      percent: formats.percent,
      table: named(venue.tables, ({ name }) => name),
      staff: named(staff?.staff, ({ name }) => name),
      device: named(devices?.devices, ({ name }) => name),
      station: named(venue.stations, ({ name }) => local(name)),
      printer: named(printers?.settings, ({ name }) => name),
      item: itemName,
      word: (key, values) => t(key, values),
    };
    return {
      say: ({ type, payload }, lines = NONE) => {
        const plain = type.replace(/\.v\d+$/, '');
        const line = (id: string): string => lines.get(id) ?? '';
        const said = t(`events.${plain}`, eventFacts(plain, payload as Record<string, unknown>, { ...names, line }));
        // An event of a newer version than this screen is told by its type.
        return said === `events.${plain}` ? plain : said.replaceAll(/\s+/g, ' ').replace(/[:,. ]+$/, '');
      },
      who: (actor) => {
        const [kind, id = ''] = actor.split(':');
        return kind === 'staff' ? names.staff(id) : kind === 'device' ? names.device(id) : t('log.hub');
      },
    };
  }, [t, local, formats, currency, venue, menu, staff, devices, printers]);
}
