// A press that is still under way is not sent again: a double click does one thing. Promises nothing about a press after an answer.
import { useRef } from 'react';

interface Sends<V> {
  readonly mutate: (value: V, after: { readonly onSettled: () => void }) => void;
}

/** The way to send a mutation so that a second press before its answer does nothing. */
export const useOnce = <V>(mutation: Sends<V>): ((value: V) => void) => {
  const under = useRef(false);
  return (value) => {
    if (under.current) return;
    under.current = true;
    mutation.mutate(value, {
      onSettled: () => {
        under.current = false;
      },
    });
  };
};
