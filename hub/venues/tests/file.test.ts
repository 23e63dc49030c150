import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadVenue, loadVenueFile } from '../index.ts';

const folder = mkdtempSync(join(tmpdir(), 'comanda-venue-'));
afterAll(() => rmSync(folder, { recursive: true }));

function load(name: string, text: string) {
  const path = join(folder, name);
  writeFileSync(path, text);
  return loadVenueFile(path);
}

const messageOf = (outcome: ReturnType<typeof loadVenueFile>): string =>
  outcome.ok ? 'accepted' : outcome.error.message;

describe('a venue from a JSON file', () => {
  const venue = loadVenue('berlin');

  it('is the venue that was written', () => {
    expect(load('berlin.json', JSON.stringify(venue))).toEqual({ ok: true, value: venue });
    expect(load('bom.json', `\uFEFF${JSON.stringify(venue)}`).ok).toBe(true);
  });

  it('is refused with the path of a wrong value', () => {
    const [item] = venue.items;
    const wrong = { ...venue, items: [{ ...item, prepSeconds: -5 }] };
    expect(messageOf(load('shape.json', JSON.stringify(wrong)))).toContain('items[0].prepSeconds: ');
  });

  it('is refused with the path of a reference to nothing', () => {
    const message = messageOf(load('reference.json', JSON.stringify({ ...venue, areas: [] })));
    expect(message).toContain('tables[0].areaId: there is no area');
  });

  it('names ten problems and counts the rest', () => {
    const message = messageOf(load('many.json', JSON.stringify({ ...venue, categories: [] })));
    expect(message.split('\n')).toHaveLength(12);
    expect(message).toContain(`and ${venue.items.length - 10} more`);
  });

  it('is refused in words when it is no JSON, no object, or not there', () => {
    expect(messageOf(load('text.json', 'starters: pho'))).toContain('is not JSON');
    expect(messageOf(load('list.json', '[]'))).toContain('the whole file: ');
    expect(messageOf(loadVenueFile(join(folder, 'none.json')))).toContain('cannot be read');
  });
});
