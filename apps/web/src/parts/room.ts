// How much room a long table has: the rest of the window below where it begins, and the width of its place. Follows the window.
import { type RefCallback, useCallback, useRef, useState } from 'react';

const headerHeight = 48;
const least = 240;

export const useTableRoom = (): {
  readonly holder: RefCallback<HTMLElement>;
  readonly height: number;
  readonly width: number;
} => {
  const [room, setRoom] = useState({ height: 480, width: 900 });
  const stop = useRef<() => void>(undefined);
  const holder = useCallback((place: HTMLElement | null) => {
    stop.current?.();
    if (!place) return;
    const measure = (): void => {
      const bottom = window.innerWidth < 800 ? 76 : 24;
      const height = Math.max(
        least,
        Math.floor(window.innerHeight - place.getBoundingClientRect().top - window.scrollY - headerHeight - bottom),
      );
      const width = Math.floor(place.clientWidth);
      setRoom((before) => (before.height === height && before.width === width ? before : { height, width }));
    };
    const watch = new ResizeObserver(measure);
    watch.observe(place);
    window.addEventListener('resize', measure);
    measure();
    stop.current = () => {
      watch.disconnect();
      window.removeEventListener('resize', measure);
    };
  }, []);
  return { holder, ...room };
};
