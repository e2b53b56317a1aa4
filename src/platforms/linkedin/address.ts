// Addresses of LinkedIn: posts by their activity, share or ugcPost, articles by their slug, short links.
import { unescapedPart } from "../read/fields.ts";
import type { Reference } from "../../model/reference.ts";

export const NAME = "linkedin";

const HOST = /^(?:[a-z]{2,3}\.|www\.|m\.|touch\.)?linkedin\.com$/;
const URN = /^urn:li:(activity|share|ugcPost):(\d{15,20})$/;
/** `slug-activity-7000000000000000001-AbCd`: the four characters at the end may be missing. */
const IN_SLUG = /(?:^|[-_])(activity|share|ugcPost)-(\d{15,20})(?:-[\w-]{1,8})?$/i;

/** Reads an address. Ids are `activity:<digits>`, `share:<digits>`, `ugcPost:<digits>` and `pulse/<slug>`. */
export function matchLinkedIn(url: URL): Reference | undefined {
  const path = unescapedPart(url.pathname).replace(/(?<!\/)\/+$/, "");
  if (url.hostname === "lnkd.in") {
    const code = /^\/([A-Za-z0-9_-]{4,20})$/.exec(path)?.[1];
    const link = `https://lnkd.in/${code ?? ""}`;
    // Leads anywhere: every link in a long post is shortened.
    return code === undefined
      ? undefined
      : { platform: NAME, id: `lnkd.in/${code}`, url: link, certain: false, short: true };
  }
  if (!HOST.test(url.hostname)) return undefined;
  const update = /^\/(?:embed\/)?feed\/update\/([^/]{10,80})$/.exec(path)?.[1];
  const urn = update ?? (path === "/feed" ? (url.searchParams.get("highlightedUpdateUrn") ?? "") : "");
  const named = URN.exec(urn) ?? IN_SLUG.exec(/^\/posts\/([^/]{1,400})$/.exec(path)?.[1] ?? "");
  if (named) {
    const kind = named[1]!.toLowerCase() === "ugcpost" ? "ugcPost" : named[1]!.toLowerCase();
    const id = named[2]!;
    return { platform: NAME, id: `${kind}:${id}`, url: updatePage(`${kind}:${id}`), certain: true };
  }
  const slug = /^\/pulse\/([^/]{3,300})$/.exec(path)?.[1];
  if (slug === undefined || /^topics?$/i.test(slug)) return undefined;
  const page = new URL(`https://www.linkedin.com/pulse/${encodeURIComponent(slug)}`).href;
  return { platform: NAME, id: `pulse/${encodeURIComponent(slug)}`, url: page, certain: true };
}

/** The page of a post by its id, `activity:7000000000000000001`. */
export function updatePage(id: string): string {
  return `https://www.linkedin.com/feed/update/urn:li:${id}`;
}

/** The same post as it is shown within other pages. */
export function embedPage(id: string): string {
  return `https://www.linkedin.com/embed/feed/update/urn:li:${id}`;
}

/** Whether an id is a post's; the others are articles'. */
export function isUpdate(id: string): boolean {
  return /^(?:activity|share|ugcPost):\d{15,20}$/.test(id);
}

/** Where the time begins that an id carries: the upper bits are milliseconds since 1970. */
const SHIFT = 22n;
const EARLIEST = Date.UTC(2010, 0, 1);

/**
 * When a post was made, by its id: the number without its lowest 22 bits is milliseconds since 1970.
 *
 * @returns ISO 8601 UTC with milliseconds; `undefined` for an article's id, and for a number that is too small to carry a time.
 */
export function timeOfId(id: string): string | undefined {
  const digits = /^\w+:(\d{15,20})$/.exec(id)?.[1];
  if (digits === undefined) return undefined;
  const time = Number(BigInt(digits) >> SHIFT);
  return time < EARLIEST || time > Date.UTC(2100, 0, 1) ? undefined : new Date(time).toISOString();
}
