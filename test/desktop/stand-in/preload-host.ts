/**
 * Runs in the page, before its scripts: what a sandboxed preload has, and no more. Given as text to Chromium, so that it
 * refers to nothing outside itself. What it cannot do is a world of its own: the preload's names are hidden by being
 * local to one function, not by an isolate's wall.
 */
function hostPreload(preload: Preload, argv: readonly string[], names: { invoke: string; deliver: string }): void {
  if (globalThis.top !== globalThis.self) return;
  const page = globalThis as unknown as Record<string, unknown>;
  const invoke = page[names.invoke] as (channel: string, args: unknown[]) => Promise<{ ok: boolean; value: unknown }>;
  delete page[names.invoke];
  const heard = new Map<string, Set<(...args: unknown[]) => void>>();
  Object.defineProperty(page, names.deliver, {
    enumerable: false,
    value: (channel: string, args: unknown[]) => {
      for (const each of heard.get(channel) ?? []) each({}, ...args);
    },
  });
  const ipcRenderer = {
    async invoke(channel: string, ...args: unknown[]): Promise<unknown> {
      const answer = await invoke(channel, structuredClone(args));
      if (!answer.ok) throw new Error(`Error invoking remote method '${channel}': ${String(answer.value)}`);
      return answer.value;
    },
    on(channel: string, listener: (...args: unknown[]) => void): void {
      heard.set(channel, (heard.get(channel) ?? new Set()).add(listener));
    },
    off(channel: string, listener: (...args: unknown[]) => void): void {
      heard.get(channel)?.delete(listener);
    },
  };
  /** What crosses the bridge: copies of data, and functions that copy what they are given and give back. */
  const crossing = (value: unknown): unknown => {
    if (typeof value === 'function') {
      return (...args: unknown[]) => {
        const copies = args.map((each) => (typeof each === 'function' ? each : structuredClone(each)));
        const given = (value as (...all: unknown[]) => unknown)(...copies);
        return given instanceof Promise ? given.then((each) => structuredClone(each)) : crossing(given);
      };
    }
    if (typeof value !== 'object' || value === null) return value;
    return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, each]) => [key, crossing(each)])));
  };
  const contextBridge = {
    exposeInMainWorld(key: string, api: unknown): void {
      if (key in page) throw new Error(`Cannot bind an API on top of an existing property: ${key}`);
      Object.defineProperty(page, key, { value: crossing(api), enumerable: true });
    },
  };
  const require = (name: string): unknown => {
    if (name === 'electron') return { contextBridge, ipcRenderer };
    throw new Error(`module not found: ${name}`);
  };
  const process = { argv: [...argv], platform: 'linux', versions: {}, env: {}, sandboxed: true };
  const module = { exports: {} };
  preload(require, process, module, module.exports);
}

type Preload = (require: (name: string) => unknown, process: object, module: object, exports: object) => void;

/** The script for Chromium: the preload within its host. As text, since the page's policy forbids to make code there. */
export const preloadScript = (
  code: string,
  argv: readonly string[],
  names: { invoke: string; deliver: string },
): string =>
  `(${String(hostPreload)})(function (require, process, module, exports) {${code}\n}, ${JSON.stringify(argv)}, ${JSON.stringify(names)});`;
