// Iframes that show a post: by their address, by one that waits in a data attribute, by what stands in `srcdoc`.
import type { Element } from "../elements.ts";
import type { Candidate } from "../found.ts";
import { candidate, classesOf, MAX_VALUE, parseEmbedPage, valueOf } from "./form.ts";
import { ROWS } from "../../services/index.ts";
import { parseNamed, postNamedBy } from "../services.ts";
import type { FormContext } from "./form.ts";
import { isUrl } from "../../model/url.ts";

/** Classes by which servers of the fediverse mark the iframe that they hand out: it proves what the address only suggests. */
const MARKED = [
  "mastodon-embed",
  "truthsocial-embed",
  "pixelfed__embed",
  "gotosocial-embed",
  "peertube-embed",
];

/** Parameters that hold the address of what a player or a card shows. */
const SHOWN = ["url", "href", "src", "u", "link"];
/** Pages that speak of a post without showing it. */
const NO_PLAYER =
  /(?:^|[/_.-])(?:like|likebox|share|sharer|button|tweet_button|follow|comments?|login|subscribe|intent)/i;

/** No iframe has more attributes that may hold its address. */
const MAX_ATTRIBUTES = 40;

/** An iframe of a platform, or of a service that shows the post whose URL it is given. */
export function frame(element: Element, context: FormContext): Candidate | undefined {
  for (const name of addressed(element)) {
    const value = valueOf(element, name);
    const found = value === undefined ? undefined : framed(value, element, context);
    if (found) return found;
  }
  const own = postNamedBy(element.attributes);
  if (own) return candidate(element, "iframe", parseNamed(own.service, own.value, context.parse));
  const code = valueOf(element, "srcdoc");
  return code === undefined ? undefined : candidate(element, "iframe", context.codedPost(code));
}

/** Attributes that may hold the address: `src`, then those in which scripts and consent tools let it wait. */
function addressed({ attributes }: Element): string[] {
  const others = [...attributes.keys()].filter((name) => name !== "src" && /src|url|href|cite/.test(name));
  return ["src", ...others.filter((name) => name !== "srcdoc" && name !== "srcset").slice(0, MAX_ATTRIBUTES)];
}

function framed(source: string, element: Element, { parse, parseFrame }: FormContext): Candidate | undefined {
  const address = source.startsWith("//") ? `https:${source}` : source;
  if (address.length > MAX_VALUE || !/^https?:/i.test(address) || !isUrl(address)) return undefined;
  const url = new URL(address);
  for (const service of ROWS) {
    const post = service.embeds?.frame?.(url);
    if (post !== undefined) return candidate(element, "iframe", parseNamed(service, post, parse));
  }
  const direct = parseFrame(address);
  if (direct?.certain === true) return candidate(element, "iframe", direct);
  return shown(url, element, parseFrame) ?? ofServer(url, source, element, parse);
}

/** What a player or a card is told to show. Only a certain post: a parameter may be anything. */
function shown(url: URL, element: Element, parse: FormContext["parse"]): Candidate | undefined {
  if (NO_PLAYER.test(url.pathname)) return undefined;
  for (const name of SHOWN) {
    const value = url.searchParams.get(name);
    const reference = value === null || !/^(?:https?:)?\/\//i.test(value) ? undefined : parse(value);
    if (reference?.certain === true) return candidate(element, "iframe", reference);
  }
  return undefined;
}

/** A page of one of the many servers of the fediverse, which its class or its path gives away. */
function ofServer(
  url: URL,
  source: string,
  element: Element,
  parse: FormContext["parse"],
): Candidate | undefined {
  const classes = classesOf(element);
  const mark = MARKED.find((name) => classes.has(name));
  const markup = mark === "mastodon-embed" ? mark : "iframe";
  const note = /^\/embed\/notes\/([\w-]{4,64})$/.exec(url.pathname)?.[1];
  if (note !== undefined && element.attributes.has("data-misskey-embed-id")) {
    return candidate(element, "iframe", parse(`${url.origin}/notes/${note}`), true);
  }
  if (/^\/videos\/embed\/[\w-]{20,40}$/.test(url.pathname)) {
    return candidate(element, "iframe", parse(url.origin + url.pathname), true);
  }
  if (!/\/embed\/?$/.test(url.pathname)) return undefined;
  const reference = parseEmbedPage(source, parse);
  return candidate(element, markup, reference, mark !== undefined || reference?.certain === true);
}
