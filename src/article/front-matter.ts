// Front matter: what stands at the very start of an article for the program that builds the site, and is never touched.

/**
 * Where the front matter of an article ends, with its last line end: YAML between `---`, TOML between `+++`, or one JSON
 * object. `undefined` if there is none. A byte order mark may stand before it. Linear.
 */
export function frontMatterEnd(text: string): number | undefined {
  const start = text.startsWith("\uFEFF") ? 1 : 0;
  if (text[start] === "{") return jsonEnd(text, start);
  const mark = /^(---|\+\+\+)[ \t]*\r?\n/.exec(text.slice(start, start + 100))?.[1];
  if (mark === undefined) return undefined;
  const close = mark === "---" ? /^(?:---|\.\.\.)[ \t]*$/gm : /^\+\+\+[ \t]*$/gm;
  close.lastIndex = start + mark.length;
  return close.exec(text) ? lineEnd(text, close.lastIndex) : undefined;
}

/** The article with its front matter made into spaces: the same offsets, the same lines. */
export function blankFrontMatter(text: string): string {
  const end = frontMatterEnd(text);
  return end === undefined ? text : text.slice(0, end).replace(/[^\r\n]/g, " ") + text.slice(end);
}

function jsonEnd(text: string, start: number): number | undefined {
  let depth = 0;
  // Strings are skipped whole: a brace within one opens nothing.
  const token = /["{}]/g;
  token.lastIndex = start;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    if (match[0] === '"') {
      token.lastIndex = stringEnd(text, match.index);
      continue;
    }
    depth += match[0] === "{" ? 1 : -1;
    if (depth > 0) continue;
    const end = token.lastIndex;
    return isObject(text.slice(start, end)) ? lineEnd(text, end) : undefined;
  }
  return undefined;
}

function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === '"') return at + 1;
  }
  return text.length;
}

function isObject(text: string): boolean {
  try {
    return typeof JSON.parse(text) === "object";
  } catch {
    return false;
  }
}

function lineEnd(text: string, from: number): number {
  const newline = text.indexOf("\n", from);
  return newline < 0 ? text.length : newline + 1;
}
