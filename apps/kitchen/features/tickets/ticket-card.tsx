import { cx } from '@comanda/kit/ui/cx.ts';
import { Fragment, memo } from 'react';
import { useText } from '../../i18n/index.ts';
import type { Mark } from './changes.ts';
import type { Deeds } from './make-deeds.ts';
import type { Colours } from './lateness.ts';
import { Lines } from './lines.tsx';
import { type Line, linesInOrder, type Ticket } from './ticket.ts';
import { TicketFoot } from './ticket-foot.tsx';
import { TicketHead } from './ticket-head.tsx';
import { TicketLine } from './ticket-line.tsx';

export interface CardProps {
  readonly slot: number;
  /** Minutes until it is due, where nothing was promised. */
  readonly due: number;
  /** What the guest was told; ms UTC, null: nothing. */
  readonly promisedAt: number | null;
  readonly colours: Colours;
  /** The arrows of the bump bar are here. */
  readonly chosen: boolean;
  /** Changes with whatever may need another fit of the lines. */
  readonly fits: string;
  readonly onBump: (slot: number) => void;
  /** A line’s change is seen. */
  readonly onSee: (ticketId: string, lineId: string) => void;
  readonly onEightySix: (tickets: readonly Ticket[]) => void;
}

interface TicketCardProps extends CardProps {
  readonly ticket: Ticket;
  /** The line that the arrows are at, in the order they are shown; null: none. */
  readonly chosenLine: number | null;
  readonly marks: ReadonlyMap<string, Mark>;
  readonly deeds: Deeds;
}

export const CARD = 'flex min-h-0 min-w-0 flex-col overflow-hidden rounded-md border-2 bg-ticket';
export const cardEdge = (chosen: boolean): string =>
  chosen ? 'border-focus outline-4 outline-focus' : 'border-ticket-line';

/** A ticket in its slot. Drawn again only when the ticket itself is another. */
export const TicketCard = memo(function TicketCard(props: TicketCardProps) {
  const { ticket, slot, due, promisedAt, colours, chosen, chosenLine, fits, marks, deeds, onBump, onSee, onEightySix } =
    props;
  const t = useText();
  const { number } = ticket;
  const tap = (line: Line): void => {
    onSee(ticket.id, line.lineId);
    deeds.tapLine(ticket, line);
  };
  const seen = (line: Line): void => {
    onSee(ticket.id, line.lineId);
    if (line.was) deeds.sayChange(ticket.id, line);
  };
  const lines = linesInOrder(ticket);
  const courses = new Set(lines.map(({ course }) => course));
  return (
    <article aria-label={t('ticket', { number })} className={cx(CARD, cardEdge(chosen))}>
      <TicketHead
        ticket={ticket}
        due={due}
        promisedAt={promisedAt}
        colours={colours}
        action={t('bump')}
        onPress={() => onBump(slot)}
      />
      <Lines fits={fits}>
        <ul>
          {lines.map((line, at) => (
            <Fragment key={line.lineId}>
              {courses.size > 1 && line.course !== lines[at - 1]?.course && (
                <li className="wall-word bg-sunk px-3 py-0.5 font-bold text-muted">
                  {t('course', { course: line.course })}
                </li>
              )}
              <TicketLine
                line={line}
                chosen={chosenLine === at}
                mark={marks.get(line.lineId)}
                onTap={() => tap(line)}
                onSeen={() => seen(line)}
                onSayVoid={(made) => deeds.sayVoid(ticket, line, made)}
              />
            </Fragment>
          ))}
        </ul>
      </Lines>
      <TicketFoot progress={ticket.others} label={t('ticket', { number })} onEightySix={() => onEightySix([ticket])} />
    </article>
  );
});
