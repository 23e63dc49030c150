import type { Printer, Station, VenueSettings } from '@comanda/shared/contracts/views/venue.ts';
import type { Paper } from '@comanda/shared/receipts/document.ts';
import { kitchenTicket, type KitchenTicketLine } from '@comanda/shared/receipts/kitchen-ticket.ts';
import { LABELS, paperLanguage } from '@comanda/shared/receipts/labels.ts';
import { nameBehindWord } from '@comanda/shared/domain/modifiers/wording.ts';
import type { PaperTicket } from '../../../modules/kitchen/index.ts';
import { clockTime, inLanguage, languageOf, WORDS } from '../../../modules/receipts/index.ts';

export interface TicketPaperInput {
  readonly settings: VenueSettings;
  readonly printer: Printer;
  readonly station: Station;
  readonly ticket: PaperTicket;
  /** The station had a ticket of this order before: what is on this one is added to it. */
  readonly addition: boolean;
  readonly note: string | null;
}

/** What a station has to make, as it stands now: a line that was voided before it came to paper says so. */
export function ticketPaper(input: TicketPaperInput): Paper {
  return paperOf(input, input.ticket.lines, (line) =>
    line.state === 'voided' ? 'void' : input.addition ? 'add' : null,
  );
}

export interface VoidPaperInput extends Omit<TicketPaperInput, 'addition' | 'note'> {
  readonly lineId: string;
  readonly reason: string;
}

/** One line that is no longer to be made. */
export function voidPaper(input: VoidPaperInput): Paper {
  const words = WORDS[paperLanguage(languageOf(input.settings))];
  const lines = input.ticket.lines.filter((line) => line.lineId === input.lineId);
  const said = lines.map((line) => ({ ...line, note: `${words.reason} - ${input.reason}` }));
  return paperOf({ ...input, addition: false, note: null }, said, () => 'void');
}

type Line = PaperTicket['lines'][number];

function paperOf(
  { settings, printer, station, ticket, note }: TicketPaperInput,
  lines: readonly Line[],
  stateOf: (line: Line) => KitchenTicketLine['state'],
): Paper {
  const language = languageOf(settings);
  const labels = LABELS[paperLanguage(language)];
  const words = WORDS[paperLanguage(language)];
  const courses = new Set(lines.map((line) => line.course));
  const [course = 1] = courses;
  const mixed = courses.size > 1;
  return kitchenTicket({
    language: paperLanguage(language),
    columns: printer.columns,
    station: inLanguage(station.name, language),
    pickup: String(ticket.number),
    orderType: ticket.orderType,
    table: ticket.table,
    covers: ticket.covers === 0 ? null : ticket.covers,
    course: mixed || course === 1 ? null : course,
    server: null,
    sentAt: clockTime(settings, ticket.sentAt),
    lines: lines.map((line) => {
      const later = line.startAt === null ? '' : `${words.begin} ${clockTime(settings, line.startAt)}`;
      const notes = [later, mixed ? `${labels.course} ${line.course}` : '', line.note].filter((each) => each !== '');
      return {
        quantity: line.quantity,
        name: inLanguage(line.name, language),
        variant: line.variantName === null ? null : inLanguage(line.variantName, language),
        combo: line.combo ? inLanguage(line.combo, language) : null,
        modifiers: line.modifiers.map((modifier) => ({
          kind: modifier.kind,
          name: nameBehindWord(modifier.kind, inLanguage(modifier.name, language)),
          quantity: modifier.quantity,
        })),
        note: notes.length === 0 ? null : notes.join(' - '),
        allergy: null,
        state: stateOf(line),
      };
    }),
    reprint: false,
    fallbackNote: note,
  });
}
