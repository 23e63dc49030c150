import { groupOf, spokenName, type StateWords, wordsIn } from './spoken-name.ts';

/** What of the page tells of a change: a state of what has the focus, and whatever a page puts out. */
export const WATCHED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['aria-pressed', 'aria-current', 'data-spoken'],
};

/** What is said of an output: what it counts, and how many there are now. */
const saidOf = (output: Element): string => [groupOf(output), wordsIn(output)].filter((part) => part !== '').join(': ');

/** The words for what has just changed under the guest's hand; empty: nothing that they must hear. */
export function whatChanged(records: readonly MutationRecord[], states: StateWords): string {
  const said = new Set<string>();
  for (const { type, target, attributeName } of records) {
    const element = target instanceof Element ? target : target.parentElement;
    if (!element?.isConnected) continue;
    if (type === 'attributes' && attributeName !== 'data-spoken') {
      if (element === document.activeElement) said.add(spokenName(element, states, groupOf(element)));
      continue;
    }
    const output = element.closest('output');
    if (output) said.add(saidOf(output));
  }
  return [...said].filter((words) => words !== '').join('. ');
}
