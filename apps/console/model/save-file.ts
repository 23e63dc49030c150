/** A reader of a text takes its byte order mark away, without which spreadsheets take Vietnamese for something else. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Gives the browser a file to save under a name. */
export function saveFile(name: string, type: string, content: BlobPart): void {
  const marked = type === 'text/csv' && typeof content === 'string';
  const address = URL.createObjectURL(new Blob(marked ? [BYTE_ORDER_MARK, content] : [content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
