import { create } from 'zustand';

/**
 * The open dialogs, topmost last. All outside the topmost is inert for hands and screen readers alike, so what must
 * stay reachable (toasts, announcements) moves into it.
 */
const useLayers = create<{ readonly open: readonly HTMLElement[] }>(() => ({ open: [] }));

export function enterTopLayer(element: HTMLElement): () => void {
  useLayers.setState(({ open }) => ({ open: [...open, element] }));
  return () => useLayers.setState(({ open }) => ({ open: open.filter((other) => other !== element) }));
}

export function useTopLayer(): HTMLElement {
  return useLayers(({ open }) => open.at(-1)) ?? document.body;
}
