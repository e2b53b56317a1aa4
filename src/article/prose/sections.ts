// The sections in which a long article's prose is read, so that memory does not grow with its length.
import type { Passage } from "./found.ts";

/**
 * No section is longer than this (UTF-16 code units, and what its passages and quotation marks take besides, in the same
 * measure). Articles are shorter; transcripts and hostile texts are not.
 */
const MAX_SECTION = 200_000;
const PASSAGE = 100;
const MARK = 100;
const MARKS = /["“”„«»‹›「」『』]/g;

function weightOf({ text }: Passage): number {
  return text.length + PASSAGE + MARK * (text.match(MARKS)?.length ?? 0);
}

/** Puts passages together up to the length of a section, each section when it is asked for. */
export function* sectionsOf(passages: readonly Passage[]): Generator<readonly Passage[]> {
  let section: Passage[] = [];
  let length = 0;
  for (const passage of passages) {
    for (const piece of piecesOf(passage)) {
      const more = weightOf(piece);
      if (length + more > MAX_SECTION && section.length > 0) {
        yield section;
        section = [];
        length = 0;
      }
      section.push(piece);
      length += more;
    }
  }
  if (section.length > 0) yield section;
}

/** A passage, or, of one that is longer than a section, pieces that end where a sentence does, or at least a word. */
function* piecesOf(passage: Passage): Generator<Passage> {
  const { text } = passage;
  const most = Math.ceil((text.length * MAX_SECTION) / Math.max(weightOf(passage), MAX_SECTION));
  let links = 0;
  for (let from = 0, to = 0; from < text.length; from = to) {
    to = text.length - from > most ? endOfSentence(text, from, from + most) : text.length;
    if (from === 0 && to === text.length) {
      yield passage;
      return;
    }
    const first = links;
    while (links < passage.links.length && passage.links[links]!.range[0] < to) links++;
    yield pieceOf(passage, from, to, passage.links.slice(first, links));
  }
}

/** So far back a sentence's end is looked for, in UTF-16 code units: a quotation should not lose who said it. */
const SENTENCE = 2_000;

function endOfSentence(text: string, from: number, to: number): number {
  const last = Math.max(from, to - SENTENCE);
  const near = text.slice(last, to);
  const stop = Math.max(...[". ", "! ", "? ", "。"].map((end) => near.lastIndexOf(end) + end.length - 1));
  if (stop > 1) return last + stop + 1;
  const space = text.lastIndexOf(" ", to - 1) + 1;
  return space > from ? space : to;
}

/** A passage of a stretch of another's text. */
export function pieceOf(passage: Passage, from: number, to: number, links = passage.links): Passage {
  return {
    ...passage,
    text: passage.text.slice(from, to),
    links: links.flatMap(({ range: [start, end], url }) =>
      start < to && from < end
        ? [{ range: [Math.max(start - from, 0), Math.min(end, to) - from] as const, url }]
        : [],
    ),
    rangeOf: (start, end) => passage.rangeOf(from + start, from + end),
  };
}
