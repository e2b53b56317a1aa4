// Posts that markup names by service and id rather than by address.
import type { Parse } from "./found.ts";
import type { Reference } from "../model/reference.ts";

/** A service whose posts embed markup names by their ids. */
interface Service {
  /** Words by which class names, element names and shortcodes mean it. */
  readonly words: RegExp;
  readonly id: RegExp;
  readonly address: (id: string) => string;
}

const SERVICES: readonly Service[] = [
  {
    words: /^(?:x|tweet|twitter|xpost|xeet)$/,
    id: /^\d{1,20}$/,
    address: (id) => `https://x.com/i/status/${id}`,
  },
  {
    words: /^(?:youtube|yt|youtu)$/,
    id: /^[\w-]{11}$/,
    address: (id) => `https://www.youtube.com/watch?v=${id}`,
  },
  { words: /^vimeo$/, id: /^\d{4,12}$/, address: (id) => `https://vimeo.com/${id}` },
  {
    words: /^(?:instagram|insta|instgrm)$/,
    id: /^(?!\d{1,12}$)[\w-]{5,50}$/,
    address: (id) => `https://www.instagram.com/p/${id}/`,
  },
  { words: /^tiktok$/, id: /^\d{15,21}$/, address: (id) => `https://www.tiktok.com/embed/v2/${id}` },
  {
    words: /^dailymotion$/,
    id: /^x[0-9a-z]{4,9}$/,
    address: (id) => `https://www.dailymotion.com/video/${id}`,
  },
  { words: /^threads$/, id: /^[A-Za-z][\w-]{8,14}$/, address: (id) => `https://www.threads.com/t/${id}` },
  { words: /^reddit$/, id: /^[0-9a-z]{4,10}$/, address: (id) => `https://www.reddit.com/comments/${id}/` },
  { words: /^telegram$/, id: /^[A-Za-z]\w{3,31}\/\d{1,12}$/, address: (id) => `https://t.me/${id}` },
  { words: /^soundcloud$/, id: /^\d{4,12}$/, address: (id) => `https://api.soundcloud.com/tracks/${id}` },
  { words: /^imgur$/, id: /^(?:a\/)?\w{5,10}$/, address: (id) => `https://imgur.com/${id}` },
];

/** The index of a service in the table above, for whoever looks for several words at once. */
function serviceOf(word: string): Service | undefined {
  return SERVICES.find(({ words }) => words.test(word));
}

/** A Bluesky post by its `at://` URI. */
export function parseAtUri(raw: string, parse: Parse): Reference | undefined {
  const uri = /^at:\/\/([^/\s]{1,300})\/app\.bsky\.feed\.post\/([^/?#\s]{1,600})$/.exec(raw.trim());
  return uri ? parse(`https://bsky.app/profile/${uri[1]!}/post/${uri[2]!}`) : undefined;
}

/** Reads an id, or an address, as a post of the service that a word means; `undefined` if it is none. */
export function parseNamed(word: string, value: string, parse: Parse): Reference | undefined {
  const text = value.trim();
  if (text === "" || text.length > 2_048) return undefined;
  if (/^at:\/\//.test(text)) return parseAtUri(text, parse);
  if (/^(?:https?:)?\/\//i.test(text)) return parse(text);
  const service = serviceOf(word.toLowerCase());
  return service?.id.test(text) === true ? parse(service.address(text)) : undefined;
}

/** Words that mean a service in a name made of several: `c-tweet-embed`, `LiteYouTube`, `rll-youtube-player`. */
const SERVICE_WORD =
  /tweet|twitter|youtube|vimeo|instagram|instgrm|tiktok|dailymotion|threads|reddit|telegram|soundcloud|imgur|bluesky|bsky|mastodon|facebook/gi;

/** The one service that a name speaks of; `undefined` if it speaks of none, or several. */
export function serviceIn(name: string): string | undefined {
  const words = new Set(
    (name.match(SERVICE_WORD) ?? []).map((word) =>
      word
        .toLowerCase()
        .replace(/^tweet$/, "twitter")
        .replace(/^instgrm$/, "instagram")
        .replace(/^bsky$/, "bluesky"),
    ),
  );
  return words.size === 1 ? [...words][0] : undefined;
}
