// robots.txt (RFC 9309), read for one program: which paths of a site it may fetch, and how slowly.

/** What a robots.txt says to one program. */
export interface Robots {
  /** Whether a path may be fetched. `path`: as `URL` gives it, with its query. */
  allows(path: string): boolean;
  /** Seconds to keep between requests (`Crawl-delay`, which is no part of the RFC), if a number is given. */
  readonly delay?: number;
}

interface Rule {
  readonly allow: boolean;
  /** The literal parts of the pattern, between its asterisks. */
  readonly parts: readonly string[];
  /** Whether the pattern must reach the end of the path (`$`). */
  readonly anchored: boolean;
  /** The length of the pattern: the longest that matches decides. */
  readonly length: number;
}

interface Group {
  readonly agents: string[];
  readonly rules: Rule[];
  delay?: number | undefined;
}

/**
 * Reads a robots.txt. Never throws: what cannot be read says nothing.
 *
 * @param agents product tokens of the program, in lower case. All groups that name one of them count together; where
 *   there is none, all groups for `*`; where there is none of those either, everything is allowed.
 */
export function readRobots(text: string, agents: readonly string[]): Robots {
  const groups = groupsIn(text);
  const naming = (wanted: readonly string[]) =>
    groups.filter((group) => group.agents.some((agent) => wanted.includes(agent)));
  const own = naming(agents);
  const chosen = own.length > 0 ? own : naming(["*"]);
  const rules = chosen.flatMap((group) => group.rules);
  const delays = chosen.flatMap(({ delay }) => (delay === undefined ? [] : [delay]));
  return {
    allows: (path) => path === "/robots.txt" || allowed(literal(normalized(path)), rules),
    ...(delays.length > 0 && { delay: Math.max(...delays) }),
  };
}

function allowed(path: string, rules: readonly Rule[]): boolean {
  let best: Rule | undefined;
  for (const rule of rules) {
    const better =
      best === undefined || rule.length > best.length || (rule.length === best.length && rule.allow);
    if (better && matches(rule, path)) best = rule;
  }
  return best?.allow ?? true;
}

/** The lines that say something to the agents named before. Crawl-delay is one to those who keep to it, as we do. */
const RULES: ReadonlySet<string> = new Set(["allow", "disallow", "crawl-delay"]);

function groupsIn(text: string): Group[] {
  const groups: Group[] = [];
  let current: Group | undefined;
  let naming = false;
  for (const line of text.replace(/^\uFEFF/, "").split(/[\r\n]/)) {
    const [name, value] = fieldOf(line);
    if (name === "user-agent") {
      // Lines that name agents one after another open one group; other lines than rules do not part them.
      if (current === undefined || !naming) groups.push((current = { agents: [], rules: [] }));
      current.agents.push(agentOf(value));
      naming = true;
    } else if (current !== undefined && RULES.has(name)) {
      naming = false;
      if (name === "crawl-delay") current.delay = readDelay(value) ?? current.delay;
      else if (value !== "") current.rules.push(ruleOf(name === "allow", value));
    }
  }
  return groups;
}

function readDelay(value: string): number | undefined {
  return /^\d{1,6}(\.\d{1,6})?$/.test(value) ? Number(value) : undefined;
}

/** The name, in lower case, and the value of a line; both empty for a line without a colon. */
function fieldOf(line: string): readonly [name: string, value: string] {
  const hash = line.indexOf("#");
  const said = hash === -1 ? line : line.slice(0, hash);
  const colon = said.indexOf(":");
  if (colon === -1) return ["", ""];
  return [said.slice(0, colon).trim().toLowerCase(), said.slice(colon + 1).trim()];
}

/** The product token that a `User-agent` line names, without a version; `*` for all. */
function agentOf(value: string): string {
  return value.startsWith("*") ? "*" : (/^[a-z_-]{1,100}/i.exec(value)?.[0] ?? "").toLowerCase();
}

function ruleOf(allow: boolean, value: string): Rule {
  const pattern = normalized(value);
  const anchored = pattern.endsWith("$");
  const parts = (anchored ? pattern.slice(0, -1) : pattern).split("*").map(literal);
  return { allow, parts, anchored, length: pattern.length };
}

/**
 * Whether a pattern matches a path. Each literal part is looked for behind the one before it, where it comes first: if
 * any way of placing them fits, so does this one. The path is walked once, whatever the pattern.
 */
function matches({ parts, anchored }: Rule, path: string): boolean {
  const first = parts[0]!;
  if (!path.startsWith(first)) return false;
  if (parts.length === 1) return !anchored || path.length === first.length;
  let place = first.length;
  for (const part of anchored ? parts.slice(1, -1) : parts.slice(1)) {
    const found = indexOf(path, part, place);
    if (found === -1) return false;
    place = found + part.length;
  }
  const last = parts.at(-1)!;
  return !anchored || (path.endsWith(last) && path.length - last.length >= place);
}

/** A part up to this length is looked for place by place; a longer one so that no character is looked at over again. */
const SHORT = 16;

/** As `indexOf` of strings, in time linear in the text whatever is looked for (Knuth, Morris and Pratt). */
function indexOf(text: string, part: string, from: number): number {
  if (part.length <= SHORT) return text.indexOf(part, from);
  if (part.length > text.length - from) return -1;
  const back = new Int32Array(part.length);
  for (let index = 1, length = 0; index < part.length; index += 1) {
    while (length > 0 && part[index] !== part[length]) length = back[length - 1]!;
    if (part[index] === part[length]) length += 1;
    back[index] = length;
  }
  for (let index = from, length = 0; index < text.length; index += 1) {
    while (length > 0 && text[index] !== part[length]) length = back[length - 1]!;
    if (text[index] === part[length]) length += 1;
    if (length === part.length) return index - length + 1;
  }
  return -1;
}

/**
 * A path or pattern in the one form in which they are compared (RFC 9309, 2.2.2): what is not ASCII percent-encoded,
 * what is encoded without need decoded, digits of the rest in upper case.
 */
function normalized(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\x21-\x7e]+/gu, (run) => encodeURIComponent(run))
    .replace(/%[0-9a-f]{2}/gi, (code) => {
      const character = String.fromCharCode(Number.parseInt(code.slice(1), 16));
      return /[A-Za-z0-9._~-]/.test(character) ? character : code.toUpperCase();
    });
}

/** The two characters that mean something in patterns, in the form in which a pattern names them literally. */
function literal(text: string): string {
  return text.replaceAll("*", "%2A").replaceAll("$", "%24");
}
