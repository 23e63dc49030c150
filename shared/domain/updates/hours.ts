import type { ServiceHours, UpdateSettings } from '../../contracts/views/update.ts';

/** A moment on the venue's wall clock. */
export interface WallTime {
  /** 0 is Sunday. */
  readonly day: number;
  /** Minutes after midnight. */
  readonly minute: number;
}

const DAY_MINUTES = 1_440;
/** The hours of the night in which `tonight` installs, in minutes after midnight. */
const NIGHT = { from: 120, to: 360 };

/** A moment on the wall clock of a time zone. @param at milliseconds since 1970 UTC */
export function wallTime(at: number, timeZone: string): WallTime {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? '';
  const day = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'].indexOf(part('weekday'));
  return { day, minute: Number(part('hour')) * 60 + Number(part('minute')) };
}

/** Whether guests are served at a moment. Hours that end at or before they begin end on the next day. */
export function inService(hours: readonly ServiceHours[], { day, minute }: WallTime): boolean {
  return hours.some(({ days, from, to }) => {
    const long = to > from ? to - from : to - from + DAY_MINUTES;
    return days.some((each) => {
      const since = ((day - each + 7) % 7) * DAY_MINUTES + minute - from;
      return since >= 0 && since < long;
    });
  });
}

/**
 * Whether devices may install at a moment: never in service hours unless told so. A venue that has told no hours is
 * taken to be open all day, so that only its night is left.
 */
export function mayInstall({ when, hours }: Pick<UpdateSettings, 'when' | 'hours'>, wall: WallTime): boolean {
  if (when === 'now') return true;
  const night = wall.minute >= NIGHT.from && wall.minute < NIGHT.to;
  if (inService(hours, wall)) return false;
  return when === 'tonight' || hours.length === 0 ? night : true;
}
