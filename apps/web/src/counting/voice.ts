// 回读: says what was entered, off unless a teller turns it on at this device; through an earphone, so that it does not call for the other teller.
import { useState } from 'react';
import type { BallotStyle, Marks } from '../../../../count/ballot.ts';

const kept = 'zheng read back';
const able = (): boolean => typeof window !== 'undefined' && 'speechSynthesis' in window;

/** What is said of a ballot: the names in printed order, or what kind of ballot it is. */
export const spoken = (marks: Marks, style: BallotStyle, names: Readonly<Record<string, string>>): string => {
  if (marks.void) return '无效票';
  const said = style.sections.flatMap((section) =>
    marks.unreadable?.includes(section.post)
      ? ['一栏无法辨认']
      : (marks.for[section.post] ?? []).map((key) => (key.startsWith('=') ? `另选${key.slice(1)}` : (names[key] ?? key))),
  );
  return `${marks.doubtful ? '疑问票，' : ''}${said.length > 0 ? said.join('，') : marks.doubtful ? '' : '弃权'}`;
};

/** Whether this device reads back, the switch, and the voice. */
export const useReadBack = (): {
  readonly able: boolean;
  readonly on: boolean;
  readonly turn: (on: boolean) => void;
  readonly say: (words: string) => void;
} => {
  const [on, setOn] = useState(() => able() && window.localStorage.getItem(kept) === 'on');
  return {
    able: able(),
    on,
    turn: (next) => {
      window.localStorage.setItem(kept, next ? 'on' : 'off');
      setOn(next);
    },
    say: (words) => {
      if (!on || !able()) return;
      window.speechSynthesis.cancel();
      const voice = new SpeechSynthesisUtterance(words);
      voice.lang = 'zh-CN';
      window.speechSynthesis.speak(voice);
    },
  };
};
