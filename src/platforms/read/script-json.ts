// JSON that a page's scripts hold: found by the name that it is assigned to, cut out, parsed. Nothing is run.

/** The longest such JSON that is parsed, in UTF-16 code units. */
const LONGEST = 4_000_000;
/** How often a name is tried: it also stands where it is only used. */
const TRIES = 20;

/**
 * The object that a page's script assigns to a name: `name = {...}`, `"name"] = {...}`, `"name": {...}`.
 *
 * @returns `undefined` if there is none that can be parsed.
 */
export function assignedJson(html: string, name: string): unknown {
  let from = html.indexOf(name);
  for (let tries = 0; from >= 0 && tries < TRIES; tries += 1) {
    const start = objectAfter(html, from + name.length);
    const text = start === undefined ? undefined : objectAt(html, start);
    if (text !== undefined) {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        // It only looked like it.
      }
    }
    from = html.indexOf(name, from + name.length);
  }
  return undefined;
}

/** Where the object begins that is assigned right here. */
function objectAfter(html: string, at: number): number | undefined {
  const between = /^["'\]]{0,2}\s{0,8}[=:]\s{0,8}\{/.exec(html.slice(at, at + 24));
  return between ? at + between[0].length - 1 : undefined;
}

/** The text of the object that begins here, up to the brace that closes it; `undefined` if none does in reach. */
function objectAt(html: string, start: number): string | undefined {
  const end = Math.min(html.length, start + LONGEST);
  let depth = 0;
  let quoted = false;
  for (let at = start; at < end; at += 1) {
    const character = html[at];
    if (quoted) {
      if (character === "\\") at += 1;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === "{") depth += 1;
    else if (character === "}" && --depth === 0) return html.slice(start, at + 1);
  }
  return undefined;
}

/** Objects looked at when one is searched for by the name that it has. */
const MOST_OBJECTS = 300_000;

/**
 * The objects that stand under a name anywhere in parsed JSON, in its order. Without recursion: foreign JSON can be
 * nested deeper than the stack.
 *
 * @param most how many are given at most.
 */
export function objectsNamed(json: unknown, name: string, most = 50): object[] {
  const found: object[] = [];
  const rest: unknown[] = [json];
  for (let looked = 0; rest.length > 0 && looked < MOST_OBJECTS && found.length < most; looked += 1) {
    const next = rest.pop();
    if (typeof next !== "object" || next === null) continue;
    if (!Array.isArray(next) && Object.hasOwn(next, name)) {
      const value = (next as Readonly<Record<string, unknown>>)[name];
      if (typeof value === "object" && value !== null) found.push(value);
    }
    rest.push(...(Object.values(next) as unknown[]).slice(0, 10_000).toReversed());
  }
  return found;
}
