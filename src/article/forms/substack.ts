// Substack's elements, which carry what they show as JSON in `data-attrs`, and what is left where that is lost.
import { isStillPost } from "../embed-like.ts";
import { parseWritten } from "../links.ts";
import type { Element } from "../elements.ts";
import type { Candidate, Parse } from "../found.ts";
import type { Reference } from "../../model/reference.ts";
import { candidate, classesOf, valueOf } from "./form.ts";
import { jsonObject } from "./value.ts";
import { ROWS } from "../../services/index.ts";
import { parseNamed } from "../services.ts";
import type { FormContext } from "./form.ts";
import type { ServiceRow } from "../../services/service.ts";

/** Classes of elements, and the service whose id their JSON may hold. Of others it holds the address. */
const CLASSES: ReadonlyMap<string, ServiceRow | undefined> = new Map([
  ["spotify-wrap", undefined],
  ...ROWS.flatMap((row) => (row.embeds?.substack ?? []).map((name): [string, ServiceRow] => [name, row])),
]);

/** Fields that hold the address, or the id, of what is shown. */
const FIELDS = ["url", "uri", "videoId", "instagram_id", "video_id", "tweet_id", "postId", "id"];

/** `<div class="tweet" data-attrs="{&quot;url&quot;:...}">`, `youtube-wrap`, `instagram` and the like. */
export function substack(element: Element, { parse }: FormContext): Candidate | undefined {
  const json = valueOf(element, "data-attrs");
  if (json === undefined) return undefined;
  const name = [...classesOf(element)].find((each) => CLASSES.has(each));
  return name === undefined
    ? undefined
    : candidate(element, "substack", named(jsonObject(json), CLASSES.get(name), parse));
}

/** A post that Substack has set as still markup, without its JSON: a link around all of it, or a box that begins with one. */
export function stillPost(element: Element, { parse }: FormContext): Candidate | undefined {
  const href = element.attributes.get("href");
  const box = isStillPost(element.attributes) ? element : boxOf(element);
  if (href === undefined || !element.closed || !box) return undefined;
  const reference = parseWritten(href, parse);
  return reference?.platform === "x" ? candidate(box, "substack", reference) : undefined;
}

/** The box that begins with this link. */
function boxOf(link: Element): Element | undefined {
  const { parent } = link;
  if (!parent?.closed || !classesOf(link).has("tweet-link-top")) return undefined;
  return classesOf(parent).has("tweet") && !parent.attributes.has("data-attrs") ? parent : undefined;
}

function named(
  fields: Readonly<Record<string, unknown>>,
  service: ServiceRow | undefined,
  parse: Parse,
): Reference | undefined {
  for (const field of FIELDS) {
    const value = fields[field];
    const reference = typeof value === "string" ? parseNamed(service, value, parse) : undefined;
    if (reference) return reference;
  }
  return undefined;
}
