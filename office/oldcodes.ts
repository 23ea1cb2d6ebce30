// Characters that old files write in the private area of GB 18030-2000 and GBK, and the Unicode character each of them is. The same sign under its standard code: no name is changed. What it does not know stays as it is.

/** U+E815 … U+E864 in the order of the codes FE50 … FEA0; a gap stands where the code was never used. */
const fromFe50 =
  '⺁𠂇𠂉𠃌⺄㑳㑇⺈⺋龴㖞㘚㘎⺌⺗㥮㤘龵㧏㧟㩳㧐龶龷㭎㱮㳠⺧𡗗龸⺪䁖䅟⺮䌷⺳⺶⺷𢦏䎱䎬⺻䏝䓖䙡䙌龹䜣䜩䝼䞍⻊䥇䥺䥽䦂䦃䦅䦆䦟䦛䦷䦶龺𤇾䲣䲟䲠䲡䱷䲢䴓䴔䴕䴖䴗䴘䴙䶮龻';
const others: readonly (readonly [number, string])[] = [
  [0xe7c7, 'ḿ'],
  [0xe7c8, 'ǹ'],
];

const known: ReadonlyMap<string, string> = new Map([
  ...[...fromFe50].map((c, i) => [String.fromCodePoint(0xe815 + i), c] as const),
  ...others.map(([code, c]) => [String.fromCodePoint(code), c] as const),
]);

/** A name with old private characters under their standard codes; absent where there is none of them. */
export const standardCodes = (name: string): string | undefined => {
  if (!/\p{Co}/u.test(name)) return undefined;
  const mapped = [...name].map((c) => known.get(c) ?? c).join('');
  return mapped === name ? undefined : mapped;
};

/** The first character that only its own computer can show, as U+E000. */
export const privateCharacter = (name: string): string | undefined => {
  const found = /\p{Co}/u.exec(name)?.[0];
  return found === undefined ? undefined : `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase()}`;
};
