import { createInstance, type i18n } from 'i18next';
import { en as kitEn } from './en.ts';
import { isolated } from './isolated.ts';
import { APP_NAMESPACE, KIT_NAMESPACE, type TextTree, textsOf } from './texts.ts';
import { vi as kitVi } from './vi.ts';

export { localText } from './local-text.ts';
export { type SameTexts, type TextKey, type TextTree, type Translate, textsOf } from './texts.ts';

/** The texts of one app by language; English is the one every other falls back to. */
export type AppTexts = Readonly<Record<string, TextTree>> & { readonly en: TextTree };

const KIT: AppTexts = { en: kitEn, vi: kitVi };

/** A namespace and its texts by language. */
export type Namespaces = Readonly<Record<string, AppTexts>>;

export interface I18nSettings {
  /** Two letters; a language the app has no texts in becomes English. */
  readonly language: string;
  readonly namespaces: Namespaces;
}

/** The languages an app is written in, in the order of its texts. */
export function languagesOf(texts: AppTexts): string[] {
  return Object.keys(texts);
}

function resourcesOf(namespaces: Namespaces): Record<string, Record<string, TextTree>> {
  const byLanguage: Record<string, Record<string, TextTree>> = {};
  for (const [namespace, texts] of Object.entries(namespaces)) {
    for (const [language, tree] of Object.entries(texts)) {
      byLanguage[language] = { ...byLanguage[language], [namespace]: tree };
    }
  }
  return byLanguage;
}

/** Starts the texts at once, from what is bundled: nothing is loaded, so no screen is ever drawn with bare keys. */
export function startI18n({ language, namespaces }: I18nSettings): i18n {
  const resources = resourcesOf({ ...namespaces, [KIT_NAMESPACE]: KIT });
  const languages = Object.keys(namespaces[APP_NAMESPACE] ?? KIT);
  const instance = createInstance();
  void instance.init({
    resources,
    lng: languages.includes(language) ? language : 'en',
    fallbackLng: 'en',
    supportedLngs: languages,
    defaultNS: APP_NAMESPACE,
    initAsync: false,
    // React escapes what is drawn; names are only to keep their own direction.
    interpolation: { escape: (text) => isolated(text) },
  });
  return instance;
}

export const useKitText = textsOf<typeof kitEn>(KIT_NAMESPACE);
