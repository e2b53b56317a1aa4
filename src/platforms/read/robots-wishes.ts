// Wishes of a page about what becomes of it: noindex, noarchive, noai, in X-Robots-Tag headers and robots meta elements.

/** What a page wishes of programs that read it. Absent: it does not say. */
export interface RobotsWishes {
  /** Not to be listed by search engines (`noindex`, `none`). */
  readonly noindex?: true;
  /** No copy to be kept and shown (`noarchive`; Bing's `nocache` means the same). */
  readonly noarchive?: true;
  /** Not to be used for training (`noai`, `noimageai`). */
  readonly noai?: true;
}

const MEANINGS: Readonly<Record<string, keyof RobotsWishes>> = {
  noindex: "noindex",
  none: "noindex",
  noarchive: "noarchive",
  nocache: "noarchive",
  noai: "noai",
  noimageai: "noai",
};

/** Directives that have a value behind a colon: their names are no names of programs. */
const VALUED: ReadonlySet<string> = new Set([
  "unavailable_after",
  "max-snippet",
  "max-image-preview",
  "max-video-preview",
]);

/** The longest text that is read, in characters. A wish stands at the beginning or nowhere. */
const LONGEST = 4_096;

/**
 * The wishes of a page that concern this program.
 *
 * In a header a program may be named (`otherbot: noindex, nofollow`): what follows is meant for it alone, up to the next
 * name. Such wishes count only for `postproof`. Several headers arrive joined by a comma, so that after one for another
 * program the wishes for all can no longer be told from its own, and are taken for its own.
 *
 * @param headers of the answer, names in lower case
 * @param metaContents the `content` of each `<meta name="robots">` and `<meta name="postproof">`, in any order
 */
export function wishesOf(
  headers: Readonly<Record<string, string>>,
  metaContents: readonly string[],
): RobotsWishes {
  const wishes = new Set<keyof RobotsWishes>();
  const wish = (directive: string) => {
    const meaning = Object.hasOwn(MEANINGS, directive) ? MEANINGS[directive] : undefined;
    if (meaning !== undefined) wishes.add(meaning);
  };
  for (const content of metaContents.slice(0, 100)) directivesIn(content).forEach(wish);
  let ours = true;
  for (const part of directivesIn(headers["x-robots-tag"] ?? "")) {
    const colon = part.indexOf(":");
    const name = colon === -1 ? "" : part.slice(0, colon).trim();
    // A time has colons too: what stands before one is the name of a program only if it is a word.
    if (!/^[a-z][\w./-]*$/.test(name) || VALUED.has(name)) {
      if (ours) wish(part);
      continue;
    }
    ours = name.split("/", 1)[0] === "postproof";
    if (ours) wish(part.slice(colon + 1).trim());
  }
  return Object.fromEntries([...wishes].map((name) => [name, true as const]));
}

function directivesIn(text: string): string[] {
  return text
    .slice(0, LONGEST)
    .toLowerCase()
    .split(/[,;]/)
    .map((part) => part.trim());
}
