import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import {
  channelOf,
  type DesktopCall,
  type CallInput,
  type CallOutput,
  desktopCalls,
  type DesktopEvent,
  desktopEvents,
  type EventPayload,
  eventChannelOf,
} from '@comanda/shared/contracts/desktop.ts';
import { isPage, type PageName } from './pages.ts';

/** The window that a call came from: which page it shows, and its screen's id (null: set-up). */
export interface Caller {
  readonly page: PageName;
  readonly screen: string | null;
}

export type Handlers = {
  readonly [C in DesktopCall]: (input: CallInput<C>, caller: Caller) => Promise<CallOutput<C>> | CallOutput<C>;
};

type Frame = NonNullable<IpcMainInvokeEvent['senderFrame']>;

/**
 * Answers the calls of the table, and no others. A call counts only from the top frame of a window of ours, at the very
 * page that the window was opened with; what comes in and what goes out must fit the table.
 */
export function answerCalls(
  ipc: Pick<IpcMain, 'handle'>,
  windowOf: (contentsId: number) => Caller | null,
  handlers: Handlers,
): void {
  const names = Object.keys(desktopCalls) as DesktopCall[];
  for (const name of names) {
    const { from, input, output } = desktopCalls[name];
    ipc.handle(channelOf(name), async (event, sent: unknown) => {
      const caller = windowOf(event.sender.id);
      if (!caller || !isTopFrame(event.senderFrame, caller.page)) throw new Error(`${name}: not from a page of ours`);
      if ((caller.page === 'set_up') !== (from === 'set_up')) throw new Error(`${name}: not for this page`);
      const read = input.safeParse(sent);
      if (!read.success) throw new Error(`${name}: ${read.error.issues[0]?.message ?? 'wrong'}`);
      const handler = handlers[name] as (input: unknown, caller: Caller) => unknown;
      return output.parse(await handler(read.data, caller));
    });
  }
}

const isTopFrame = (frame: Frame | null, page: PageName): boolean =>
  frame !== null && frame.parent === null && isPage(page, frame.url);

/** Tells a page of an event of the table. */
export function tell<E extends DesktopEvent>(
  contents: Pick<WebContents, 'send' | 'isDestroyed'>,
  name: E,
  payload: EventPayload<E>,
): void {
  if (!contents.isDestroyed()) contents.send(eventChannelOf(name), desktopEvents[name].parse(payload));
}
