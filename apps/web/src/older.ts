// The few words of the language that the screens use and that browsers of old office computers (Chrome 87 to 116) do not know. A browser that knows them keeps its own. Imported first of all.
type List = readonly unknown[];
type Asks = (one: unknown, at: number, list: List) => unknown;

/** Each under where it belongs and its name; `this` is the list. The same answers as the language's own. */
export const older: readonly (readonly [of: object, name: string, does: (this: never, ...given: readonly never[]) => unknown])[] =
  [
    [
      Array.prototype,
      'at',
      function (this: List, at: number): unknown {
        const whole = Math.trunc(at) || 0;
        return this[whole < 0 ? whole + this.length : whole];
      },
    ],
    [
      Array.prototype,
      'findLast',
      function (this: List, asks: Asks): unknown {
        for (let at = this.length - 1; at >= 0; at -= 1) if (asks(this[at], at, this)) return this[at];
        return undefined;
      },
    ],
    [
      Array.prototype,
      'toReversed',
      function (this: List): List {
        return [...this].reverse();
      },
    ],
    [
      Array.prototype,
      'toSorted',
      function (this: List, order?: (a: unknown, b: unknown) => number): List {
        return [...this].sort(order);
      },
    ],
    [Object, 'hasOwn', (of: object, name: PropertyKey): boolean => Object.prototype.hasOwnProperty.call(of, name)],
    [
      Map,
      'groupBy',
      (list: Iterable<unknown>, keyOf: (one: unknown, at: number) => unknown): Map<unknown, unknown[]> => {
        const groups = new Map<unknown, unknown[]>();
        let at = 0;
        for (const one of list) {
          const key = keyOf(one, at++),
            group = groups.get(key);
          if (group) group.push(one);
          else groups.set(key, [one]);
        }
        return groups;
      },
    ],
  ];

for (const [of, name, does] of older)
  if (!(name in of)) Object.defineProperty(of, name, { value: does, writable: true, configurable: true });
