// Who made the media of a post and under which licence, and whose they are, where that is known.
import type { Medium } from "../../model/media.ts";
import type { QuotedPost } from "../../model/post.ts";
import { linked } from "../address.ts";
import type { Frame } from "../frame.ts";
import type { Phrase } from "../phrase.ts";
import { joinedLines, say, sayPlain } from "../phrase.ts";
import { foreign } from "../plain.ts";
import type { Line, Piece } from "../view.ts";

/**
 * One line for all media that share a credit. Nothing where neither platform, file nor editor states anything: who
 * posted a picture is not thereby who made it.
 */
export function mediaCredits(frame: Frame, post: QuotedPost): Line[] {
  if (post.rights === undefined && !post.media.some(statesRights)) return [];
  const { mediaCredit } = frame.words;
  return linesOf(frame, post.media, (medium) => creditOf(frame, medium, post), mediaCredit);
}

/** Whose media a post shows again, where the platform says so: one line for all of one account. */
export function mediaSources(frame: Frame, media: readonly Medium[]): Line[] {
  if (!media.some(({ from }) => from !== undefined)) return [];
  return linesOf(frame, media, ({ from }) => from && sourceOf(from), frame.words.mediaFrom);
}

function sourceOf({ handle, name, url }: NonNullable<Medium["from"]>): Line | Piece {
  return linked(url, [isolated(handle === undefined ? (name ?? url ?? "") : `@${handle}`)]);
}

function isolated(text: string): Piece {
  return { type: "isolate", line: foreign(text) };
}

/** One line for all media of which the same is said, in the words of `all` where it is said of every one. */
function linesOf(
  frame: Frame,
  media: readonly Medium[],
  saidOf: (medium: Medium) => Line | Piece | undefined,
  all: Phrase,
): Line[] {
  const lines = new Map<string, { readonly said: Line | Piece; readonly places: number[] }>();
  media.forEach((medium, index) => {
    const said = saidOf(medium);
    if (said === undefined) return;
    const key = JSON.stringify(said);
    const line = lines.get(key) ?? { said, places: [] };
    line.places.push(index + 1);
    lines.set(key, line);
  });
  return [...lines.values()].map(({ said, places }) => {
    const which = places.map((place) => frame.formats.count(place)).join(sayPlain(frame.words.list));
    const words = places.length === media.length ? all : frame.words.mediaCreditOf;
    return say(words, { credit: said, whom: said, which });
  });
}

function statesRights({ rights, picture }: Medium): boolean {
  return rights !== undefined || picture?.stated !== undefined;
}

function creditOf(frame: Frame, { rights, picture }: Medium, post: QuotedPost): Line | undefined {
  const stated = picture?.stated;
  const known = { ...post.rights, ...rights };
  const maker = known.creator?.name ?? stated?.creator;
  const holder = known.rightsHolder?.name ?? stated?.copyright;
  const names = new Set([maker, holder].flatMap((name) => name?.trim() || []));
  const { licence } = known;
  const parts: (Line | Piece)[] = [...names].map(isolated);
  if (licence) parts.push(linked(licence.url, [isolated(licence.name)]));
  return parts.length === 0 ? undefined : joinedLines(parts, sayPlain(frame.words.list));
}
