// Who made the media of a post and under which licence, where that is known: set in the caption of the embed.
import type { Medium } from "../../model/media.ts";
import type { QuotedPost } from "../../model/post.ts";
import type { Frame } from "../frame.ts";
import type { Html } from "../html.ts";
import { each, joined, link, markup } from "../html.ts";
import { say } from "../phrase.ts";
import { foreign } from "../plain.ts";

/**
 * One line for all media that share a credit. Nothing where neither platform, file nor editor states anything: who
 * posted a picture is not thereby who made it.
 */
export function mediaCredits(frame: Frame, post: QuotedPost, gap: Html): Html | undefined {
  if (post.rights === undefined && !post.media.some(statesRights)) return undefined;
  const lines = new Map<Html, number[]>();
  post.media.forEach((medium, index) => {
    const credit = creditOf(frame, medium, post);
    if (!credit) return;
    const places = lines.get(credit);
    if (places) places.push(index + 1);
    else lines.set(credit, [index + 1]);
  });
  if (lines.size === 0) return undefined;
  return each([...lines], ([credit, places]) => {
    const all = places.length === post.media.length;
    const words = all ? frame.words.mediaCredit : frame.words.mediaCreditOf;
    const which = each(places, (place) => frame.formats.count(place), say(frame.words.list));
    return markup`${gap}<span>${say(words, { credit, which })}</span>`;
  });
}

function statesRights({ rights, picture }: Medium): boolean {
  return rights !== undefined || picture?.stated !== undefined;
}

function creditOf(frame: Frame, { rights, picture }: Medium, post: QuotedPost): Html | undefined {
  const stated = picture?.stated;
  const known = { ...post.rights, ...rights };
  const maker = known.creator?.name ?? stated?.creator;
  const holder = known.rightsHolder?.name ?? stated?.copyright;
  const names = new Set([maker, holder].flatMap((name) => name?.trim() || []));
  const { licence } = known;
  const parts = [...names].map((name) => markup`<bdi>${foreign(name)}</bdi>`);
  if (licence) parts.push(link(licence.url, markup`<bdi>${foreign(licence.name)}</bdi>`));
  return parts.length === 0 ? undefined : joined(parts, say(frame.words.list));
}
