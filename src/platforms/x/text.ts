// The text of a post on X: entities with offsets, turned into a tree.
import { inlinesIn, linkOfAddress } from "../read/page-text.ts";
import { cleanString, textFromRun } from "../../model/text.ts";
import { webUrl } from "../read/fields.ts";
import { matchX } from "./address.ts";
import type { Inline, Text } from "../../model/text.ts";
import type { Entities, TweetContent } from "./answer.ts";

type Mention = Extract<Inline, { readonly type: "mention" }>;

/** A stretch of the text that is more than text, in code points. */
interface Piece {
  readonly start: number;
  readonly end: number;
  /** What it is, by the text found there; `undefined` if the entity does not fit that text, which then stays text. */
  readonly make: (shown: string) => Inline | undefined;
  /** A link to media: X shows the media instead. */
  readonly hidden?: boolean;
  /** The post that a link leads to. */
  readonly leadsTo?: string;
}

/** The visible text and the mentions that X puts before a reply and hides. */
export interface TweetText {
  readonly text: Text;
  readonly addressees: readonly Mention[];
}

/**
 * Reads the text of a post.
 *
 * @param dropped ids of posts whose link at the end X does not show: the quoted post, and the post itself where a long
 * text is cut.
 */
export function readText(tweet: TweetContent, dropped: ReadonlySet<string>): TweetText {
  const points = Array.from(tweet.text ?? "");
  const pieces = piecesOf(tweet.entities, points.length);
  const range = visibleRange(tweet, pieces, points.length);
  const { start } = range;
  const inside = pieces.filter((piece) => piece.start >= start && piece.end <= range.end);
  const end = withoutTrailingLinks(inside, points, range.end, dropped);
  const run: Inline[] = [];
  let at = start;
  for (const piece of inside.filter((candidate) => candidate.start < end)) {
    pushText(run, stored(points, at, piece.start));
    const shown = stored(points, piece.start, piece.end);
    const made = piece.make(shown);
    if (made) run.push(made);
    else if (!piece.hidden) pushText(run, shown);
    at = piece.end;
  }
  pushText(run, stored(points, at, end));
  // Every address in a text is an entity: where there is none, the entities are missing.
  const bare = (tweet.entities?.urls.length ?? 0) === 0;
  const laid = bare
    ? run.flatMap((inline) => (inline.type === "text" ? bareRun(inline.text) : [inline]))
    : run;
  const addressees = pieces
    .filter((piece) => piece.end <= start)
    .map((piece) => piece.make(stored(points, piece.start, piece.end)))
    .filter((made) => made?.type === "mention");
  return { text: textFromRun(laid), addressees };
}

/**
 * The part that X shows, in code points. The end that X states may be counted in UTF-16 units and then lies too far
 * behind; so it is moved behind an entity that it would cut through. Links to media go afterwards.
 */
function visibleRange(
  tweet: TweetContent,
  pieces: readonly Piece[],
  length: number,
): { readonly start: number; readonly end: number } {
  const [start, stated] = tweet.display_text_range ?? [0, length];
  if (start > stated || start > length) return { start: 0, end: length };
  const end = Math.min(stated, length);
  const crossed = pieces.find((piece) => piece.start >= start && piece.start < end && piece.end > end);
  return { start, end: crossed?.end ?? end };
}

/** Where the visible text ends once links that X does not show are taken from its end. */
function withoutTrailingLinks(
  pieces: readonly Piece[],
  points: readonly string[],
  end: number,
  dropped: ReadonlySet<string>,
): number {
  let cut = end;
  for (const piece of pieces.toReversed()) {
    if (points.slice(piece.end, cut).join("").trim() !== "") break;
    if (!piece.hidden && (piece.leadsTo === undefined || !dropped.has(piece.leadsTo))) break;
    cut = piece.start;
  }
  return cut;
}

/** The entities in order, without those that overlap an earlier one or leave the text. */
function piecesOf(entities: Entities | undefined, length: number): Piece[] {
  if (!entities) return [];
  const all = [
    ...entities.user_mentions.map(mentionPiece),
    ...entities.hashtags.map(hashtagPiece),
    ...entities.symbols.map(cashtagPiece),
    ...entities.urls.map(linkPiece),
    ...entities.media.map(({ indices }) => ({ ...span(indices), hidden: true, make: () => undefined })),
  ];
  let last = 0;
  return all
    .sort((a, b) => a.start - b.start)
    .filter(({ start, end }) => {
      if (start < last || end <= start || end > length) return false;
      last = end;
      return true;
    });
}

function span([start, end]: readonly [number, number]): { start: number; end: number } {
  return { start, end };
}

function mentionPiece({
  indices,
  screen_name: handle,
  id_str: id,
}: Entities["user_mentions"][number]): Piece {
  return {
    ...span(indices),
    make: (text) =>
      /^[@＠]./u.test(text)
        ? { type: "mention", text, handle, ...(id !== undefined && { id }), url: `https://x.com/${handle}` }
        : undefined,
  };
}

function hashtagPiece({ indices, text: tag }: Entities["hashtags"][number]): Piece {
  const url = `https://x.com/hashtag/${encodeURIComponent(tag.toWellFormed())}`;
  return {
    ...span(indices),
    make: (text) =>
      /^[#＃]./u.test(text) ? { type: "hashtag", text, tag: cleanString(tag), url } : undefined,
  };
}

function cashtagPiece({ indices, text: symbol }: Entities["symbols"][number]): Piece {
  const url = `https://x.com/search?q=${encodeURIComponent(`$${symbol.toWellFormed()}`)}`;
  return {
    ...span(indices),
    make: (text) =>
      /^[$＄]./u.test(text) ? { type: "cashtag", text, symbol: cleanString(symbol), url } : undefined,
  };
}

function linkPiece(link: Entities["urls"][number]): Piece {
  const short = cleanString(unescapeHtml(link.url));
  const given = webUrl(short);
  const url = link.expanded_url ?? given;
  const leadsTo = url === undefined ? undefined : matchX(new URL(url))?.id;
  return {
    ...span(link.indices),
    make: (shown) =>
      url === undefined || shown !== short
        ? undefined
        : {
            type: "link",
            url,
            text: link.display_url ?? shown,
            ...(given !== undefined && given !== url && { given }),
          },
    ...(leadsTo !== undefined && { leadsTo }),
  };
}

function pushText(run: Inline[], text: string): void {
  const last = run.at(-1);
  if (text === "") return;
  if (last?.type === "text") run[run.length - 1] = { ...last, text: last.text + text };
  else run.push({ type: "text", text });
}

/** A slice of the text as it is kept: unescaped only now, since the offsets count the escaped text. */
function stored(points: readonly string[], start: number, end: number): string {
  return cleanString(unescapeHtml(points.slice(start, end).join("")));
}

const CHARACTERS: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  "#39": "'",
  "#x27": "'",
};

/** Takes X's escapes away, and those that it shares with attributes of HTML, once: `&amp;lt;` is the text `&lt;`. */
export function unescapeHtml(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39|#x27);/g, (whole, name: string) => CHARACTERS[name] ?? whole);
}

/** Escapes a text as X does, for texts that come without. */
export function escapeHtml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

/** The most links of one text; more than that stays text. */
const MOST = 200;

/**
 * A text as a run of texts and links.
 *
 * @param dropLast leaves out a short link (t.co) at the end, where it leads to media that are shown.
 */
export function bareRun(text: string, { dropLast = false } = {}): Inline[] {
  const cleaned = cleanString(text);
  const whole = dropLast ? cleaned.replace(/(?<!\s)\s*https?:\/\/t\.co\/[A-Za-z0-9]{1,20}$/, "") : cleaned;
  return inlinesIn(whole, /https?:\/\/[^\s<>"“”]{1,2000}/g, (found, before) => {
    // What ends a sentence does not end an address; X marks what it cut with an ellipsis.
    const shown = found.replace(/[.,;:!?)\]'’]{1,20}$/u, "");
    return shown.includes("…") || before > MOST ? undefined : linkOfAddress(shown);
  });
}
