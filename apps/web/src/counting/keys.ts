// The keyboard over one ballot: digits, letters, Enter and Backspace wherever the focus is, except in a field, on another button, or behind a dialog.
import { useLayoutEffect, useRef } from 'react';
import type { BallotStyle } from '../../../../count/ballot.ts';
import type { Marks } from '../../../../count/ballot.ts';
import { keyOnPad, type Pad, type Press, type Whole } from './pad.ts';

interface Keys {
  readonly pad: Pad;
  readonly style: BallotStyle;
  readonly wholes?: Readonly<Partial<Record<Whole, Marks>>>;
  readonly press: (press: Press) => void;
  readonly enter: () => void;
  readonly asleep?: boolean;
}

/** Whether a key pressed here belongs to the ballot: not in a field, not with a control key, Enter not on a button outside the ballot. */
const belongs = (event: KeyboardEvent): boolean => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
  const at = event.target instanceof HTMLElement ? event.target : null;
  if (at?.closest('input, textarea, select, [contenteditable]')) return false;
  return (
    event.key !== 'Enter' || !at?.closest('a, button, summary') || at.closest('.pad-sections, .pad-others, .pad-end') !== null
  );
};

/** The hand is on the ballot's keys: a link or button outside it, pressed before, no longer takes the Enter that ends the ballot. */
const letGo = (): void => {
  const at = document.activeElement;
  if (
    at instanceof HTMLElement &&
    at.matches('a, button, summary') &&
    !at.closest('.pad-sections, .pad-others, .pad-end, .ant-modal')
  )
    at.blur();
};

/** Listens from the moment it is shown, while not asleep: no key is lost between the sight of a ballot and the listening. A key held down counts once. */
export const useBallotKeys = (keys: Keys): void => {
  const now = useRef(keys);
  useLayoutEffect(() => {
    now.current = keys;
  });
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const { pad, style, wholes, press, enter, asleep } = now.current;
      if (asleep === true || !belongs(event)) return;
      const meant = event.key === 'Enter' ? undefined : keyOnPad(event.key, pad, style, wholes);
      if (event.key !== 'Enter' && !meant) return;
      event.preventDefault();
      if (event.repeat) return;
      if (meant) letGo();
      if (meant) press(meant);
      else enter();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
};
