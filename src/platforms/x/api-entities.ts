// The entities of API v2 brought into the shape of syndication, each at the place where its text really stands.
import type { ApiEntities } from "./api-answer.ts";

type Span = readonly [number, number];

/** The entities of a text of v2; those whose text does not stand in it are left out. */
export function shapeEntities(text: string, entities: ApiEntities | undefined): Record<string, unknown> {
  const points = Array.from(text);
  const find = (start: number, end: number, shown: string): Span | undefined =>
    placeOf(points, [start, end], shown);
  const { mentions = [], hashtags = [], cashtags = [], urls = [] } = entities ?? {};
  const links = urls.flatMap((url) => {
    const indices = find(url.start, url.end, url.url);
    return indices ? [{ ...url, indices }] : [];
  });
  return {
    user_mentions: mentions.flatMap(({ start, end, username, id }) => {
      const indices = find(start, end, `@${username}`);
      return indices ? [{ screen_name: username, id_str: id, indices }] : [];
    }),
    hashtags: hashtags.flatMap(({ start, end, tag }) => {
      const indices = find(start, end, `#${tag}`);
      return indices ? [{ text: tag, indices }] : [];
    }),
    symbols: cashtags.flatMap(({ start, end, tag }) => {
      const indices = find(start, end, `$${tag}`);
      return indices ? [{ text: tag, indices }] : [];
    }),
    urls: links.filter((url) => !isMedium(url)),
    media: links.filter(isMedium),
  };
}

/** Whether a link leads to a medium of the post, which X shows in its place. */
export function isMedium({ media_key: key, display_url: shown }: ApiEntities["urls"][number]): boolean {
  return key !== undefined || /^pic\.(?:twitter|x)\.com\//.test(shown ?? "");
}

/**
 * Where a text stands: at the place that v2 states, in code points or in UTF-16 units; else at the first place where it
 * stands at all.
 */
function placeOf(points: readonly string[], [start, end]: Span, shown: string): Span | undefined {
  const fits = (from: number, to: number) => same(points.slice(from, to).join(""), shown);
  if (end - start <= shown.length && fits(start, end)) return [start, end];
  const whole = points.join("");
  const at = same(whole.slice(start, end), shown) ? start : whole.indexOf(shown);
  if (at < 0) return undefined;
  const from = Array.from(whole.slice(0, at)).length;
  return [from, from + Array.from(shown).length];
}

/** Handles and tags are the same in any case, and may stand with a full-width sign. */
function same(found: string, shown: string): boolean {
  const plain = found.replace(/^＃/u, "#").replace(/^＠/u, "@").replace(/^＄/u, "$");
  return plain === shown || plain.toLowerCase() === shown.toLowerCase();
}
