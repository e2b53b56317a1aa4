// What attributes hold in disguise: JSON, embed code that is percent-encoded or base64, braces of a component.

/** Base64 that is no longer than this is decoded (characters). */
const MAX_CODE = 200_000;
/** Strings looked at in one JSON value. */
const MAX_STRINGS = 200;

/** A JSON object's fields; none if the text is something else. */
export function jsonObject(json: string): Readonly<Record<string, unknown>> {
  const value = readJson(json);
  return typeof value === "object" && value !== null ? { ...value } : {};
}

function readJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** The strings within a JSON value, in order, up to a bound. */
function stringsIn(value: unknown): string[] {
  const found: string[] = [];
  const waiting: unknown[] = [value];
  for (let count = 0; waiting.length > 0 && count < 10 * MAX_STRINGS; count++) {
    const next = waiting.shift();
    if (typeof next === "string") found.push(next);
    else if (typeof next === "object" && next !== null)
      waiting.push(...(Object.values(next) as unknown[]).slice(0, MAX_STRINGS));
    if (found.length >= MAX_STRINGS) break;
  }
  return found;
}

/**
 * The readable forms of a value: addresses and embed codes, as written, within JSON, percent-encoded or in base64. Empty
 * if it is none of these.
 */
export function disclose(value: string): string[] {
  const text = value.trim();
  if (text.length > MAX_CODE || text.length < 10) return [];
  if (text.startsWith("{") || text.startsWith("[")) return stringsIn(readJson(text)).flatMap(plain);
  return plain(text);
}

/** Whether an attribute's value, as written, may be something that {@link disclose} reads: markup, an address, JSON, a code. */
export function mayDisclose(raw: string): boolean {
  return /[<&]|^\s*(?:https?:|\/\/|at:|[{[]|%3C|https?%3A|%2F%2F)/i.test(raw) || isCoded(raw);
}

function plain(text: string): string[] {
  if (isAddress(text) || isCode(text)) return [text];
  if (/^(?:%3C|https?%3A|%2F%2F)/i.test(text)) return told(unescapePercent(text));
  return told(readBase64(text));
}

const told = (text: string | undefined): string[] =>
  text !== undefined && (isAddress(text) || isCode(text)) ? [text] : [];

/** Whether a text is an address and nothing else. */
export function isAddress(text: string): boolean {
  return text.length <= 4_096 && /^(?:(?:https?:)?\/\/|at:\/\/)[^\s<>"']+$/i.test(text.trim());
}

/** Whether a text is HTML that may show something. */
export function isCode(text: string): boolean {
  return /<(?:iframe|blockquote|div|figure|script|p|a|section|span|[a-z]+-[a-z-]+)[\s>]/i.test(text);
}

function unescapePercent(text: string): string | undefined {
  try {
    return decodeURIComponent(text).trim();
  } catch {
    return undefined;
  }
}

/** Embed codes and addresses begin with a bracket, a letter, a slash or white space. */
const CODED = /^(?:PG|PC|PD|aHR0c|Ly|Cg|IC|CQ|DQ)/;

const isCoded = (text: string): boolean => CODED.test(text.slice(0, 100).replace(/\s/g, ""));

/** Text in base64, read as UTF-8; `undefined` if it is none. */
function readBase64(text: string): string | undefined {
  if (!isCoded(text)) return undefined;
  const packed = text.replace(/\s/g, "").replaceAll("-", "+").replaceAll("_", "/");
  if (packed.length < 24 || !/^[A-Za-z0-9+/]*={0,2}$/.test(packed)) return undefined;
  try {
    const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
    return new TextDecoder().decode(bytes).trim();
  } catch {
    return undefined;
  }
}

/** A component's attribute without the braces and quotes of its expression: `{"1"}`, `{'1'}`, `` {`1`} ``. */
export function unbraced(value: string): string {
  const held = /^\{(?:\s*(["'`])([^{}"'`]*)\1\s*|([^{}"'`]*))\}$/.exec(value.trim());
  return (held?.[2] ?? held?.[3] ?? value).trim();
}
