import { pageAudio } from '../ui/chime.ts';
import type { RecordedLanguage } from './clips.ts';
import { callClips, numberClips } from './spelling.ts';

const files: Readonly<Record<string, string>> = import.meta.glob('./recorded/*/*.mp3', {
  eager: true,
  query: '?url',
  import: 'default',
});

/** Seconds between two words. */
const PAUSE = 0.04;

const loaded = new Map<string, Promise<AudioBuffer>>();

function clipOf(language: RecordedLanguage, clip: string): Promise<AudioBuffer> {
  const file = files[`./recorded/${language}/${clip}.mp3`];
  if (file === undefined) return Promise.reject(new Error(`no recording of ${clip} in ${language}`));
  let clipLoaded = loaded.get(file);
  if (!clipLoaded) {
    clipLoaded = fetch(file)
      .then((response) => response.arrayBuffer())
      .then((bytes) => pageAudio().decodeAudioData(bytes));
    // A board that was cut off for a moment tries again at the next call.
    clipLoaded.catch(() => loaded.delete(file));
    loaded.set(file, clipLoaded);
  }
  return clipLoaded;
}

/**
 * Says an order's number as its guest has it, `42` or `B-07`, with the recordings, or, where `ready`, that it is ready;
 * resolves when it was heard to its end, or was broken off.
 */
export async function sayRecorded(
  language: RecordedLanguage,
  label: string,
  ready: boolean,
  signal?: AbortSignal,
): Promise<void> {
  const audio = pageAudio();
  const clips = await Promise.all(
    (ready ? callClips : numberClips)(language, label).map((clip) => clipOf(language, clip)),
  );
  if (audio.state !== 'running' || signal?.aborted) return;
  let at = audio.currentTime;
  let last: AudioBufferSourceNode | null = null;
  for (const buffer of clips) {
    last = audio.createBufferSource();
    last.buffer = buffer;
    last.connect(audio.destination);
    last.start(at);
    const each = last;
    // What was stopped says that it has ended, too.
    signal?.addEventListener('abort', () => each.stop(), { once: true });
    at += buffer.duration + PAUSE;
  }
  await new Promise<void>((resolve) => {
    if (last) last.addEventListener('ended', () => resolve());
    else resolve();
  });
}
