import type { i18n } from 'i18next';
import { useTexts } from './chosen.tsx';

/** A tree of texts; English (`as const`) is the source of the keys. */
export interface TextTree {
  readonly [key: string]: string | TextTree;
}

/** The same keys as the English tree, in another language: a missing or an extra key fails the type check. */
export type SameTexts<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameTexts<T[K]> };

type Path<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Path<T[K]>}` }[keyof T & string];
type PluralBase<P extends string> = P extends `${infer Base}_one` | `${infer Base}_other` ? Base : P;

/** Dotted keys; `orders_one` and `orders_other` are called as `orders` with a `count`. */
export type TextKey<T> = PluralBase<Path<T>>;

type At<T, P extends string> = P extends `${infer Head}.${infer Rest}`
  ? Head extends keyof T
    ? At<T[Head], Rest>
    : never
  : P extends keyof T
    ? T[P]
    : `${P}_other` extends keyof T
      ? T[`${P}_other`]
      : never;

type Placeholder<S> = S extends `${string}{{${infer Name}}}${infer Rest}` ? Name | Placeholder<Rest> : never;
type Values<S> = [Placeholder<S>] extends [never]
  ? []
  : [values: { readonly [N in Placeholder<S>]: N extends 'count' ? number : string | number }];

/** Gives the text of a key in the chosen language; every placeholder of the English text must be filled. */
export type Translate<T> = <K extends TextKey<T>>(key: K, ...values: Values<At<T, K>>) => string;

/** The namespace of the screen app itself; the kit's own texts live beside it. */
export const APP_NAMESPACE = 'app';
export const KIT_NAMESPACE = 'kit';

/** A typed hook for the texts of one namespace: `export const useText = textsOf<typeof en>()` in each app. */
export function textsOf<T>(namespace: string = APP_NAMESPACE): () => Translate<T> {
  return () => {
    return quick(useTexts(), namespace) as Translate<T>;
  };
}

type Plain = (key: string, values: Record<string, unknown>) => string;

const known = new WeakMap<object, Map<string, Plain>>();

/** Remembers the texts that have nothing to fill in: a page asks for hundreds of them, and all are bundled. */
function quick(texts: i18n, namespace: string): Plain {
  let plains = known.get(texts);
  if (!plains) known.set(texts, (plains = new Map()));
  const name = `${texts.language} ${namespace}`;
  let plain = plains.get(name);
  if (!plain) {
    const t: Plain = texts.getFixedT(texts.language, namespace);
    const said = new Map<string, string>();
    plain = (key, values?: Record<string, unknown>) => {
      if (values !== undefined) return t(key, values);
      let text = said.get(key);
      if (text === undefined) said.set(key, (text = t(key, {})));
      return text;
    };
    plains.set(name, plain);
  }
  return plain;
}
