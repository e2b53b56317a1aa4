// Elements that name a post in an attribute and wait for a script of the site, and components of site builders.
import { isEmbedLike, nameAndType } from "../embed-like.ts";
import { isBlock } from "../kinds.ts";
import type { Element } from "../elements.ts";
import type { Candidate } from "../found.ts";
import type { Reference } from "../../model/reference.ts";
import { candidate, classesOf, MAX_VALUE, onePost, samePost, valueOf } from "./form.ts";
import { disclose, isAddress, isCode, mayDisclose, unbraced } from "./value.ts";
import {
  componentService,
  isComponent,
  NAMING_ATTRIBUTES,
  parseNamed,
  postNamedBy,
  SERVICE_WORDS,
  serviceIn,
} from "../services.ts";
import type { FormContext } from "./form.ts";
import type { ServiceRow } from "../../services/service.ts";

/** Elements that show something of their own or do something: never a mere placeholder. */
const NOT_PLACEHOLDERS = new Set(
  (
    "a button li tr td th img input form body html main article nav header footer ul ol option select label link " +
    "source picture video audio track svg path picture object embed param area map meta head p time table"
  ).split(" "),
);

/** Attributes of a component, or of a custom element, that name the post by address or id. */
const NAMING =
  "id url src href link post status videoid video-id posturl post-url statusurl uri permalink code shortcode video".split(
    " ",
  );

/** Attributes of any element that hold an id, where its class says of which service. */
const IDS = (
  "data-id data-video-id data-videoid data-video data-post-id data-shortcode data-embed data-embed-id data-media-id " +
  "data-code data-key"
).split(" ");

/** Words in a class or an attribute's name by which an element says that it shows what it names. */
const SAID = new RegExp(
  [...SERVICE_WORDS, "embed|fb-|social|consent|placeholder|two-?click|2-?click|opt-?in|player"].join("|"),
  "i",
);
/** Words of what only speaks of a post. */
const SPEAKS =
  /(?:^|[\s_-])(?:shar(?:e|er|ing)|likes?|follow|comments?|button|btn|intent|count|link)(?=$|[\s_-])/i;

/** No element has more attributes that are looked at. */
const MAX_ATTRIBUTES = 40;

/** Attributes that say, beside the class, of which service an id is. */
const SAYING = ["data-type", "data-provider", "data-service", "data-platform", "data-network"];
/** Attributes that may name a post whatever else the element says. */
const TELLING: ReadonlySet<string> = new Set([...SAYING, ...NAMING_ATTRIBUTES, "cite"]);

/**
 * Whether an element may name a post in an attribute.
 *
 * @param saysService whether its classes speak of a service, by {@link speaksOfService}: an id is enough then
 */
export function mayName(
  { name, attributes }: Element,
  saysService = speaksOfService((attributes.get("class") ?? "").toLowerCase()),
): boolean {
  if (NOT_PLACEHOLDERS.has(name) || attributes.size === 0) return false;
  if (isComponent(name) || name.includes("-") || name === "oembed") return true;
  return attributes.some((key, raw) => {
    if (TELLING.has(key) || key.includes("uc-")) return true;
    return key.startsWith("data-") && raw.length > 3 && (saysService || mayDisclose(raw));
  });
}

/** Whether classes, in lower case, speak of a service. */
export function speaksOfService(classes: string): boolean {
  return SERVICE_WORDS.some((word) => classes.includes(word));
}

/** `<Tweet id="1" />`, `<YouTube id="…" />`, `<BlueskyPost id="…" />` and the like, and our own `<Post url="…" />`. */
export function component(element: Element, { parse }: FormContext): Candidate | undefined {
  if (!isComponent(element.name)) return undefined;
  const service = componentService(element.name);
  const names = service ? [...ownNames(service), ...NAMING] : ["url"];
  return candidate(element, "component", namedBy(element, service, names, parse));
}

/** A custom element: `<embetty-tweet status="1">`, `<lite-youtube videoid="…">`, `<bluesky-post src="…">`. */
export function customElement(element: Element, { parse }: FormContext): Candidate | undefined {
  const { name } = element;
  if (!name.includes("-") || name.startsWith("amp-")) return undefined;
  const service = serviceIn(nameAndType(name, element.attributes));
  if (service === undefined || SPEAKS.test(name)) return undefined;
  return candidate(
    element,
    "data-attribute",
    namedBy(element, service, [...ownNames(service), ...NAMING], parse),
  );
}

const ownNames = ({ embeds }: ServiceRow): readonly string[] => embeds?.attributes ?? [];

function namedBy(
  element: Element,
  service: ServiceRow | undefined,
  names: readonly string[],
  parse: FormContext["parse"],
): Reference | undefined {
  for (const name of names) {
    const value = valueOf(element, name);
    if (value === undefined || value === "") continue;
    const reference = parseNamed(service, unbraced(value), parse);
    if (reference) return reference;
  }
  return undefined;
}

/**
 * An element that names a post in its attributes and waits to be filled. It is one only if it shows no text of its own,
 * or if it says that it is an embed: sites also mark posts of their own lists in this way.
 */
export function placeholder(element: Element, context: FormContext): Candidate | undefined {
  const { name, attributes } = element;
  if (NOT_PLACEHOLDERS.has(name) || !isBlockOrEmbed(element)) return undefined;
  if (name === "oembed")
    return candidate(element, "data-attribute", named(element, ["url", "href"], context));
  const own = postNamedBy(attributes);
  const post = own && parseNamed(own.service, own.value, context.parse);
  const reference = post ?? namedIn(element, context);
  if (!reference || !reference.certain) return undefined;
  const linked = context.lastLink(element);
  if (linked && !samePost(linked, reference)) return undefined;
  if (context.holdsEmbed(element)) return undefined;
  const classes = attributes.get("class") ?? "";
  const said = post
    ? [...classesOf(element)].some((each) => each.includes("embed") && serviceIn(each) === own.service)
    : SAID.test(`${classes} ${name}`);
  const empty = element.texts === 0 && element.elements <= 8;
  if (own?.service.embeds?.elements?.[name] === undefined && !said && !empty) return undefined;
  if (!post && SPEAKS.test(classes)) return undefined;
  return candidate(element, "data-attribute", linked ?? reference);
}

/** Whether an element makes a block: what takes its place is one, and must not part the text around it. */
export function isBlockOrEmbed({ name, attributes }: Element): boolean {
  return isBlock(name) || isEmbedLike(name, attributes);
}

function named(element: Element, names: readonly string[], { parse }: FormContext): Reference | undefined {
  for (const name of names) {
    const value = valueOf(element, name);
    const reference = value === undefined ? undefined : parse(value);
    if (reference?.certain === true) return reference;
  }
  return undefined;
}

/** The one post that an element's attributes name: by address, by an id of the service that its class means. */
function namedIn(element: Element, context: FormContext): Reference | undefined {
  const found: Reference[] = [];
  let count = 0;
  for (const [name, raw] of element.attributes) {
    if (!isNaming(name) || raw.length > MAX_VALUE || raw.length < 10) continue;
    if (++count > MAX_ATTRIBUTES) break;
    for (const text of disclose(valueOf(element, name) ?? "")) {
      const reference = isAddress(text) ? context.parse(text.trim()) : undefined;
      if (reference?.certain === true) found.push(reference);
    }
  }
  if (found.length > 0) return onePost(found);
  const service = serviceIn(["class", ...SAYING].map((name) => element.attributes.get(name) ?? "").join(" "));
  if (service === undefined) return undefined;
  const own = ownNames(service).filter((name) => name.startsWith("data-"));
  return namedBy(element, service, [...own, ...IDS], context.parse);
}

const isNaming = (name: string): boolean =>
  name.startsWith("data-") || name.includes("uc-") || name === "cite" || name.startsWith("consent-");

/** The embed code that an element carries in its attributes, escaped or encoded, if it shows one post. */
export function codeIn(
  element: Element,
  context: FormContext,
): { code: string; reference: Reference } | undefined {
  let count = 0;
  for (const [name, raw] of element.attributes) {
    if (!isNaming(name) || raw.length < 24 || raw.length > MAX_VALUE) continue;
    if (++count > MAX_ATTRIBUTES) return undefined;
    for (const code of disclose(valueOf(element, name) ?? "")) {
      const reference = isCode(code) ? context.codedPost(code) : undefined;
      if (reference?.certain === true) return { code, reference };
    }
  }
  return undefined;
}
