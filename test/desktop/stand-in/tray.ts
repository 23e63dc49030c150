import { existsSync } from 'node:fs';
import { Emitter } from './emitter.ts';
import { DESTROYED } from './life.ts';

export interface Item {
  readonly label?: string;
  readonly role?: string;
  readonly type?: string;
  readonly enabled?: boolean;
  readonly checked?: boolean;
  readonly click?: () => void;
  readonly submenu?: readonly Item[];
}

/** A menu as it was built; a template that says nothing of an item is refused. */
export class Menu {
  readonly items: readonly Item[];

  constructor(template: readonly Item[] = []) {
    for (const { label, role, type } of template) {
      if (label === undefined && role === undefined && type === undefined) {
        throw new Error('Invalid template for MenuItem: must have at least one of label, role or type');
      }
    }
    this.items = template;
  }

  static buildFromTemplate(template: readonly Item[]): Menu {
    return new Menu(template);
  }
}

/** A picture: empty, and no fault, where its file is not there. */
export class Picture {
  readonly path: string;
  constructor(path: string) {
    this.path = path;
  }
  isEmpty(): boolean {
    return !existsSync(this.path);
  }
}

/** Electron takes an empty picture and shows nothing: here that is refused, since nobody would find the program again. */
function seen(picture: unknown): void {
  if (typeof picture === 'string' ? !existsSync(picture) : !(picture instanceof Picture) || picture.isEmpty()) {
    const path = picture instanceof Picture ? picture.path : String(picture);
    throw new Error(`Failed to load image from path '${path}'`);
  }
}

/** The icon beside the clock. */
export class StandInTray extends Emitter {
  #destroyed = false;
  constructor(picture: unknown) {
    super();
    seen(picture);
  }
  #live(): void {
    if (this.#destroyed) throw new TypeError(DESTROYED);
  }
  setContextMenu(menu: unknown): void {
    this.#live();
    if (menu !== null && !(menu instanceof Menu)) throw new TypeError('Error processing argument at index 0: a Menu');
  }
  setImage(picture: unknown): void {
    this.#live();
    seen(picture);
  }
  setToolTip(text: string): void {
    this.#live();
    if (typeof text !== 'string') throw new TypeError('Error processing argument at index 0: a string');
  }
  destroy(): void {
    this.#destroyed = true;
  }
  isDestroyed(): boolean {
    return this.#destroyed;
  }
}
