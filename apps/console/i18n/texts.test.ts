import { expectComplete } from '@comanda/kit/i18n/testing/expect-complete.ts';
import { test } from 'vitest';
import { en } from './en.ts';
import { vi } from './vi.ts';

test('every text is there in both languages', () => expectComplete(en, vi));
