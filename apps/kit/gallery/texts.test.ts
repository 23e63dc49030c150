import { test } from 'vitest';
import { expectComplete } from '../i18n/testing/expect-complete.ts';
import { en, vi } from './texts.ts';

test('the gallery speaks Vietnamese in full', () => expectComplete(en, vi));
