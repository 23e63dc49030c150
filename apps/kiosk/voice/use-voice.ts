import { useLanguage } from '@comanda/kit/i18n/chosen.tsx';
import { useEffect } from 'react';
import { useText } from '../i18n/index.ts';
import { groupOf, spokenName } from './spoken-name.ts';
import { say, setVoice } from './voice.ts';
import { WATCHED, whatChanged } from './what-changed.ts';

/** In access mode everything that gets the focus is said, and what a press has changed. */
export function useVoice(on: boolean): void {
  const t = useText();
  const language = useLanguage();
  const words = { chosen: t('voice.chosen'), notChosen: t('voice.notChosen'), unavailable: t('voice.unavailable') };
  const said = JSON.stringify(words);
  useEffect(() => {
    setVoice(on, language);
    if (!on) return;
    const states = JSON.parse(said) as typeof words;
    let group = '';
    const speak = (target: EventTarget | null): void => {
      if (!(target instanceof Element)) return;
      say(spokenName(target, states, group));
      group = groupOf(target);
    };
    const onFocus = ({ target }: Event): void => speak(target);
    const onChange = ({ target }: Event): void => speak(target);
    document.addEventListener('focusin', onFocus);
    document.addEventListener('change', onChange);
    const changes = new MutationObserver((records) => say(whatChanged(records, states)));
    changes.observe(document.body, WATCHED);
    if (document.activeElement) speak(document.activeElement);
    return () => {
      changes.disconnect();
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('change', onChange);
    };
  }, [on, language, said]);
}
