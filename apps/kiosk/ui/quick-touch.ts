/** A list that moved so shortly before a touch was still running: the touch halts it. Milliseconds, of several slow frames. */
const STILL_MOVING = 150;
/** On a key while a finger rests on it. */
const PRESSED = 'data-pressed';

/**
 * Works a key as soon as the finger leaves it. A browser would first play a whole mouse for the page (it moves there, enters,
 * presses, takes the focus, lets go, clicks), and each of these looks anew for what lies below: on a slow kiosk a sixth of a
 * tap. A finger that scrolls, or that halts what still runs, is the browser's; a second one, or leaving the key, calls it off.
 * @param off asked at each touch: who has the page read aloud needs the focus where they touch
 */
export function quickTouch(page: Document, off: () => boolean): void {
  const seen = { capture: true, passive: true } as const;
  let pressed: HTMLElement | null = null;
  let scrolledAt = Number.NEGATIVE_INFINITY;
  const press = (key: HTMLElement | null): void => {
    pressed?.removeAttribute(PRESSED);
    key?.setAttribute(PRESSED, '');
    pressed = key;
  };
  page.addEventListener(
    'pointerdown',
    ({ pointerType, isPrimary, timeStamp: at, target }) => {
      const key = pointerType === 'touch' && isPrimary && !off() ? keyAt(target) : null;
      press(at - scrolledAt > STILL_MOVING ? key : null);
    },
    seen,
  );
  page.addEventListener('pointercancel', () => press(null), seen);
  page.addEventListener(
    'scroll',
    ({ timeStamp }) => {
      scrolledAt = timeStamp;
    },
    seen,
  );
  page.addEventListener(
    'touchend',
    (event) => {
      const key = pressed;
      press(null);
      const [finger] = event.changedTouches;
      if (!key?.isConnected || !event.cancelable || event.touches.length > 0 || finger === undefined) return;
      const { left, right, top, bottom } = key.getBoundingClientRect();
      const { clientX: x, clientY: y } = finger;
      if (x < left || x > right || y < top || y > bottom) return;
      // The mouse is not played any more.
      event.preventDefault();
      key.click();
    },
    { passive: false },
  );
}

/** A button, or what can be chosen with its words. A field that is typed in needs the browser's own touch. */
function keyAt(target: EventTarget | null): HTMLElement | null {
  const key = target instanceof Element ? target.closest('button, label') : null;
  if (key instanceof HTMLButtonElement) return key;
  if (!(key instanceof HTMLLabelElement && key.control instanceof HTMLInputElement)) return null;
  return ['checkbox', 'radio'].includes(key.control.type) ? key : null;
}
