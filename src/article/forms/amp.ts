// Components of AMP that show a post. AMP pages allow no other form of embed, so they are found and stay.
import type { Element } from "../elements.ts";
import type { Candidate } from "../found.ts";
import type { Reference } from "../../model/reference.ts";
import { candidate, parsePostId, valueOf } from "./form.ts";
import { parseNamed } from "../services.ts";
import type { FormContext } from "./form.ts";

/** Where each component names its post: the service, and attributes that hold an id or an address. */
const COMPONENTS: ReadonlyMap<string, readonly [service: string, ...attributes: string[]]> = new Map([
  ["amp-twitter", ["x", "data-tweetid", "data-tweet-id"]],
  ["amp-instagram", ["instagram", "data-shortcode"]],
  ["amp-facebook", ["facebook", "data-href"]],
  ["amp-youtube", ["youtube", "data-videoid"]],
  ["amp-vimeo", ["vimeo", "data-videoid"]],
  ["amp-tiktok", ["tiktok", "data-src"]],
  ["amp-reddit", ["reddit", "data-src"]],
  ["amp-dailymotion", ["dailymotion", "data-videoid"]],
  ["amp-soundcloud", ["soundcloud", "data-trackid"]],
  ["amp-imgur", ["imgur", "data-imgur-id"]],
  ["amp-pinterest", ["pinterest", "data-url"]],
  ["amp-embedly-card", ["embedly", "data-url"]],
  ["amp-iframely", ["iframely", "data-url"]],
  ["amp-iframe", ["iframe", "src"]],
  ["amp-video-iframe", ["iframe", "src"]],
  ["amp-embed", ["embed", "data-url", "data-src", "data-href"]],
]);

/** Reads a component of AMP. */
export function ampComponent(element: Element, { parse }: FormContext): Candidate | undefined {
  const [service, ...attributes] = COMPONENTS.get(element.name) ?? [];
  if (service === undefined) return undefined;
  let reference: Reference | undefined;
  for (const name of attributes) {
    const value = valueOf(element, name);
    if (value === undefined) continue;
    reference ??= service === "x" ? parsePostId(value, parse) : parseNamed(service, value, parse);
  }
  const found = candidate(element, "amp", reference);
  return found && { ...found, fixed: "amp" };
}
