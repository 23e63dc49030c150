import type { OrderType } from '@comanda/shared/contracts/common.ts';
import type { KeptLine } from '@comanda/shared/contracts/commands/cut-off.ts';
import type { Station, VenueSettings } from '@comanda/shared/contracts/views/venue.ts';
import { nameBehindWord } from '@comanda/shared/domain/modifiers/wording.ts';
import type { Paper } from '@comanda/shared/receipts/document.ts';
import { kitchenTicket, type KitchenTicketLine } from '@comanda/shared/receipts/kitchen-ticket.ts';
import { type PaperLanguage, paperLanguage } from '@comanda/shared/receipts/labels.ts';
import { styled } from '@comanda/shared/receipts/style.ts';
import { COLUMNS, textIn, timeIn } from './paper-words.ts';

/** What came to an order that is kept here, as its cooks are to be told while the hub cannot. */
export interface KeptSend {
  readonly settings: VenueSettings;
  readonly stations: readonly Station[];
  /** This device's own number, or the hub's. */
  readonly number: string;
  readonly type: OrderType;
  readonly table: string | null;
  readonly covers: number;
  readonly server: string | null;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  /** The kitchen may have something of the order already. */
  readonly known: boolean;
  /** Courses that wait. */
  readonly hold: readonly number[];
  /** What this device kept of it when the kitchen was told last, and what it keeps now. */
  readonly before: readonly KeptLine[];
  readonly now: readonly KeptLine[];
}

/** A cook who finds the ticket later, from the hub, must know that the food was made. */
const AGAIN: Readonly<Record<PaperLanguage, string>> = {
  en: 'HUB AWAY - its ticket comes later: do not make it twice',
  vi: 'MẤT MÁY CHỦ - phiếu của máy chủ sẽ đến sau: không làm lại',
};

type State = KitchenTicketLine['state'];

interface News {
  readonly line: KeptLine;
  readonly state: State;
}

const asMade = ({ variantId, quantity, grams, modifiers, note, course }: KeptLine): string =>
  JSON.stringify([variantId, quantity, grams, note, course, modifiers.map((each) => [each.modifierId, each.quantity])]);

/** Lines that the kitchen does not know yet, or not so. */
function newsOf({ before, now, hold, known }: KeptSend): News[] {
  const told = new Map(before.map((line) => [line.id, line]));
  const left = new Set(now.map(({ id }) => id));
  const added: State = known || before.length > 0 ? 'add' : null;
  const gone = before.filter(({ id }) => !left.has(id)).map((line): News => ({ line, state: 'void' }));
  const come = now.flatMap((line): News[] => {
    const former = told.get(line.id);
    if (!former) return [{ line, state: added }];
    return asMade(former) === asMade(line) ? [] : [{ line, state: 'changed' }];
  });
  return [...gone, ...come].filter(({ line }) => !hold.includes(line.course));
}

/** Papers for the cooks, one a station, in the stations' order; none where there is no news for them. */
export function kitchenSlips(send: KeptSend, columns = COLUMNS): Paper[] {
  const { settings: house, stations, number, type, table, covers, server, at } = send;
  const { papers } = house;
  const style = papers?.styles?.ticket;
  const settings = style?.language ? { ...house, languages: [style.language, ...house.languages] } : house;
  const language = settings.languages[0] ?? 'en';
  const said = paperLanguage(language);
  const news = newsOf(send);
  return stations.flatMap((station) => {
    const lines = news.filter(({ line }) => line.stations.includes(station.id));
    if (lines.length === 0) return [];
    const ticket = kitchenTicket({
      language: said,
      columns,
      station: textIn(station.name, language),
      pickup: number,
      orderType: type,
      table,
      covers: covers === 0 ? null : covers,
      course: null,
      server,
      sentAt: timeIn(settings, language, at),
      lines: lines.map(({ line, state }) => ticketLine(line, state, language)),
      reprint: false,
      fallbackNote: AGAIN[said],
    });
    return [styled(ticket, style, papers?.logo)];
  });
}

const ticketLine = (line: KeptLine, state: State, language: string): KitchenTicketLine => ({
  quantity: line.quantity,
  name: textIn(line.name, language),
  variant: line.variantName === null ? null : textIn(line.variantName, language),
  combo: line.combo ? textIn(line.combo.name, language) : null,
  modifiers: line.modifiers.map(({ kind, name, quantity }) => ({
    kind,
    name: nameBehindWord(kind, textIn(name, language)),
    quantity,
  })),
  note: line.note === '' ? null : line.note,
  allergy: null,
  state,
});
