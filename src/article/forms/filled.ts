// Elements that a platform hands out as embed code: a blockquote or an empty box that its script fills.
import { parseWritten } from "../links.ts";
import type { Element } from "../elements.ts";
import type { Candidate, Markup, Parse } from "../found.ts";
import type { Reference } from "../../model/reference.ts";
import { candidate, classesOf, parseEmbedPage, valueOf } from "./form.ts";
import { ROWS } from "../../services/index.ts";
import { isMarkedLink } from "../embed-like.ts";
import { parseNamed } from "../services.ts";
import type { Handed, ServiceRow } from "../../services/service.ts";
import type { FormContext } from "./form.ts";

/** Embed codes by the class, or the name, of the element, and whose they are. */
const HANDED: ReadonlyMap<string, { readonly handed: Handed; readonly service: ServiceRow }> = new Map(
  ROWS.flatMap((service) =>
    Object.entries(service.embeds?.handed ?? {}).map(([name, handed]) => [name, { handed, service }]),
  ),
);

/** Classes and names of elements that are embed codes. */
export const HANDED_NAMES: readonly string[] = [...HANDED.keys()];

/** Reads an element as embed code that a platform hands out. */
export function handedOut(element: Element, context: FormContext): Candidate | undefined {
  const classes = classesOf(element);
  if (classes.has("mastodon-embed") && element.name === "blockquote") return mastodonQuote(element, context);
  const name = HANDED.has(element.name) ? element.name : [...classes].find((each) => HANDED.has(each));
  const code = name === undefined ? undefined : HANDED.get(name)!;
  if (!code || (code.handed.quote && element.name !== "blockquote")) return undefined;
  const reference = named(element, code.handed, code.service, context);
  // A blockquote that holds a further embed has lost its end tag somewhere and is none.
  if (!reference || context.holdsEmbed(element, reference)) return undefined;
  return candidate(element, markupOf(element), reference);
}

const markupOf = ({ name }: Element): Markup => (name === "blockquote" ? "blockquote" : "data-attribute");

function named(
  element: Element,
  { attributes, link }: Handed,
  service: ServiceRow,
  context: FormContext,
): Reference | undefined {
  const only = service.embeds?.ofOthers ? undefined : service.name;
  if (link === "before") {
    const linked = context.firstLink(element, only);
    if (linked) return linked;
  }
  for (const name of attributes) {
    const value = valueOf(element, name);
    const reference = value === undefined ? undefined : addressed(value, service, context.parse);
    if (reference) return reference;
  }
  return link === "first" ? context.firstLink(element, only) : context.lastLink(element, only);
}

/** An address as platforms write it into attributes: also without scheme, or an id. */
function addressed(value: string, service: ServiceRow, parse: Parse): Reference | undefined {
  return parseNamed(service, /^www\./i.test(value) ? `https://${value}` : value, parse);
}

function mastodonQuote(element: Element, context: FormContext): Candidate | undefined {
  const url = element.attributes.get("data-embed-url");
  const page = url === undefined ? undefined : parseEmbedPage(url, context.parse);
  const reference = page ?? context.lastLink(element, "mastodon") ?? context.lastLink(element);
  if (!reference || context.holdsEmbed(element, reference)) return undefined;
  return candidate(element, "mastodon-embed", reference, true);
}

/** A link that a service's script makes an embed of. */
export function markedLink(element: Element, { parse }: FormContext): Candidate | undefined {
  const href = element.attributes.get("href");
  if (href === undefined || !element.closed || !isMarkedLink(element.attributes)) return undefined;
  const reference = parseWritten(href, parse);
  return reference?.certain === true ? candidate(element, "data-attribute", reference) : undefined;
}

const IN_SCRIPT = ROWS.flatMap((service) =>
  service.embeds?.inScript === undefined ? [] : [{ service, name: service.embeds.inScript }],
);

/** Whether a script puts a post where it stands itself. */
export function isPostScript({ name, attributes }: Element): boolean {
  return name === "script" && IN_SCRIPT.some((each) => attributes.has(each.name));
}

/** A script that puts a post where it stands itself. */
export function postScript(element: Element, { parse }: FormContext): Candidate | undefined {
  if (!element.closed || !isPostScript(element)) return undefined;
  const { service, name } = IN_SCRIPT.find((each) => element.attributes.has(each.name))!;
  const post = valueOf(element, name);
  if (post === undefined) return undefined;
  return candidate(element, "data-attribute", parseNamed(service, post.replace(/\?[^]*/, ""), parse));
}

/**
 * The element of a platform that its script had filled before the page was saved: nothing but the frame of the post is
 * in it, which takes the place of the words that stood there.
 */
export function filledAlready(
  element: Element,
  platform: string,
  inner: Candidate,
  text: string,
): Candidate | undefined {
  const isFrame = inner.markup === "iframe" || inner.markup === "mastodon-embed";
  if (!isFrame || inner.reference.platform !== platform || element.texts > 0) return undefined;
  const found = candidate(element, inner.markup, inner.reference, inner.certain);
  return found && { ...found, code: inner.code ?? text.slice(...inner.range) };
}
