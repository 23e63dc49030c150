import { useLocal } from '@comanda/kit/entry/venue.tsx';
import { cx } from '@comanda/kit/ui/cx.ts';
import { IconButton } from '@comanda/kit/ui/icon-button.tsx';
import { Money } from '@comanda/kit/ui/money.tsx';
import type { CheckView, LineView } from '@comanda/shared/contracts/views/order.ts';
import { Divide, GripVertical } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { type Choice, placesOf } from './split-model.ts';
import type { LineDrag } from './use-line-drag.ts';

interface ByLinesProps {
  readonly choice: Choice;
  readonly check: CheckView;
  readonly lines: readonly LineView[];
  readonly drag: LineDrag;
  readonly onChange: (change: Partial<Choice>) => void;
}

/**
 * A row for each line, a button for each check: one press gives the line there; shared, several have it. By its grip a
 * line is dragged onto a check, too.
 */
export function ByLines({ choice, check, lines, drag, onChange }: ByLinesProps) {
  const t = useText();
  const say = useLocal();
  const [sharing, setSharing] = useState<ReadonlySet<string>>(new Set());
  const byId = new Map(lines.map((line) => [line.id, line]));
  const nameOf = (lineId: string): string => {
    const line = byId.get(lineId);
    return line ? say(line.name) : '';
  };
  const all = Array.from({ length: choice.ways }, (_, at) => at);
  const place = (lineId: string, places: readonly number[]): void =>
    onChange({ on: { ...choice.on, [lineId]: places } });
  return (
    <>
      <ul className="grid max-h-[min(22rem,calc(100dvh-27rem))] gap-2 overflow-y-auto">
        {check.lines.map(({ lineId, net }) => {
          const line = byId.get(lineId);
          const name = nameOf(lineId);
          const shared = sharing.has(lineId);
          const places = placesOf(choice, lineId);
          const press = (at: number): void => {
            if (!shared) return place(lineId, [at]);
            const left = places.filter((each) => each !== at);
            if (places.includes(at)) return left.length > 0 ? place(lineId, left) : undefined;
            return place(
              lineId,
              [...places, at].sort((a, b) => a - b),
            );
          };
          const share = (): void => {
            setSharing(new Set(shared ? [...sharing].filter((id) => id !== lineId) : [...sharing, lineId]));
            place(lineId, shared ? [places[0] ?? 0] : all);
          };
          return (
            <li
              key={lineId}
              className={cx(
                'rounded-md border border-line bg-surface p-2',
                drag.held?.lineId === lineId && 'opacity-60',
              )}
            >
              <p className="mb-1.5 flex items-center gap-2 text-base leading-snug">
                <span
                  aria-hidden
                  {...drag.handlersOf(lineId)}
                  className="-my-2 -ms-2 grid size-12 shrink-0 cursor-grab touch-none place-items-center text-muted"
                >
                  <GripVertical className="size-5" />
                </span>
                <span className="min-w-0 flex-1">
                  {(line?.quantity ?? 1) > 1 && <span className="figures font-semibold">{line?.quantity} × </span>}
                  {name}
                  {line?.combo && <span className="block text-sm text-muted">{say(line.combo.name)}</span>}
                </span>
                <Money minor={net} />
              </p>
              <fieldset aria-label={name} className="flex flex-wrap items-center gap-1.5">
                {all.map((at) => (
                  <button
                    key={at}
                    type="button"
                    aria-label={t('split.lineTo', { item: name, number: at + 1 })}
                    aria-pressed={places.includes(at)}
                    onClick={() => press(at)}
                    className="figures min-h-touch min-w-12 rounded-md border border-edge bg-surface font-medium hover:bg-sunk aria-pressed:bg-text aria-pressed:text-ground"
                  >
                    {at + 1}
                  </button>
                ))}
                <IconButton
                  icon={Divide}
                  label={t('split.share', { item: name })}
                  pressed={shared}
                  onClick={share}
                  className="ms-auto border border-edge bg-surface"
                />
              </fieldset>
            </li>
          );
        })}
      </ul>
      {drag.held && (
        <p
          aria-hidden
          style={{ left: drag.held.x + 12, top: drag.held.y - 24 }}
          className="pointer-events-none fixed z-20 rounded-md border border-accent bg-accent-soft px-3 py-2 font-medium shadow-card"
        >
          {nameOf(drag.held.lineId)}
        </p>
      )}
    </>
  );
}
