// Posts that stand in an article as text, without quotation marks: what is left of an embed code, or was laid out by hand.
import { placesIn } from "../lines.ts";
import { signaturesIn } from "./pasted/signature.ts";
import { blockReader, wordsAfter, wordsBefore } from "./pasted/words.ts";
import type { LineAndColumn } from "../lines.ts";
import type { Article } from "../reading.ts";
import type { FoundPasted, Passage } from "./found.ts";
import type { Signature } from "./pasted/signature.ts";
import type { SignaturePlace, Stretch } from "./pasted/words.ts";

/** The first paragraph of an article's body is at least this long; a name and a date above it are its author's. */
const BODY = 100;
/** Addresses that only posts on X hold. */
const ON_X = /pic\.twitter\.com\/|\/\/t\.co\//;
const QUOTED = /^[“"„«][^“”"„«»]*[”"“»]\.?$/;

/**
 * Finds the posts that stand in an article's passages as text, in document order and not overlapping: words signed as
 * embed codes are signed (`… — Name (@handle) October 24, 2018`), or headed by name and handle. Words in quotation marks
 * that nothing but a name and a handle signs are a quotation and none of these. Never throws; time is linear in the
 * article's length.
 *
 * @param passages of this article, by `findPassages`
 */
export function findPasted(article: string | Article, passages: readonly Passage[]): FoundPasted[] {
  const placeIn = placesIn(article);
  const blocks = blockReader(typeof article === "string" ? article : article.text, passages);
  const found: FoundPasted[] = [];
  let after: SignaturePlace["after"] = [0, 0];
  let body = false;
  for (const [index, passage] of passages.entries()) {
    const signatures = passage.kind === "heading" ? [] : signaturesIn(passage.text);
    for (const [nth, signature] of signatures.entries()) {
      const place = { passages, blocks, index, after, before: signatures[nth + 1]?.start };
      if (signature.words === "before") after = [index, signature.end];
      if (!isSigned(signature, passage, body)) continue;
      const words =
        signature.words === "before" ? wordsBefore(signature, place) : wordsAfter(signature, place);
      const last = words.at(-1);
      if (!last) continue;
      const pasted = settled(passage, signature, words, placeIn);
      if (pasted.date === undefined && QUOTED.test(pasted.text)) continue;
      if (signature.words === "after") after = [last.index, last.end];
      found.push(pasted);
    }
    body ||= passage.kind === "paragraph" && passage.text.length >= BODY;
  }
  return found;
}

/** A name above words is that of their author only where the article has begun, and one without a date in a quotation. */
function isSigned({ words, until, bare }: Signature, { kind }: Passage, body: boolean): boolean {
  if (words === "before" || until !== undefined) return true;
  return bare ? kind === "quote" : body;
}

function settled(
  passage: Passage,
  signature: Signature,
  words: readonly Stretch[],
  placeIn: (offset: number) => LineAndColumn,
): FoundPasted {
  const { start, end, until = end, author, handle, date, confidence, reason } = signature;
  const text = words.map((stretch) => stretch.passage.text.slice(stretch.start, stretch.end)).join("\n\n");
  const links = [{ passage, start, end }, ...words].flatMap(linksIn);
  const ranges = [{ passage, start, end: until }, ...words].map((stretch) =>
    stretch.passage.rangeOf(stretch.start, stretch.end),
  );
  const range = [Math.min(...ranges.map(([from]) => from)), Math.max(...ranges.map(([, to]) => to))] as const;
  const platform = signature.platform ?? (ON_X.test(text) ? "x" : undefined);
  return {
    kind: "pasted",
    range,
    ...placeIn(range[0]),
    confidence,
    reason,
    text,
    ...(author !== undefined && { author }),
    ...(handle !== undefined && { handle }),
    ...(date !== undefined && { date }),
    ...(platform !== undefined && { platform }),
    links: [...new Set(links)],
  };
}

function linksIn({ passage, start, end }: Pick<Stretch, "passage" | "start" | "end">): string[] {
  return passage.links.flatMap(({ range, url }) => (range[0] < end && start < range[1] ? [url] : []));
}
