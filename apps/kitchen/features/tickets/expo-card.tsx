import { useLocal, useVenue } from '@comanda/kit/entry/venue.tsx';
import { cx } from '@comanda/kit/ui/cx.ts';
import { Check } from 'lucide-react';
import { memo } from 'react';
import { useText } from '../../i18n/index.ts';
import type { Marks } from './changes.ts';
import { HeldCourse } from './held-course.tsx';
import { Lines } from './lines.tsx';
import type { Deeds } from './make-deeds.ts';
import { type ExpoOrder, progressOf, sameOrder } from './orders.ts';
import { CARD, cardEdge, type CardProps } from './ticket-card.tsx';
import { TicketFoot } from './ticket-foot.tsx';
import { TicketHead } from './ticket-head.tsx';
import { TicketLine } from './ticket-line.tsx';

interface ExpoCardProps extends CardProps {
  readonly order: ExpoOrder;
  readonly marks: Marks;
  readonly deeds: Deeds;
}

/** Orders are grouped anew at every change: what counts is whether their tickets are others. */
const drawnAlready = ({ order: before, ...old }: ExpoCardProps, { order, ...props }: ExpoCardProps): boolean =>
  sameOrder(before, order) && (Object.keys(props) as (keyof typeof props)[]).every((key) => props[key] === old[key]);

/** An order as expo puts it together: what each station has of it. Its head hands it over once all is bumped. */
export const ExpoCard = memo(function ExpoCard(props: ExpoCardProps) {
  const { order, slot, due, promisedAt, colours, chosen, fits, marks, deeds, onBump, onSee, onEightySix } = props;
  const t = useText();
  const local = useLocal();
  const { stations } = useVenue();
  const [first] = order.parts;
  if (!first) return null;
  const { number } = first;
  const nameOf = (id: string): string => {
    const station = stations.find((each) => each.id === id);
    return station ? local(station.name) : id;
  };
  return (
    <article aria-label={t('order', { number })} className={cx(CARD, cardEdge(chosen))}>
      <TicketHead
        ticket={{ ...first, showAt: first.firedAt }}
        due={due}
        promisedAt={promisedAt}
        colours={colours}
        ready={order.ready}
        action={t('handOver')}
        onPress={() => onBump(slot)}
      />
      <Lines fits={fits}>
        {order.parts.map((part) => {
          const { done, total, bumped } = progressOf(part);
          return (
            <section key={part.id}>
              <h2
                className={cx(
                  'wall-word flex items-center justify-between px-3 py-1 font-bold',
                  bumped ? 'bg-good-soft text-good-ink' : 'bg-sunk',
                )}
              >
                <span>
                  {nameOf(part.station)}
                  {part.addition && ` · ${t('addition')}`}
                </span>
                <span className="figures flex items-center gap-1">
                  {bumped && <Check aria-hidden className="size-5" />}
                  {bumped ? t('done') : `${done}/${total}`}
                </span>
              </h2>
              <ul>
                {part.lines.map((line) => (
                  <TicketLine
                    key={line.lineId}
                    mark={marks.get(part.id)?.get(line.lineId)}
                    onSeen={() => onSee(part.id, line.lineId)}
                    line={bumped && line.state === 'open' ? { ...line, state: 'done' } : line}
                  />
                ))}
              </ul>
            </section>
          );
        })}
        {order.held.map((held) => (
          <HeldCourse key={held.course} held={held} onFire={() => deeds.fire(order.id, number, held.course)} />
        ))}
      </Lines>
      <TicketFoot
        progress={[...order.parts.map(progressOf), ...order.elsewhere]}
        label={t('order', { number })}
        onEightySix={() => onEightySix(order.parts)}
      />
    </article>
  );
}, drawnAlready);
