// Scripts of the platforms that fill embeds, and the markup that needs them.
import { ROWS } from "../services/index.ts";
import { classesOf, isPostScript, readClasses } from "./forms/index.ts";
import { decodeAttribute } from "./character-references.ts";
import type { Element } from "./elements.ts";
import type { ClassesSay } from "./forms/index.ts";
import type { Range } from "./found.ts";
import type { Script } from "../services/service.ts";
import { isUrl } from "../model/url.ts";

/** A script that fills embeds, or a part of the page that needs one. */
export interface Loader {
  readonly range: Range;
  /** The platform's name, or that of a service that makes embeds for many (`embedly`). */
  readonly platform: string;
  /** The server whose embeds it fills; the fediverse only. */
  readonly host?: string;
}

/** A script that loads, or uses, a platform's script. */
export interface LoaderScript extends Loader {
  /** Whether it does nothing else, so that it can go. */
  readonly pure: boolean;
  /**
   * What the platform's script works in, or has left in a page that was saved: it shows nothing, and goes when every
   * script of the platform goes.
   */
  readonly remnant?: true;
}

interface Scripted {
  readonly name: string;
  readonly script: Script;
  /** The snippet by which it has a page load it, and nothing else. */
  readonly snippet?: RegExp;
}

/** The snippets by which services have a page load their scripts: about 400 code units, and nothing else. */
const snippetOf = (id: string): RegExp =>
  new RegExp(
    `^\\s*(?:window\\.twttr\\s*=\\s*)?[!(]?\\s*function\\s*\\(\\s*d\\s*,\\s*s\\s*,\\s*id\\s*\\)\\s*\\{[^]*\\}\\s*\\)?\\s*` +
      `\\(\\s*document\\s*,\\s*["']script["']\\s*,\\s*["']${id}["']\\s*\\)\\s*\\)?\\s*;?\\s*$`,
  );
const MAX_SNIPPET = 1500;

/** Services with a script; those whose servers have one each stand last, since theirs is named only by a common path. */
const SCRIPTED: readonly Scripted[] = ROWS.flatMap(({ name, script }): Scripted[] => {
  if (!script) return [];
  return [{ name, script, ...(script.inline && { snippet: snippetOf(script.inline.id) }) }];
}).sort((a, b) => Number(a.script.byServer ?? false) - Number(b.script.byServer ?? false));

/** Attributes of elements that a script fills, and whose they are. */
const MARKS = ROWS.flatMap(({ name, script, embeds }) =>
  script ? [...(embeds?.named ?? []), ...(embeds?.marks ?? [])].map((mark) => ({ mark, name })) : [],
);
/** Whether anything that a script fills may be of this class, or of this name, in lower case. */
const FILLED = new RegExp(
  SCRIPTED.flatMap(({ script }) => (script.fills ? [script.fills.source] : [])).join("|"),
);
const MARKING: ReadonlySet<string> = new Set(MARKS.map(({ mark }) => mark));
const CENTRAL: ReadonlySet<string> = new Set(
  SCRIPTED.filter(({ script }) => script.byServer !== true).map(({ name }) => name),
);
const FRAMES_ALONE: ReadonlySet<string> = new Set(
  SCRIPTED.filter(({ script }) => script.framesAlone).map(({ name }) => name),
);

/** Whether the embeds of a platform are filled by a script of their own server, as those of the fediverse are. */
export function isByServer(platform: string): boolean {
  return !CENTRAL.has(platform);
}

/** Whether frames of a platform's posts stand without its script. */
export function framesStandAlone(platform: string): boolean {
  return FRAMES_ALONE.has(platform);
}

/** Reads an element as a loader; `undefined` if it has to do with no platform. */
export function loaderOf(element: Element, text: string): LoaderScript | undefined {
  const range: Range = [element.start, element.end];
  if (element.name !== "script") return remnantOf(element, text);
  if (isPostScript(element)) return undefined;
  const source = element.attributes.get("src");
  if (source === undefined || source.trim() === "") {
    return inlineLoader(text.slice(element.inner, element.innerEnd), range, text);
  }
  const address = decodeAttribute(source).trim();
  const url = address.startsWith("//") ? `https:${address}` : address;
  if (url.length > 2048 || !isUrl(url)) return undefined;
  const { hostname, pathname, search, hash } = new URL(url);
  const pure = element.closed && !joins(range, text);
  const found = SCRIPTED.find(({ script }) => script.source.test(hostname + pathname));
  if (!found) return undefined;
  const { name: platform, script } = found;
  if (script.byServer) return { range, platform, host: hostname, pure };
  return { range, platform, pure: pure && (script.pure?.(element.attributes, search + hash) ?? true) };
}

/** Reads an element as a remnant of a platform's script. */
function remnantOf(element: Element, text: string): LoaderScript | undefined {
  const scripted = remnantService(element);
  if (!scripted) return undefined;
  const range: Range = [element.start, element.end];
  const { root } = scripted.script;
  const showsNothing = root === undefined || isEmptyRoot(element, root.filled);
  const pure = element.closed && showsNothing && !joins(range, text);
  return { range, platform: scripted.name, pure, remnant: true };
}

/** A root, as sites write it, or as its script leaves it: with elements in it that hold nothing. */
function isEmptyRoot(element: Element, filled: string): boolean {
  const { texts, elements, hidden } = element;
  return texts === 0 && hidden === 0 && (elements === 0 || classesOf(element).has(filled));
}

/** Whether an element is one in which a platform's script works, or that it has left in the page. */
export function isRemnant(element: Element): boolean {
  return remnantService(element) !== undefined;
}

const LEAVING = SCRIPTED.filter(({ script }) => script.root ?? script.leaves);

function remnantService({ name, attributes }: Element): Scripted | undefined {
  if (attributes.size === 0) return undefined;
  const id = attributes.get("id")?.trim();
  return LEAVING.find(
    ({ script: { root, leaves } }) => (root && root.id === id) ?? leaves?.(name, attributes) === true,
  );
}

/** Whether two words would become one if this range went. */
function joins([start, end]: Range, text: string): boolean {
  return /[^\s>]/.test(text[start - 1] ?? ">") && /[^\s<]/.test(text[end] ?? "<");
}

function inlineLoader(script: string, range: Range, text: string): LoaderScript | undefined {
  const short = script.length <= MAX_SNIPPET && !joins(range, text);
  for (const { name: platform, script: of, snippet } of SCRIPTED) {
    if (of.inline?.names.test(script) !== true) continue;
    const { id, says } = of.inline;
    const pure =
      short &&
      snippet?.test(script) === true &&
      script.split(id).length === 2 &&
      (says?.test(script) ?? true);
    return { range, platform, pure };
  }
  return undefined;
}

/**
 * The platform whose script an inline script has make something of its own. Scripts that only listen, or have it look
 * for embeds again, have to do without it in many browsers as it is.
 */
export function calledBy(element: Element, text: string): string | undefined {
  if (element.attributes.has("src")) return undefined;
  const code = text.slice(element.inner, element.innerEnd);
  return SCRIPTED.find(({ script }) => script.calls?.test(code))?.name;
}

/** Whether classes, or the name of an element, in lower case, may say that a platform's script fills it. */
function saysFilled(value: string): boolean {
  return FILLED.test(value);
}

/**
 * Whether it is worth asking {@link needOf}.
 *
 * @param said whether its classes, or its name, say so, by {@link saysFilled}
 */
export function mayNeed({ name, attributes }: Element, said: boolean): boolean {
  return said || name === "iframe" || attributes.hasOneOf(MARKING);
}

/** Reads an element as something that a platform's script fills; `undefined` if it is not. */
export function needOf(element: Element): Loader | undefined {
  const { name, attributes } = element;
  if (name.startsWith("amp-")) return undefined;
  const range: Range = [element.start, element.end];
  const marked = attributes.hasOneOf(MARKING) && MARKS.find(({ mark }) => attributes.has(mark));
  if (marked) return { range, platform: marked.name };
  if (name === "iframe") {
    const source = attributes.get("src") ?? "";
    const framed = SCRIPTED.find(({ script }) => script.frames?.test(source));
    if (framed) return { range, platform: framed.name };
  }
  const listed = attributes.get("class")?.toLowerCase() ?? "";
  if (!FILLED.test(listed) && !FILLED.test(name)) return undefined;
  const filling = SCRIPTED.find(
    ({ script: { fills, quotes } }) =>
      fills !== undefined &&
      (quotes !== true || name === "blockquote") &&
      (fills.test(name) || fills.test(listed)),
  );
  if (!filling) return undefined;
  const { fallback, byServer } = filling.script;
  if (fallback !== undefined && classesOf(element).has(fallback)) return undefined;
  return byServer ? needOfServer(element, filling.name) : { range, platform: filling.name };
}

function needOfServer({ attributes, start, end }: Element, platform: string): Loader | undefined {
  const source = decodeAttribute(attributes.get("data-embed-url") ?? attributes.get("src") ?? "").trim();
  const url = source.startsWith("//") ? `https:${source}` : source;
  return isUrl(url) ? { range: [start, end], platform, host: new URL(url).hostname } : undefined;
}

/** What the classes of an element, or its name, say. */
interface Said extends ClassesSay {
  /** A script fills it. */
  readonly filled: boolean;
}

const NOTHING_SAID: Said = { form: false, gate: false, service: false, filled: false };

/** Reads classes and names, each once: on a page the same stand on hundreds of elements. */
export function wordReader(): (words: string | undefined) => Said {
  const known = new Map<string, Said>();
  return (words) => {
    if (words === undefined) return NOTHING_SAID;
    let said = known.get(words);
    if (!said) {
      const lower = words.toLowerCase();
      said = { ...readClasses(lower), filled: saysFilled(lower) };
      known.set(words, said);
    }
    return said;
  };
}
