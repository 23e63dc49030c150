import { expectComplete } from '@comanda/kit/i18n/testing/expect-complete.ts';
import { test } from 'vitest';
import { en } from './en.ts';
import { vi } from './vi.ts';

test('the POS speaks Vietnamese in full', () =>
  expectComplete(en, vi, {
    same: [
      'menu.out',
      'combo.inPlace',
      'weight.perKilogram',
      'more.key.enter',
      'more.key.plus',
      'more.key.send',
      'more.key.pay',
      'more.key.repeat',
      'more.key.table',
      'more.key.fire',
      'more.key.takeaway',
      'more.key.floor',
      'more.key.check',
      'more.key.checks',
      'more.key.escape',
      'more.key.help',
    ],
  }));
