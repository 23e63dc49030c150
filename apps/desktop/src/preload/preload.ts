import { contextBridge, ipcRenderer } from 'electron';
import './no-eval.ts';
import {
  About,
  channelOf,
  type DesktopCall,
  desktopCalls,
  type DesktopEvent,
  desktopEvents,
  eventChannelOf,
} from '@comanda/shared/contracts/desktop.ts';

/** What a page gets of the program: the calls and events of the table, and no more. */

const ARGUMENT = '--comanda-about=';
const given = process.argv.find((each) => each.startsWith(ARGUMENT))?.slice(ARGUMENT.length) ?? '';
const about = About.parse(JSON.parse(decodeURIComponent(given)));

const isCall = (name: string): name is DesktopCall => Object.hasOwn(desktopCalls, name);
const isEvent = (name: string): name is DesktopEvent => Object.hasOwn(desktopEvents, name);

contextBridge.exposeInMainWorld('comanda', {
  about,
  async call(name: string, input: unknown): Promise<unknown> {
    if (!isCall(name) || (desktopCalls[name].from === 'set_up') !== (about.page === 'set_up')) {
      throw new Error(`${name} is no call of this page`);
    }
    const { input: goes, output: comes } = desktopCalls[name];
    return comes.parse(await ipcRenderer.invoke(channelOf(name), goes.parse(input)));
  },
  on(name: string, heard: (payload: unknown) => void): () => void {
    if (!isEvent(name)) throw new Error(`${name} is no event`);
    const hear = (_event: unknown, payload: unknown): void => {
      const read = desktopEvents[name].safeParse(payload);
      if (read.success) heard(read.data);
    };
    ipcRenderer.on(eventChannelOf(name), hear);
    return () => void ipcRenderer.off(eventChannelOf(name), hear);
  },
});
