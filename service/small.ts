// Small numbers about persons in what is published. A count of one to four is not told, only that it is fewer than five; among the parts of a total small ones are put together with others until five are reached, so that no difference tells them either.
// The threshold of five is this product's choice: by the threshold rule of statistical disclosure control some agencies require five respondents in a cell, others three, and combine categories where there are fewer (OECD, Glossary of Statistical Terms).

/** A count below this, and above nothing, is not told. */
export const fewest = 5;
export const isSmall = (count: number): boolean => count > 0 && count < fewest;

/** Which parts of a total are told by themselves, and which are told together without their names: the small ones, the one that has no name, and as many of the next as make five. */
export const partsTold = (
  parts: readonly number[],
  unnamed = -1,
): { readonly alone: readonly number[]; readonly together: readonly number[] } => {
  const places = parts.map((_, i) => i);
  const at = (i: number): number => parts[i] ?? 0;
  const together = places.filter((i) => at(i) < fewest || i === unnamed);
  const others = places.filter((i) => !together.includes(i)).toSorted((a, b) => at(a) - at(b));
  const sum = (): number => together.reduce((n, i) => n + at(i), 0);
  while (together.length > 0 && sum() < fewest && others.length > 0) together.push(...others.splice(0, 1));
  return { alone: others.toSorted((a, b) => a - b), together };
};
