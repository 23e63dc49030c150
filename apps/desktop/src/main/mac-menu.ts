import type { MenuItemConstructorOptions } from 'electron';
import { filled, type Words } from './words.ts';

interface Deeds {
  readonly setUp: () => void;
  readonly lock: (screen: string) => void;
  readonly quit: () => void;
}

/** The menu at the top of a Mac, which belongs to the program and not to a window. A locked window hides it. */
export function macMenu(
  unlocked: readonly { readonly id: string; readonly name: string }[],
  words: Words,
  { setUp, lock, quit }: Deeds,
): MenuItemConstructorOptions[] {
  const line = { type: 'separator' } as const;
  return [
    {
      label: 'Comanda',
      submenu: [
        ...unlocked.map(({ id, name }) => ({ label: filled(words.lockNamed, { name }), click: () => lock(id) })),
        { label: words.setUp, click: setUp },
        line,
        { label: words.hide, role: 'hide' },
        line,
        { label: words.quit, accelerator: 'Command+Q', click: quit },
      ],
    },
    {
      label: words.edit,
      submenu: [
        { label: words.undo, role: 'undo' },
        { label: words.redo, role: 'redo' },
        line,
        { label: words.cut, role: 'cut' },
        { label: words.copy, role: 'copy' },
        { label: words.paste, role: 'paste' },
        { label: words.selectAll, role: 'selectAll' },
      ],
    },
    {
      label: words.view,
      submenu: [
        { label: words.reload, role: 'reload' },
        { label: words.fullScreen, role: 'togglefullscreen' },
        { label: words.minimize, role: 'minimize' },
      ],
    },
  ];
}
