import { describe, expect, it } from 'vitest';
import type { Printer } from '@comanda/shared/contracts/views/venue.ts';
import { cut, drawer, type Paper, qr, text } from '@comanda/shared/receipts/document.ts';
import { encode } from './encode.ts';
import { optionsFor } from './options.ts';

const PRINTER: Printer = {
  id: '019a0c3e-5f00-7cc3-98c4-dc0c0c07398f',
  name: 'Bar',
  host: '192.168.1.50',
  port: 9_100,
  columns: 48,
  letters: 'cp437',
  fallbackId: null,
  receipts: false,
  archived: false,
};

const hex = (bytes: readonly number[]): string => Buffer.from(bytes).toString('hex');
const printed = (over: Partial<Printer>, paper: Paper['blocks'], ring = false): string =>
  Buffer.from(encode({ columns: 48, blocks: paper }, optionsFor({ ...PRINTER, ...over }, ring))).toString('hex');

/** ESC ( A … is Epson's; ESC B n t is what the others took over, Star in its ESC/POS mode included. */
const EPSON_BUZZER = hex([0x1b, 0x28, 0x41, 4, 0, 48, 1, 3, 10]);
const OLDER_BUZZER = hex([0x1b, 0x42, 3, 3]);

describe('a maker’s printer', () => {
  it.each([
    ['epson', EPSON_BUZZER],
    ['star', OLDER_BUZZER],
    ['bixolon', OLDER_BUZZER],
    ['xprinter', OLDER_BUZZER],
    ['other', OLDER_BUZZER],
  ] as const)('%s is called by its own sound, and only where it has one', (profile, sound) => {
    const own = [text('Phở'), cut()];
    expect(printed({ profile, buzzer: true }, own, true)).toContain(sound);
    for (const quiet of [printed({ profile, buzzer: true }, own), printed({ profile }, own, true)]) {
      expect(quiet).not.toContain(EPSON_BUZZER);
      expect(quiet).not.toContain(OLDER_BUZZER);
    }
  });

  it.each(['epson', 'star', 'bixolon', 'xprinter', 'other'] as const)(
    '%s begins and cuts every paper anew',
    (profile) => {
      const setUp = hex([0x1b, 0x40, 0x1c, 0x2e, 0x1b, 0x52, 0, 0x1b, 0x74, 0]);
      const bytes = printed({ profile }, [text('a'), cut(), text('b'), cut()]);
      expect(bytes.startsWith(setUp)).toBe(true);
      expect(bytes.split(setUp)).toHaveLength(4);
      expect(bytes.split(hex([0x1d, 0x56, 66, 0]))).toHaveLength(3);
    },
  );

  it('has the code page under the number of its self-test', () => {
    expect(printed({ letters: 'wpc1258' }, [])).toContain(hex([0x1b, 0x74, 52]));
    expect(printed({ letters: 'wpc1258', pageNumber: 94 }, [])).toContain(hex([0x1b, 0x74, 94]));
  });

  it('cuts through, leaves a point, or is torn by hand', () => {
    expect(printed({ cutter: 'full' }, [cut()])).toContain(hex([0x1d, 0x56, 65, 0]));
    expect(printed({ cutter: 'partial' }, [cut()])).toContain(hex([0x1d, 0x56, 66, 0]));
    const torn = printed({ cutter: 'none' }, [cut()]);
    expect(torn).toContain(hex([0x1b, 0x64, 4]));
    expect(torn).not.toContain('1d56');
  });

  it('opens the drawer on its own pin', () => {
    expect(printed({ drawerPin: '2' }, [drawer()])).toContain(hex([0x1b, 0x70, 0, 25, 250]));
    expect(printed({ drawerPin: '5' }, [drawer()])).toContain(hex([0x1b, 0x70, 1, 25, 250]));
  });

  it('makes a QR code as large on every density of dots', () => {
    const size = (dpi: 180 | 203): number => {
      const bytes = Buffer.from(printed({ dpi }, [qr('https://example.com/t/1')]), 'hex');
      return (bytes[bytes.indexOf(Buffer.from([0x1d, 0x28, 0x6b, 3, 0, 49, 67])) + 7] ?? 0) / dpi;
    };
    expect(Math.abs(size(180) / size(203) - 1)).toBeLessThan(0.1);
  });

  it('draws what its letters lack, or prints the nearest where it cannot draw', () => {
    const drawn = hex([0x1d, 0x76, 0x30, 0]);
    expect(printed({}, [text('Phở')])).toContain(drawn);
    const nearest = printed({ graphics: false }, [text('Phở')]);
    expect(nearest).not.toContain(drawn);
    expect(nearest).toContain(Buffer.from('Pho').toString('hex'));
  });
});
