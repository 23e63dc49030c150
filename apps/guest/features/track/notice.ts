/**
 * A browser shows notices of a page only where that came by https, and its guest has allowed them; some phones show none
 * of pages that are not installed. The bell and the page are there all the same.
 */
const notices = (): typeof Notification | null => ('Notification' in globalThis ? globalThis.Notification : null);

/** Asks the guest, by the tap that lets the page be heard; who has said no is not asked again. */
export async function allowNotices(): Promise<void> {
  if (notices()?.permission === 'default') await Notification.requestPermission();
}

/** Shows a notice where the page is not seen: another is in front of it, or the phone is locked. */
export function notice(title: string, body: string): void {
  if (!document.hidden || notices()?.permission !== 'granted') return;
  try {
    // One order, one notice: a second takes the first one's place.
    const shown = new Notification(title, { body, tag: title, lang: document.documentElement.lang });
    // A tap on it leads to the page.
    shown.addEventListener('click', () => globalThis.focus());
  } catch {
    // Chrome on Android has the name, and wants a service worker for it.
    return;
  }
}
