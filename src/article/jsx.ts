// Components in JSX and TSX as articles: the posts that they show, and where.
import { isUrl, parseWritten } from "./links.ts";
import { Reading } from "./reading.ts";
import type { Article } from "./reading.ts";
import type { Candidate, Parse } from "./found.ts";
import type { Survey } from "./html.ts";
import type { Passage } from "./prose/found.ts";

/**
 * Reads a component in JSX or TSX as an article: of its elements what is found in HTML (`<Post url="…" />`, an address alone
 * in an element, embed codes), and besides every string that is the address of a post and nothing else. What stands in
 * comments is not found. No prose is read, and nothing can be rewritten: a component takes no HTML as it is. Never throws;
 * time is linear in the length of the text.
 *
 * @example
 * findReferences(readJsx(await readFile("app/page.jsx", "utf8")), { format: "html", parse: parseReference });
 */
export function readJsx(text: string): Article {
  return new JsxReading(text, "html");
}

/** A comment, or a string on one line. An apostrophe within a sentence may begin one that is none, and does no harm. */
const PIECE = /(?<!:)\/\/[^\n]*|\/\*|"[^"\n]*"|'[^'\n]*'|`[^`]*`/g;

class JsxReading extends Reading {
  readonly #strings: (readonly [start: number, end: number])[] = [];

  constructor(written: string, format: "html") {
    const strings: [number, number][] = [];
    let text = "";
    let at = 0;
    PIECE.lastIndex = 0;
    for (let piece = PIECE.exec(written); piece; piece = PIECE.exec(written)) {
      const { index } = piece;
      if (!piece[0].startsWith("/")) {
        if (isUrl(piece[0].slice(1, -1))) strings.push([index + 1, PIECE.lastIndex - 1]);
        continue;
      }
      if (piece[0] === "/*") {
        const close = written.indexOf("*/", index + 2);
        PIECE.lastIndex = close < 0 ? written.length : close + 2;
      }
      text += asHtml(written.slice(at, index)) + written.slice(index, PIECE.lastIndex).replace(/\S/g, " ");
      at = PIECE.lastIndex;
    }
    super(text + asHtml(written.slice(at)), format);
    this.#strings = strings;
  }

  override survey(parse: Parse, parseFrame = parse): Survey {
    const survey = super.survey(parse, parseFrame);
    const { candidates } = survey;
    const strings = this.#strings.flatMap((range): Candidate[] => {
      const [start, end] = range;
      if (candidates.some((each) => each.range[0] < end && start < each.range[1])) return [];
      const reference = parseWritten(this.text.slice(start, end), parse);
      return reference ? [{ reference, range, markup: "bare-link", certain: reference.certain }] : [];
    });
    return { ...survey, candidates: [...candidates, ...strings].sort((a, b) => a.range[0] - b.range[0]) };
  }

  override passages(): readonly Passage[] {
    return [];
  }
}

/** What React calls otherwise, as HTML does; every place stays where it is. */
function asHtml(jsx: string): string {
  return jsx.replace(/\bclassName(?=\s*=)/g, "class    ");
}
