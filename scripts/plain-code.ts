// What a source file says once comments, strings, regular expressions and the text of templates are blanked out, and what it imports. Promises that every place keeps its offset. Judges nothing: house-rules.ts.

/** Words after which a slash opens a regular expression. */
const beforeRegex = /(?:^|[^\w$.])(?:return|typeof|case|in|of|delete|void|throw|new|else|do|await|yield|instanceof|default)$/;

const comment = /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/y;
const quoted = /'(?:\\.|[^'\\\n])*'?|"(?:\\.|[^"\\\n])*"?/y;
const regex = /\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/[a-z]*/y;
/** Text of a template up to its end or to the next piece of code in it. */
const templateText = /(?:\\[\s\S]|\$(?!\{)|[^`\\$])*/y;

/** The text with everything that is not code replaced by blanks; quotes and line breaks stay, and so does the code inside `${}`. */
export function plainCode(text: string): string {
  const out = text.split('');
  const blank = (from: number, to: number): number => {
    for (let place = from; place < to; place += 1) if (out[place] !== '\n') out[place] = ' ';
    return to;
  };
  const lengthOf = (what: RegExp, from: number): number => {
    what.lastIndex = from;
    return what.exec(text)?.[0].length ?? 0;
  };
  /** Depth of braces at which each open `${` closes again. */
  const templates: number[] = [];
  let depth = 0;
  let at = 0;
  while (at < text.length) {
    const char = text[at];
    if (char === '/') {
      const length =
        lengthOf(comment, at) ||
        (opensRegex(out.slice(Math.max(0, at - 40), at).join(''), text[at + 1]) ? lengthOf(regex, at) : 0);
      at = length > 0 ? blank(at, at + length) : at + 1;
    } else if (char === "'" || char === '"') {
      const length = lengthOf(quoted, at);
      blank(at + 1, at + length - 1);
      at += length;
    } else if (char === '`' || (char === '}' && templates.at(-1) === depth)) {
      if (char === '}') templates.pop();
      at = blank(at + 1, at + 1 + lengthOf(templateText, at + 1));
      if (text[at] === '$') templates.push(depth);
      at += text[at] === '$' ? 2 : 1;
    } else {
      if (char === '{') depth += 1;
      if (char === '}') depth -= 1;
      at += 1;
    }
  }
  return out.join('');
}

/** Whether a slash opens a regular expression here, and is neither a division nor the slash of `</p>` or `<br />`. */
function opensRegex(before: string, next: string | undefined): boolean {
  const code = before.trimEnd();
  const last = code.at(-1);
  if (last === undefined) return true;
  if (last === '<' || next === '>') return false;
  return /[(,=:[!&|?{};+\-*%>~^]/.test(last) || beforeRegex.test(code);
}

export interface Import {
  /** As it is written. */
  readonly specifier: string;
  /** Taken for types only: gone when the program runs. */
  readonly typeOnly: boolean;
}

/** Everything a file takes from another: import, export … from, import(), new URL() of a program beside it. */
export function importsOf(text: string): readonly Import[] {
  const code = plainCode(text);
  const specifierAt = (quote: number): string => text.slice(quote + 1, text.indexOf(text[quote] ?? '', quote + 1));
  const statements = [...code.matchAll(/\b(?:import|export)\b((?:(?!\b(?:import|export)\b)[^;'"`(])*?)\bfrom\s*(?=['"])/g)].map(
    (found) => ({
      specifier: specifierAt(found.index + found[0].length),
      typeOnly: /^\s+type\b(?!\s*(?:,|from\b))/.test(found[1] ?? ''),
    }),
  );
  const bare = [...code.matchAll(/\bimport\s*(?=['"])/g)].map((found) => ({
    specifier: specifierAt(found.index + found[0].length),
    typeOnly: false,
  }));
  const called = [...code.matchAll(/(\btypeof\s+)?\bimport\s*\(\s*(?=['"])/g)].map((found) => ({
    specifier: specifierAt(found.index + found[0].length),
    typeOnly: found[1] !== undefined || /^.[^'"]*['"]\s*\)\s*\.\s*[A-Z]/.test(text.slice(found.index + found[0].length)),
  }));
  const programs = [...code.matchAll(/\bnew\s+URL\s*\(\s*(?=['"])/g)]
    .map((found) => ({ specifier: specifierAt(found.index + found[0].length), typeOnly: false }))
    .filter(({ specifier }) => /^\.{1,2}\/.*\.(?:ts|tsx|mjs)$/.test(specifier));
  return [...statements, ...bare, ...called, ...programs];
}
