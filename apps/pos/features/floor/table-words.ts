import type { Formats } from '@comanda/kit/i18n/format.ts';
import type { Table } from '@comanda/shared/contracts/views/venue.ts';
import { coursesOf, lateCourse, nextHeld } from '@comanda/shared/domain/course/courses.ts';
import type { Words } from '../../i18n/index.ts';
import { tablesOf } from '../../model/table-state.ts';
import type { Party } from './parties.ts';

interface WordsOf {
  readonly t: Words;
  readonly formats: Formats;
  readonly money: (minor: number) => string;
  readonly now: number;
  readonly tables: readonly Table[];
  /** Who serves, by the actor of the order. */
  readonly server: (actor: string) => string | null;
}

/** What a table says of itself: in short on the plan, in full to whoever hears it. */
export function tableWords(table: Table, { order, mark, state, amount }: Party, words: WordsOf) {
  const { t, formats, money, now, tables, server } = words;
  const who = order ? server(order.servedBy) : null;
  const minutes = order ? Math.max(0, Math.floor((now - order.openedAt) / 60_000)) : 0;
  const courses = order ? coursesOf(order.lines, order.held) : [];
  const late = lateCourse(courses, now);
  const next = nextHeld(courses);
  const others = order ? tables.filter(({ id }) => id !== table.id && tablesOf(order).includes(id)) : [];
  const joined =
    others.length === 0 ? null : t('tables.joinedWith', { tables: others.map(({ name }) => name).join(', ') });
  const reserved =
    mark && mark.reservedAt !== null ? t('tables.reservedFor', { time: formats.time(mark.reservedAt) }) : null;
  const lateWord = late === null ? null : t('tables.late', { course: late });
  const nextWord = next === null ? null : t('tables.nextCourse', { course: next });
  const label = [
    t('floor.table', { name: table.name }),
    t(`floor.state.${state}`),
    reserved,
    ...(order
      ? [
          t('floor.order', { number: order.number }),
          order.covers > 0 ? t('check.guests', { count: order.covers }) : null,
          t('floor.minutes', { count: minutes }),
          who === null ? null : t('tables.servedBy', { name: who }),
          order.rush ? t('tables.rush') : null,
          lateWord,
          nextWord,
          joined,
          money(amount),
        ]
      : [t('floor.seats', { count: table.seats })]),
  ];
  return {
    label: label.filter((part) => part !== null).join(', '),
    /** Who and since when, or how many could sit. */
    under: order
      ? [t('floor.minutesShort', { count: minutes }), who].filter((part) => part !== null).join(' · ')
      : (reserved ?? t('floor.seats', { count: table.seats })),
    late: lateWord,
    /** The course to fire next; in full it is in the label. */
    held: next === null ? null : t('course.number', { course: next }),
    joined,
  };
}
