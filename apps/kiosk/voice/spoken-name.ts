/** What is said of an element that has the focus. Words for states come from the screen's texts. */
export interface StateWords {
  readonly chosen: string;
  readonly notChosen: string;
  readonly unavailable: string;
}

const BLOCK = new Set(['P', 'DIV', 'LI', 'SPAN', 'LEGEND', 'H1', 'H2', 'H3', 'DD', 'DT', 'UL']);

/** Its words as one hears them, what is hidden from readers left out. */
export function wordsIn(node: Node): string {
  if (node.nodeType === 3) return (node.textContent ?? '').trim();
  if (!(node instanceof Element) || node.getAttribute('aria-hidden') === 'true') return '';
  const spoken = node.getAttribute('data-spoken') ?? node.getAttribute('aria-label');
  if (spoken !== null) return spoken;
  return [...node.childNodes]
    .map((child) => ({ words: wordsIn(child), block: BLOCK.has(child.nodeName) }))
    .filter(({ words }) => words !== '')
    .reduce((text, { words, block }) => (text === '' ? words : `${text}${block ? ', ' : ' '}${words}`), '');
}

function nameOf(element: Element): string {
  const labelled = element.getAttribute('aria-labelledby');
  if (labelled !== null) {
    return labelled
      .split(' ')
      .map((id) => document.getElementById(id))
      .map((each) => (each ? wordsIn(each) : ''))
      .join(' ');
  }
  if (element instanceof HTMLInputElement) {
    const label = element.getAttribute('aria-label') ?? (element.labels?.[0] ? wordsIn(element.labels[0]) : '');
    return element.type === 'radio' || element.type === 'checkbox' ? label : `${label}: ${element.value}`;
  }
  return wordsIn(element);
}

function stateOf(element: Element, words: StateWords): string {
  if (element instanceof HTMLInputElement && (element.type === 'radio' || element.type === 'checkbox')) {
    return element.checked ? words.chosen : words.notChosen;
  }
  const pressed = element.getAttribute('aria-pressed') ?? element.getAttribute('aria-current');
  if (pressed !== null) return pressed === 'false' ? words.notChosen : words.chosen;
  return element.getAttribute('aria-disabled') === 'true' ? words.unavailable : '';
}

/** The group that an element stands in: its choices are about that. */
export function groupOf(element: Element): string {
  const group = element.closest('fieldset, [role="group"]');
  if (!group) return '';
  const legend = group.querySelector('legend');
  return group.getAttribute('aria-label') ?? (legend ? wordsIn(legend) : '');
}

/** @param group what was said last of a group: it is not said again */
export function spokenName(element: Element, words: StateWords, group: string): string {
  const around = groupOf(element);
  const parts = [around === group ? '' : around, nameOf(element), stateOf(element, words)];
  return parts.filter((part) => part !== '').join('. ');
}
