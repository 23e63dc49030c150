import { getDocumentProxy } from 'unpdf';

/** All words on a PDF's first page, without the spaces that a program may or may not see in it. */
export async function wordsOfPdf(pdf: Uint8Array): Promise<string> {
  const document = await getDocumentProxy(Uint8Array.from(pdf));
  const { items } = await (await document.getPage(1)).getTextContent();
  return (items as { str: string }[])
    .map(({ str }) => str)
    .join('')
    .replace(/\s/g, '')
    .normalize('NFC');
}
