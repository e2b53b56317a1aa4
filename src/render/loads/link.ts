// What a `link` element loads, by its relations.
import { candidatesOf } from "../srcset.ts";
import type { Tag } from "../tags.ts";
import { valueOf } from "../tags.ts";
import type { LoadKind, LoadMoment, RawLoad } from "./load.ts";

/** Relations that load. Every other one only states something. */
const RELATIONS: Readonly<Record<string, readonly [LoadKind, LoadMoment]>> = {
  stylesheet: ["style", "at_once"],
  preload: ["fetch_ahead", "at_once"],
  modulepreload: ["fetch_ahead", "at_once"],
  prefetch: ["fetch_ahead", "ahead"],
  prerender: ["fetch_ahead", "ahead"],
  "compression-dictionary": ["fetch_ahead", "ahead"],
  preconnect: ["connection", "ahead"],
  "dns-prefetch": ["connection", "ahead"],
  manifest: ["manifest", "at_once"],
  import: ["script", "at_once"],
  icon: ["icon", "at_once"],
  "apple-touch-icon": ["icon", "at_once"],
  "apple-touch-icon-precomposed": ["icon", "at_once"],
  "apple-touch-startup-image": ["icon", "at_once"],
  "fluid-icon": ["icon", "at_once"],
  "mask-icon": ["icon", "at_once"],
};

/** The loads of a `link`, each address once whatever its relations. */
export function* linkLoads(tag: Tag): Generator<RawLoad> {
  const relations = (valueOf(tag, "rel") ?? "").toLowerCase().split(/\s+/);
  const relation = Object.keys(RELATIONS).find((each) => relations.includes(each));
  if (relation === undefined) return;
  const [kind, when] = RELATIONS[relation]!;
  for (const [attribute, value, start] of tag.attributes) {
    const addresses = attribute === "href" ? [value] : attribute === "imagesrcset" ? candidatesOf(value) : [];
    for (const address of addresses) yield { kind, when, address, start, element: tag.name, attribute };
  }
}
