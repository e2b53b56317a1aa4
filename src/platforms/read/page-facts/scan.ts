// The tags of a page, one after the other, as fast as strings are searched: what nobody asks for is stepped over.

/** What is told about a page, in its order. Whoever answers `true` has heard enough. */
export interface ScanListener {
  /** A tag opens. `attributes` reads those that are wanted, raw; it costs nothing where it is not called. */
  open(name: string, attributes: () => ReadonlyMap<string, string>, end: number): boolean;
  close(name: string, end: number): boolean;
  /** Text between tags, raw. */
  text(start: number, end: number): void;
  /** The content of an element that holds no tags: `script`, `style`, `title`, `textarea` and the like, raw. */
  raw(name: string, start: number, end: number): boolean;
}

const [TAB, LF, FF, CR, SPACE, BANG, DOUBLE, SINGLE, SLASH, EQUALS, GREATER, QUESTION] = [
  9, 10, 12, 13, 32, 33, 34, 39, 47, 61, 62, 63,
];
const RAW: ReadonlySet<string> = new Set([
  "script",
  "style",
  "title",
  "textarea",
  "xmp",
  "iframe",
  "noembed",
  "noframes",
]);
const MAX_NAME = 32;
const MAX_ATTRIBUTES = 100;

/**
 * Reads a page tag by tag. Linear: every search begins where the last one ended, and one that finds nothing ends the page.
 *
 * @param wanted the attributes that are told; of one given twice the first counts.
 */
export function scanTags(
  page: string,
  wanted: ReadonlySet<string>,
  maxValue: number,
  listener: ScanListener,
): void {
  const { length } = page;
  let position = 0;
  for (;;) {
    const at = page.indexOf("<", position);
    if (at < 0) {
      if (position < length) listener.text(position, length);
      return;
    }
    const next = page.charCodeAt(at + 1);
    if (isLetter(next)) {
      if (at > position) listener.text(position, at);
      const nameEnd = endOfName(page, at + 1);
      const name = page.slice(at + 1, Math.min(nameEnd, at + 1 + MAX_NAME)).toLowerCase();
      const end = readAttributes(page, nameEnd, undefined, wanted, maxValue);
      if (end < 0) return;
      const attributes = (): ReadonlyMap<string, string> => {
        const found = new Map<string, string>();
        readAttributes(page, nameEnd, found, wanted, maxValue);
        return found;
      };
      if (listener.open(name, attributes, end)) return;
      position = end;
      if (RAW.has(name)) {
        const rawEnd = endOfRaw(page, name, end);
        if (listener.raw(name, end, rawEnd)) return;
        position = rawEnd;
      }
    } else if (next === SLASH && isLetter(page.charCodeAt(at + 2))) {
      if (at > position) listener.text(position, at);
      const end = page.indexOf(">", at);
      if (end < 0) return;
      const nameEnd = endOfName(page, at + 2);
      const name = page.slice(at + 2, Math.min(nameEnd, at + 2 + MAX_NAME)).toLowerCase();
      position = end + 1;
      if (listener.close(name, position)) return;
    } else if (next === BANG || next === QUESTION || next === SLASH) {
      if (at > position) listener.text(position, at);
      const isComment = page.startsWith("<!--", at);
      // `<!-->` and `<!--->` are whole comments.
      const end = isComment ? page.indexOf("-->", at + 2) : page.indexOf(">", at);
      if (end < 0) return;
      position = end + (isComment ? 3 : 1);
    } else {
      listener.text(position, at + 1);
      position = at + 1;
    }
  }
}

function isLetter(code: number): boolean {
  const lower = code | 32;
  return lower >= 97 && lower <= 122;
}

function isSpace(code: number): boolean {
  return code === SPACE || code === LF || code === TAB || code === CR || code === FF;
}

function endOfName(page: string, start: number): number {
  let index = start;
  for (; index < page.length; index += 1) {
    const code = page.charCodeAt(index);
    if (code === GREATER || code === SLASH || isSpace(code)) break;
  }
  return index;
}

/** Reads attributes from behind the name of a tag; gives where the tag ends, or -1 if the page ends first. */
function readAttributes(
  page: string,
  start: number,
  found: Map<string, string> | undefined,
  wanted: ReadonlySet<string>,
  maxValue: number,
): number {
  const { length } = page;
  let index = start;
  while (index < length) {
    let code = page.charCodeAt(index);
    if (code === GREATER) return index + 1;
    if (code === SLASH || isSpace(code)) {
      index += 1;
      continue;
    }
    const nameStart = index;
    // An equals sign at the beginning belongs to the name.
    for (index += 1; index < length; index += 1) {
      code = page.charCodeAt(index);
      if (code === EQUALS || code === GREATER || code === SLASH || isSpace(code)) break;
    }
    const nameEnd = index;
    while (index < length && isSpace(page.charCodeAt(index))) index += 1;
    let valueStart = 0;
    let valueEnd = 0;
    if (page.charCodeAt(index) === EQUALS) {
      index += 1;
      while (index < length && isSpace(page.charCodeAt(index))) index += 1;
      code = page.charCodeAt(index);
      valueStart = index;
      if (code === DOUBLE || code === SINGLE) {
        valueStart += 1;
        valueEnd = page.indexOf(code === DOUBLE ? '"' : "'", valueStart);
        if (valueEnd < 0) return -1;
        index = valueEnd + 1;
      } else {
        for (; index < length; index += 1) {
          code = page.charCodeAt(index);
          if (code === GREATER || isSpace(code)) break;
        }
        valueEnd = index;
      }
    }
    if (found === undefined || nameEnd - nameStart > MAX_NAME || found.size >= MAX_ATTRIBUTES) continue;
    const name = page.slice(nameStart, nameEnd).toLowerCase();
    if (wanted.has(name) && !found.has(name))
      found.set(name, page.slice(valueStart, Math.min(valueEnd, valueStart + maxValue)));
  }
  return -1;
}

/** Where the content of a raw element ends: before its end tag, else with the page. */
function endOfRaw(page: string, name: string, start: number): number {
  for (let at = page.indexOf("</", start); at >= 0; at = page.indexOf("</", at + 2)) {
    const after = at + 2 + name.length;
    if (page.slice(at + 2, after).toLowerCase() !== name) continue;
    const code = page.charCodeAt(after);
    if (code === GREATER || code === SLASH || isSpace(code) || after >= page.length) return at;
  }
  return page.length;
}
