// Who made the media of a post and under which licence, where that is known: set in the caption of the embed.
import type { Medium } from "../../model/media.ts";
import type { QuotedPost } from "../../model/post.ts";
import type { Frame } from "../frame.ts";
import type { Html } from "../html.ts";
import { each, joined, link, markup } from "../html.ts";
import type { Phrase } from "../phrase.ts";
import { say } from "../phrase.ts";
import { foreign } from "../plain.ts";

/**
 * One line for all media that share a credit. Nothing where neither platform, file nor editor states anything: who
 * posted a picture is not thereby who made it.
 */
export function mediaCredits(frame: Frame, post: QuotedPost, gap: Html): Html | undefined {
  if (post.rights === undefined && !post.media.some(statesRights)) return undefined;
  const { mediaCredit } = frame.words;
  const lines = linesOf(frame, post.media, (medium) => creditOf(frame, medium, post), mediaCredit);
  return each(lines, (line) => markup`${gap}<span>${line}</span>`);
}

/** Whose media a post shows again, where the platform says so: one line for all of one account. */
export function mediaSources(frame: Frame, media: readonly Medium[]): Html {
  const lines = linesOf(frame, media, ({ from }) => from && sourceOf(from), frame.words.mediaFrom);
  return each(lines, (line) => markup`<p class="pp-note">${line}</p>`);
}

function sourceOf({ handle, name, url }: NonNullable<Medium["from"]>): Html {
  const shown = handle === undefined ? (name ?? url ?? "") : `@${handle}`;
  return link(url, markup`<bdi>${foreign(shown)}</bdi>`);
}

/** One line for all media of which the same is said, in the words of `all` where it is said of every one. */
function linesOf(
  frame: Frame,
  media: readonly Medium[],
  saidOf: (medium: Medium) => Html | undefined,
  all: Phrase,
): Html[] {
  const lines = new Map<Html, number[]>();
  media.forEach((medium, index) => {
    const said = saidOf(medium);
    if (!said) return;
    const places = lines.get(said);
    if (places) places.push(index + 1);
    else lines.set(said, [index + 1]);
  });
  return [...lines].map(([said, places]) => {
    const which = each(places, (place) => frame.formats.count(place), say(frame.words.list));
    const words = places.length === media.length ? all : frame.words.mediaCreditOf;
    return say(words, { credit: said, whom: said, which });
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
