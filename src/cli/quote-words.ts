// What `quote` tells an editor: at first whether the words can be printed, then why not, and how the post has them.
import type { Comparison, QuotationCheck } from "../index.ts";

const VERDICTS: Readonly<Record<QuotationCheck["status"], string>> = {
  in_order: "IN ORDER",
  findings: "NOT IN ORDER",
  undecided: "NOT DECIDED",
};

/** The lines about one quotation. */
export function checkLines(check: QuotationCheck): string[] {
  const { status, findings, comparison, post, candidates, next } = check;
  const posted =
    post === undefined
      ? []
      : [
          `  ${post.author} (@${post.handle}), ${[post.label, post.published?.slice(0, 10)].filter(Boolean).join(", ")}: ${post.url}`,
          `  rests on: ${post.basis.replace("_", " ")}, ${post.capturedAt.slice(0, 16).replace("T", " ")} UTC`,
        ];
  return [
    `${VERDICTS[status]}: ${findings[0]!.message}`,
    ...findings.slice(1).map(({ message }) => `  and: ${message}`),
    ...(status === "findings" && comparison ? besideLines(comparison, post?.text ?? "") : []),
    ...posted,
    ...candidates.map(({ url, reasons }) => `  perhaps meant: ${url} (${reasons.join(", ")})`),
    ...(next === undefined ? [] : [`  ${next}`]),
  ];
}

/** No more of either side than this, so that both are seen at once. */
const MOST = 300;

/** The words and the post's, one below the other, what differs between two stars; of a post without them its beginning. */
function besideLines({ verdict, diff }: Comparison, text: string): string[] {
  if (verdict === "not_found") return [`  post:  ${shortened(text)}`];
  const side = (own: "article" | "post"): string =>
    diff
      .filter((piece) => piece.in === "both" || piece.in === own)
      .map((piece) => (piece.in === own ? starred(piece.text) : piece.text))
      .join("");
  if (!diff.some((piece) => piece.in === "article" || piece.in === "post")) return [];
  return [`  words: ${shortened(side("article"))}`, `  post:  ${shortened(side("post"))}`];
}

/** Between stars, the white space at its ends left outside. */
function starred(text: string): string {
  const words = text.trim();
  return words === "" ? text : text.replace(words, () => `**${words}**`);
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > MOST ? `${line.slice(0, MOST - 1)}…` : line;
}
