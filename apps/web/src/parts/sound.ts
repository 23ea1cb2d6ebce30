// Two sounds, so that the eyes can stay on the paper: soft and high for yes, low and twice for no. They can be muted, which is remembered here; the words on the screen say the same.
import { useSyncExternalStore } from 'react';

const kept = 'zhengxuan.muted';
const listeners = new Set<() => void>();
const isMuted = (): boolean => localStorage.getItem(kept) === 'yes';

const tone = (audio: AudioContext, hertz: number, from: number, lasts: number): OscillatorNode => {
  const made = audio.createOscillator();
  const volume = audio.createGain();
  volume.gain.value = 0.06;
  made.frequency.value = hertz;
  made.connect(volume).connect(audio.destination);
  made.start(audio.currentTime + from);
  made.stop(audio.currentTime + from + lasts);
  return made;
};

const play = (notes: readonly (readonly [hertz: number, from: number, lasts: number])[]): void => {
  if (isMuted()) return;
  try {
    const audio = new AudioContext();
    const last = notes.map(([hertz, from, lasts]) => tone(audio, hertz, from, lasts)).at(-1);
    if (last) last.onended = () => void audio.close();
  } catch {
    // no sound here: the words on the screen say the same
  }
};

/** Something was confirmed. */
export const sayYes = (): void => play([[880, 0, 0.12]]);
/** Something was refused, or did not arrive. */
export const sayNo = (): void =>
  play([
    [220, 0, 0.16],
    [196, 0.22, 0.26],
  ]);

/** Whether sounds are off, and the way to change it. */
export const useMuted = (): readonly [boolean, () => void] => {
  const muted = useSyncExternalStore((changed) => {
    listeners.add(changed);
    return () => listeners.delete(changed);
  }, isMuted);
  return [
    muted,
    () => {
      localStorage.setItem(kept, muted ? 'no' : 'yes');
      for (const changed of listeners) changed();
    },
  ];
};
