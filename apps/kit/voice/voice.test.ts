import { expect, test } from 'vitest';
import { type Speech, voiceOf } from './voice.ts';

const voice = (lang: string, localService: boolean): SpeechSynthesisVoice =>
  ({ lang, localService, name: `${lang} ${localService}` }) as SpeechSynthesisVoice;
const speech = (...voices: SpeechSynthesisVoice[]): Speech => ({
  getVoices: () => voices,
  speak: () => undefined,
  cancel: () => undefined,
});

test('a voice of the language is taken, one of the device rather than one of the network', () => {
  const all = speech(voice('en-US', true), voice('vi_VN', false), voice('vi-VN', true));
  expect(voiceOf(all, 'vi')?.name).toBe('vi-VN true');
  expect(voiceOf(speech(voice('vi_VN', false)), 'vi')?.lang).toBe('vi_VN');
});

test('where there is none, none is made to say what it cannot', () => {
  expect(voiceOf(speech(voice('en-US', true)), 'vi')).toBeNull();
  expect(voiceOf(undefined, 'en')).toBeNull();
});
