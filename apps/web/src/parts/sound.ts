// A soft sound when something was confirmed, so that the eyes can stay on the paper. Silent where the browser has no sound or has not been touched yet.
export const softSound = (): void => {
  try {
    const audio = new AudioContext();
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    volume.gain.value = 0.05;
    tone.frequency.value = 880;
    tone.connect(volume).connect(audio.destination);
    tone.onended = () => void audio.close();
    tone.start();
    tone.stop(audio.currentTime + 0.12);
  } catch {
    // no sound here: the words on the screen say the same
  }
};
