import type { Printer, Station, VenueSettings } from '@comanda/shared/contracts/views/venue.ts';
import type { Paper } from '@comanda/shared/receipts/document.ts';
import { kitchenTicket, type KitchenTicketLine, modifierWords } from '@comanda/shared/receipts/kitchen-ticket.ts';
import { LABELS, paperLanguage } from '@comanda/shared/receipts/labels.ts';
import type { SoldLine } from '@comanda/shared/contracts/events/order.ts';
import { isAllergy } from '@comanda/shared/domain/ticket/allergy.ts';
import { differenceOf, isSameWish, type Wish, type WishModifier } from '@comanda/shared/domain/ticket/difference.ts';
import { nameBehindWord } from '@comanda/shared/domain/modifiers/wording.ts';
import type { PaperTicket } from '../../../modules/kitchen/index.ts';
import { clockTime, inLanguage, languageOf, WORDS } from '../../../modules/receipts/index.ts';

export interface TicketPaperInput {
  readonly settings: VenueSettings;
  readonly printer: Printer;
  readonly station: Station;
  readonly ticket: PaperTicket;
  /** Whom the kitchen may ask; null: no staff member took the order. */
  readonly server: string | null;
  /** The station had a ticket of this order before: what is on this one is added to it. */
  readonly addition: boolean;
  readonly note: string | null;
}

/** What a station has to make, as it stands now: a line that was voided before it came to paper says so. */
export function ticketPaper(input: TicketPaperInput): Paper {
  return paperOf(input, input.ticket.lines, (line) =>
    line.state === 'voided' ? 'void' : line.was ? 'changed' : input.addition ? 'add' : null,
  );
}

export interface VoidPaperInput extends Omit<TicketPaperInput, 'addition' | 'note'> {
  readonly line: PaperLine;
  readonly reason: string;
}

/** One line that is no longer to be made. */
export function voidPaper(input: VoidPaperInput): Paper {
  const words = WORDS[paperLanguage(languageOf(input.settings))];
  const said = { ...input.line, note: `${words.reason} - ${input.reason}` };
  return paperOf({ ...input, addition: false, note: null }, [said], () => 'void');
}

export interface ChangePaperInput extends Omit<TicketPaperInput, 'addition' | 'note'> {
  readonly before: Wish;
  readonly line: PaperLine;
}

/** One line as it is to be made now; null: nothing that a paper says of it is another. */
export function changePaper({ before, line, ...input }: ChangePaperInput): Paper | null {
  if (isSameWish({ ...before, seat: line.seat }, line)) return null;
  return paperOf({ ...input, addition: false, note: null }, [{ ...line, was: before }], () => 'changed');
}

/** A line as its ticket had it, also where it is on none any more. */
export const paperLine = ({ id, combo, ...sold }: SoldLine): PaperLine => ({
  ...sold,
  lineId: id,
  ...(combo && { combo: combo.name }),
  state: 'open',
  acknowledged: true,
  startAt: null,
});

export type PaperLine = Omit<PaperTicket['lines'][number], 'was'> & { readonly was?: Wish | undefined };

function paperOf(
  { settings, printer, station, ticket, server, note }: TicketPaperInput,
  lines: readonly PaperLine[],
  stateOf: (line: PaperLine) => KitchenTicketLine['state'],
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
    pickup: ticket.kept ?? String(ticket.number),
    alsoCalled: ticket.kept === undefined ? null : String(ticket.number),
    orderType: ticket.orderType,
    table: ticket.table,
    covers: ticket.covers === 0 ? null : ticket.covers,
    course: mixed || course === 1 ? null : course,
    server,
    sentAt: clockTime(settings, ticket.sentAt),
    lines: lines.map((line) => {
      const later = line.startAt === null ? '' : `${words.begin} ${clockTime(settings, line.startAt)}`;
      const notes = [
        later,
        mixed ? `${labels.course} ${line.course}` : '',
        isAllergy(line.note) ? '' : line.note,
      ].filter((each) => each !== '');
      const was = line.was && differenceOf(line.was, line);
      const asWords = ({ kind, name, quantity }: WishModifier) => ({
        kind,
        name: nameBehindWord(kind, inLanguage(name, language)),
        quantity,
      });
      const gone = [
        ...(was?.variantGone ? [inLanguage(was.variantGone, language)] : []),
        ...(was?.modifiers ?? []).flatMap((each) =>
          each.change === 'gone' ? [modifierWords(asWords(each), labels)] : [],
        ),
        ...(was?.noteGone ? [was.noteGone] : []),
      ];
      return {
        quantity: line.quantity,
        name: inLanguage(line.name, language),
        variant: line.variantName === null ? null : inLanguage(line.variantName, language),
        combo: line.combo ? inLanguage(line.combo, language) : null,
        modifiers: (was?.modifiers ?? line.modifiers.map((each) => ({ ...each, change: null })))
          .filter(({ change }) => change !== 'gone')
          .map((each) => ({ ...asWords(each), isNew: each.change === 'new' })),
        note: notes.length === 0 ? null : notes.join(' - '),
        allergy: isAllergy(line.note) ? line.note : null,
        ...(was && { changed: { note: was.noteNew, variant: was.variantNew }, gone }),
        state: stateOf(line),
      };
    }),
    reprint: false,
    fallbackNote: note,
  });
}
