import type { LocalText } from '@comanda/shared/contracts/common.ts';

/** Names for what events hold ids of, and words for what they hold codes of. */
export interface EventNames {
  readonly local: (text: LocalText) => string;
  readonly money: (minor: number) => string;
  readonly time: (at: number) => string;
  readonly percent: (ppm: number) => string;
  readonly table: (id: string) => string;
  readonly staff: (id: string) => string;
  readonly device: (id: string) => string;
  readonly station: (key: string) => string;
  readonly printer: (id: string) => string;
  readonly item: (id: string) => string;
  /** A line of an order that was told of before, by its id. */
  readonly line: (id: string) => string;
  /** A code in words: `tender.cash`. */
  readonly word: (key: string, values?: { readonly count: number }) => string;
}

type Payload = Readonly<Record<string, unknown>>;

const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number => typeof value === 'number';
const isObject = (value: unknown): value is Payload => typeof value === 'object' && value !== null;

/** `2 × Phở bò`. */
function lineName(line: unknown, { local }: Pick<EventNames, 'local'>): string {
  if (!isObject(line)) return '';
  const name = local((line['name'] ?? {}) as LocalText);
  const variant = isObject(line['variantName']) ? ` ${local(line['variantName'] as LocalText)}` : '';
  const quantity = isNumber(line['quantity']) ? line['quantity'] : 1;
  return quantity > 1 ? `${quantity} × ${name}${variant}` : `${name}${variant}`;
}

function items(payload: Payload, names: EventNames): string {
  const { lines, line, part, lineIds } = payload;
  if (Array.isArray(lines)) return lines.map((each) => lineName(each, names)).join(', ');
  if (isObject(line) || isObject(part)) return lineName(line ?? part, names);
  if (Array.isArray(lineIds)) return lineIds.filter(isText).map(names.line).filter(Boolean).join(', ');
  return '';
}

/** `NO onion → “no salt”`: what a cook was told of a line, and what of it now. */
function difference({ before, line }: Payload, { local }: EventNames): string {
  const wish = (sold: unknown): string => {
    if (!isObject(sold)) return '';
    const modifiers = Array.isArray(sold['modifiers']) ? sold['modifiers'].filter(isObject) : [];
    const chosen = modifiers.map((each) => lineName(each, { local }));
    const seat = isNumber(sold['seat']) ? [`#${sold['seat']}`] : [];
    const note = isText(sold['note']) && sold['note'] !== '' ? [`“${sold['note']}”`] : [];
    const size = isObject(sold['variantName']) ? [local(sold['variantName'] as LocalText)] : [];
    return [...size, ...chosen, ...seat, ...note].join(', ') || '–';
  };
  return isObject(before) ? `${wish(before)} → ${wish(line)}` : '';
}

function amount(payload: Payload, { money, percent }: EventNames): string {
  if (payload['kind'] === 'percent' && isNumber(payload['ratePpm'])) return percent(payload['ratePpm']);
  const found = ['amount', 'difference', 'counted', 'float'].map((key) => payload[key]).find(isNumber);
  return found === undefined ? '' : money(found);
}

function total(payload: Payload, { money }: EventNames): string {
  const totals = isObject(payload['totals']) ? payload['totals'] : payload;
  return isNumber(totals['total']) ? money(totals['total']) : '';
}

/** What kind of change it was, where a type has two or more. */
function state(type: string, payload: Payload, { word }: EventNames): string {
  const either = (key: string, yes: string, no: string): string =>
    payload[key] === true ? word(`eventStates.${yes}`) : no === '' ? '' : word(`eventStates.${no}`);
  switch (type) {
    case 'availability.changed':
      return isNumber(payload['remaining']) && payload['remaining'] > 0
        ? word('eventStates.left', { count: payload['remaining'] })
        : either('available', 'there', 'soldOut');
    case 'staff.saved': {
      const secrets = Array.isArray(payload['secrets']) ? payload['secrets'] : [];
      return [
        payload['active'] === false ? word('eventStates.inactive') : '',
        secrets.includes('pin') ? word('eventStates.newPin') : '',
        secrets.includes('password') ? word('eventStates.newPassword') : '',
      ].join('');
    }
    case 'order.rush_changed':
      return either('rush', 'first', 'inLine');
    case 'order.kept_back':
      return either('kept', 'kept', 'notKept');
    case 'ticket.bumped':
      return either('early', 'early', '');
    case 'ticket.void_acknowledged':
      return either('made', 'made', 'notMade');
    case 'line.changed_after_send':
      return either('again', 'again', '');
    case 'receipt.requested':
      return either('copy', 'copy', '');
    case 'invoice.handed_out':
    case 'credit_note.handed_out':
      return isNumber(payload['copy']) && payload['copy'] > 0 ? word('eventStates.copy') : '';
    default:
      return '';
  }
}

function reason(type: string, payload: Payload, { word }: EventNames): string {
  const given = payload['reason'];
  if (!isText(given)) return '';
  return type.endsWith('.failed') ? word(`eventStates.failed.${given}`) : given;
}

function name(payload: Payload, { local }: EventNames): string {
  const given = payload['name'];
  return isText(given) ? given : isObject(given) ? local(given as LocalText) : '';
}

/** All that a sentence about an event may want to say, as it is said. */
export function eventFacts(type: string, payload: Payload, names: EventNames): Record<string, string | number> {
  const by = (key: string, say: (value: string) => string): string => {
    const value = payload[key];
    return isText(value) ? say(value) : '';
  };
  const plain = (key: string): string | number => {
    const value = payload[key];
    return isText(value) || isNumber(value) ? value : '';
  };
  const parts = payload['parts'];
  return {
    name: name(payload, names),
    items: items(payload, names),
    difference: difference(payload, names),
    item: by('lineId', names.line) || by('id', names.item) || items(payload, names),
    amount: amount(payload, names),
    total: total(payload, names),
    state: state(type, payload, names),
    reason: reason(type, payload, names),
    table: by('tableId', names.table),
    fromTable: by('fromTableId', names.table),
    staff: by('staffId', names.staff),
    device: by('deviceId', names.device),
    station: by('station', names.station),
    printer: by('printerId', names.printer),
    tender: by('tender', (tender) => names.word(`tender.${tender}`)),
    type: by('type', (kind) => names.word(`type.${kind}`)),
    by: by('by', (how) => names.word(`eventStates.by.${how}`)),
    kind: type === 'drawer.cash_moved' ? by('kind', (kind) => names.word(`eventStates.cash.${kind}`)) : plain('kind'),
    role: by('role', (role) => names.word(`roleNames.${role}`)),
    permission: by('permission', (permission) => names.word(`permission.${permission.replace('.', '_')}`)),
    number: plain('fiscalNumber') || plain('number'),
    fromNumber: plain('fromNumber'),
    covers: plain('covers'),
    before: plain('before'),
    course: plain('course'),
    version: plain('version'),
    time: isNumber(payload['takenAt']) ? names.time(payload['takenAt']) : '',
    count: Array.isArray(parts) ? parts.length : isNumber(payload['changes']) ? payload['changes'] : 0,
  };
}
