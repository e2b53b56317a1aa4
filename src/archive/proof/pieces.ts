// The quotations of an article together: pieces that stand beside one another are compared with the same post.
import type { FoundQuotation, LineAndColumn } from "../../article/index.ts";
import { formatKey } from "../../model/key.ts";
import { MOST_PIECES, overlap } from "./beside.ts";
import type { Piece } from "./beside.ts";
import type { ProofContext } from "./context.ts";
import { finding } from "./draft.ts";
import type { Draft } from "./draft.ts";
import { FAITHFUL } from "./findings.ts";
import { comparePost } from "./findings.ts";
import { draftOf, proofQuotation, resolved } from "./quotation.ts";

/** A quotation and what came of proofreading it. */
export interface Proofread {
  readonly found: FoundQuotation;
  readonly draft: Draft;
}

/** So few words in marks may be a name or a term: they are of the post only if it has them as they stand. */
const FEW_WORDS = 4;
/** Words that a post holds in part are of it from this share on. */
const HELD = 0.6;

/**
 * Proofreads the quotations of an article. Words in marks beside one whose post is known are compared with that post too:
 * nothing is in order by one of its pieces alone.
 */
export async function proofQuotations(
  quotations: readonly FoundQuotation[],
  context: ProofContext,
  placed: (offset: number) => LineAndColumn,
): Promise<Proofread[]> {
  const all: Proofread[] = [];
  for (const found of quotations) all.push({ found, draft: await proofQuotation(found, context) });
  const more: Proofread[] = [];
  const taken = new Set<number>();
  for (const [index, { found, draft }] of all.entries()) {
    if (draft.post === undefined || draft.comparison?.verdict === "not_found") continue;
    for (const piece of context.beside(found).pieces) {
      const at = neighbourAt(all, index, piece);
      const other = at === -1 ? undefined : all[at];
      if (other?.draft.post !== undefined || taken.has(piece.range[0])) continue;
      const beside = besideOf(found, piece, other?.found, placed);
      const held = proofBeside(beside, draft, context);
      if (held) {
        taken.add(piece.range[0]);
        if (other) all[at] = { found: beside, draft: held };
        else more.push({ found: beside, draft: held });
      } else if (piece.same && isSaid(piece, other?.found)) {
        Object.assign(draft, { findings: [...draft.findings, notHeld(piece)] });
      }
    }
  }
  return [...all, ...more];
}

/** The quotation near another in which a piece stands; -1 for none. */
function neighbourAt(all: readonly Proofread[], index: number, piece: Piece): number {
  const from = Math.max(0, index - MOST_PIECES);
  const near = all.slice(from, index + MOST_PIECES + 1);
  const at = near.findIndex(({ found }) => overlap(found.range, piece.range));
  return at === -1 ? -1 : from + at;
}

/** Words in marks beside a quotation as one of the same post. */
function besideOf(
  found: FoundQuotation,
  piece: Piece,
  other: FoundQuotation | undefined,
  placed: (offset: number) => LineAndColumn,
): FoundQuotation {
  const { text, range } = piece;
  const own = other ?? { quoted: text, parts: [{ text, range }], range, ...placed(range[0]) };
  const { quoted, parts, line, column } = { ...placed(own.range[0]), ...own };
  return { ...found, quoted, parts, line, column, range: own.range, reason: "goes with the words beside it" };
}

/** What a post says to words that stand beside others of it; `undefined` where it does not hold them. */
function proofBeside(found: FoundQuotation, { post }: Draft, context: ProofContext): Draft | undefined {
  const id = formatKey(post!.key);
  const known = context.index.post(id);
  if (!known) return undefined;
  const best = comparePost(found, known, true, [], context);
  const { verdict, similarity, span } = best.comparison;
  const held = FAITHFUL.has(verdict) || (span && similarity >= HELD && best.length >= FEW_WORDS);
  return held === true ? resolved(found, draftOf(found), best, [id], context) : undefined;
}

/** Whether words in marks read as said: taken for a post's, or more than a name and of no source of their own. */
function isSaid({ text }: Piece, found: FoundQuotation | undefined): boolean {
  if (found?.source === "post") return true;
  return text.split(/\s+/).length > FEW_WORDS && found?.cue === undefined;
}

function notHeld({ text }: Piece): Draft["findings"][number] {
  return finding(
    "unresolved",
    "note",
    `“${text}” in the same sentence is not of this post, and was compared with none`,
  );
}
