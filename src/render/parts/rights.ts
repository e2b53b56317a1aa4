// Who made the media of a post and under which licence, where that is known: set in the caption of the embed.
import type { Medium } from "../../model/media.ts";
import type { QuotedPost } from "../../model/post.ts";
import type { Frame } from "../frame.ts";
import type { Html } from "../html.ts";
import { link, markup, phrase } from "../html.ts";
import { shown } from "../plain.ts";

/**
 * One line for all media that share a credit. Nothing where neither platform, file nor editor states anything: who
 * posted a picture is not thereby who made it.
 */
export function mediaCredits(frame: Frame, post: QuotedPost): Html | undefined {
  const lines = new Map<string, { readonly credit: Html; readonly places: number[] }>();
  post.media.forEach((medium, index) => {
    const credit = creditOf(medium, post);
    if (!credit) return;
    const known = lines.get(credit.toString());
    if (known) known.places.push(index + 1);
    else lines.set(credit.toString(), { credit, places: [index + 1] });
  });
  if (lines.size === 0) return undefined;
  const parts = [...lines.values()].map(({ credit, places }) => {
    const all = places.length === post.media.length;
    const words = all ? frame.words.mediaCredit : frame.words.mediaCreditOf;
    return markup` <span>${phrase(words, { credit, which: places.map((place) => frame.formats.count(place)).join(", ") })}</span>`;
  });
  return markup`${parts}`;
}

function creditOf({ rights, picture }: Medium, post: QuotedPost): Html | undefined {
  const stated = picture?.stated;
  const known = { ...post.rights, ...rights };
  const maker = known.creator?.name ?? stated?.creator;
  const holder = known.rightsHolder?.name ?? stated?.copyright;
  const names = [...new Set([maker, holder])].filter((name) => name !== undefined && name.trim() !== "");
  const { licence } = known;
  const parts: (Html | string)[] = names.map((name) => markup`<bdi>${shown(name!.trim())}</bdi>`);
  if (licence) parts.push(link(licence.url, markup`<bdi>${shown(licence.name)}</bdi>`));
  if (parts.length === 0) return undefined;
  return markup`${parts.map((part, index) => (index === 0 ? part : markup`, ${part}`))}`;
}
