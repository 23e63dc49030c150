/** A spreadsheet takes these for the beginning of a formula (OWASP, CSV injection). */
const RISKY = /^['=+\-@\t\r]/u;

/** A text that no spreadsheet runs: one that it would take for a formula gets an apostrophe before it. */
export const guarded = (text: string): string => (RISKY.test(text) ? `'${text}` : text);

/** One cell (RFC 4180), quoted where it has to be, whichever separator its file has. */
export const csvCell = (text: string): string => (/[",;\t\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
