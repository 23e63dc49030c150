import type { OrderType } from '../contracts/common.ts';
import { banner, type Block, cut, feed, heavyRule, leadRow, type Paper, row, rule, text } from './document.ts';
import { LABELS, type Labels, type PaperLanguage } from './labels.ts';

export interface KitchenTicketInput {
  readonly language: PaperLanguage;
  readonly columns: number;
  readonly station: string;
  readonly pickup: string | null;
  /** The hub's number, where the guest holds another: what screens call it. */
  readonly alsoCalled?: string | null;
  readonly orderType: OrderType;
  readonly table: string | null;
  readonly covers: number | null;
  readonly course: number | null;
  readonly server: string | null;
  /** Venue's wall clock, as it is to be read. */
  readonly sentAt: string;
  readonly lines: readonly KitchenTicketLine[];
  /** This ticket may be on paper already. */
  readonly reprint: boolean;
  /** Why this printer has it, where it is another's: "Grill printer did not answer". */
  readonly fallbackNote: string | null;
}

export interface KitchenTicketLine {
  readonly quantity: number;
  readonly name: string;
  readonly variant: string | null;
  /** Name of the combo that it is a part of. */
  readonly combo?: string | null;
  readonly modifiers: readonly KitchenTicketModifier[];
  readonly note: string | null;
  readonly allergy: string | null;
  /** Of a changed line: its note or size is another now. */
  readonly changed?: { readonly note: boolean; readonly variant: boolean };
  /** Of a changed line: what does not hold any more, in words. */
  readonly gone?: readonly string[];
  /** What an edit did to the line; null on its first send. */
  readonly state: 'add' | 'changed' | 'void' | null;
}

export interface KitchenTicketModifier {
  readonly kind: 'no' | 'add' | 'choice';
  readonly name: string;
  readonly quantity: number;
  /** The line was changed, and this came to it. */
  readonly isNew?: boolean;
}

/** A modifier as a cook reads it. */
export function modifierWords({ kind, name, quantity }: KitchenTicketModifier, labels: Labels): string {
  const times = quantity === 1 ? name : `${quantity} x ${name}`;
  return kind === 'choice' ? times : `${labels.modifiers[kind]} ${times}`;
}

/** Columns of the quantity before an item, in its own double size, and of what is indented under it. */
const QUANTITY = 3;
const INDENT = 6;

/** What one station receives of one send. To be read at arm's length: quantity and item are of double size. */
export function kitchenTicket(input: KitchenTicketInput): Paper {
  const labels = LABELS[input.language];
  const blocks: Block[] = [];
  if (input.reprint) blocks.push(banner(labels.reprint, { size: 'double' }));
  if (input.fallbackNote !== null) blocks.push(banner(input.fallbackNote));
  blocks.push(row(input.station, `${labels.sent} ${input.sentAt}`, { bold: true, size: 'tall' }));
  if (input.pickup !== null) blocks.push(text(input.pickup, { align: 'centre', bold: true, size: 'huge' }));
  if (input.alsoCalled) {
    blocks.push(text(`${labels.pickup} ${input.alsoCalled}`, { align: 'centre', bold: true, size: 'double' }));
  }
  blocks.push(...orderBlocks(input, labels), heavyRule());
  for (const [at, line] of input.lines.entries()) {
    if (at > 0) blocks.push(rule());
    blocks.push(...lineBlocks(line, labels));
  }
  blocks.push(heavyRule(), feed(), cut());
  return { columns: input.columns, blocks };
}

function orderBlocks(input: KitchenTicketInput, labels: Labels): Block[] {
  const type = labels.orderTypes[input.orderType];
  const table = input.table === null ? '' : `${labels.table} ${input.table}`;
  const covers = input.covers === null ? '' : `${labels.covers}: ${input.covers}`;
  const course = input.course === null ? '' : `${labels.course} ${input.course}`;
  const server = input.server === null ? '' : `${labels.server}: ${input.server}`;
  const blocks: Block[] = [];
  if (table !== '') blocks.push(text(table, { bold: true, size: 'double' }));
  blocks.push(row(type, course, { bold: true, size: 'tall' }));
  if (covers !== '' || server !== '') blocks.push(server === '' ? text(covers) : row(server, covers));
  return blocks;
}

/** What is new of a changed line stands inside a bar, what is gone behind a word that says so. */
function lineBlocks(line: KitchenTicketLine, labels: Labels): Block[] {
  const blocks = [...itemBlocks(line, labels)];
  const say = (words: string, isNew: boolean | undefined, bold = false): Block =>
    isNew ? banner(words, { align: 'left', size: 'tall' }) : leadRow('', INDENT, words, '', { bold, size: 'tall' });
  if (line.variant !== null) blocks.push(say(line.variant, line.changed?.variant, true));
  if (line.combo) blocks.push(leadRow('', INDENT, line.combo, ''));
  for (const modifier of line.modifiers) {
    blocks.push(say(modifierWords(modifier, labels), modifier.isNew, modifier.kind === 'no'));
  }
  if (line.note !== null) blocks.push(say(`${labels.note}: ${line.note}`, line.changed?.note));
  if (line.allergy !== null) blocks.push(banner(`${labels.allergy}: ${line.allergy}`, { size: 'tall' }));
  for (const words of line.gone ?? []) blocks.push(leadRow('', INDENT, `${labels.gone}: ${words}`, ''));
  return blocks;
}

/** A voided item stands inside the bar: printers cannot strike through, and it must not be read as one to make. */
function itemBlocks(line: KitchenTicketLine, labels: Labels): Block[] {
  if (line.state === 'void') {
    const words = `${labels.lineStates.void}: ${line.quantity} x ${line.name}`;
    return [banner(words, { align: 'left', size: 'double' })];
  }
  const item = leadRow(String(line.quantity), QUANTITY, line.name, '', { bold: true, size: 'double' });
  return line.state === null ? [item] : [banner(labels.lineStates[line.state]), item];
}
