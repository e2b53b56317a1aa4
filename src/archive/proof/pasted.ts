// One post that is pasted into an article as text, against the archive: like a quotation of all of its words.
import type { FoundPasted, FoundQuotation } from "../../article/index.ts";
import { readWhen } from "../../quote/index.ts";
import type { ProofFinding, ProofItem } from "../../model/proof.ts";
import type { ProofContext } from "./context.ts";
import { finding } from "./draft.ts";
import type { Draft } from "./draft.ts";
import { proofQuotation } from "./quotation.ts";

/** Addresses as X writes them into the words it hands out: of media, of whatever a post links to. */
const ADDRESS = /https?:\/\/\S+|(?<![\p{L}\p{N}.])pic\.twitter\.com\/\w+/gu;

const DAY = 86_400_000;

/** Proofreads one pasted post: its words as a whole, its author, its day. */
export async function proofPasted(found: FoundPasted, context: ProofContext): Promise<Draft> {
  const draft = await proofQuotation(asQuotation(found), context);
  const findings = draft.findings.filter(
    ({ rule }) => rule !== "wrong_date" || !isNextDay(found.date, draft.post?.published, context),
  );
  return {
    ...draft,
    kind: "pasted",
    text: found.text,
    ...(found.handle !== undefined && { handle: found.handle }),
    findings: [...findings, ...cutFindings(draft)],
  };
}

/** Whether an item is a pasted post that is archived without doubt: all of its words, of the very account and day. */
export function isVeryPost({ kind, handle, post, comparison, findings, ignored }: ProofItem): boolean {
  return (
    kind === "pasted" &&
    handle?.toLowerCase() === post?.handle.toLowerCase() &&
    post !== undefined &&
    comparison?.verdict === "verbatim" &&
    findings.every(({ severity }) => severity === "ok") &&
    ignored !== true
  );
}

/** Handles at the start of an answer are part of its address. */
const ANSWERED = /^\s*(?:@[\p{L}\p{N}_.-]+\s+)+/u;
const ENDS = /^[\s.,;:!?…]+/;
const WORD = /[\p{L}\p{N}]/u;

/** What of the post stands before or behind the words, addresses apart. */
function cutFindings({ comparison, post }: Omit<Draft, "findings">): ProofFinding[] {
  if (!post || comparison?.verdict !== "verbatim" || comparison.part !== "text" || !comparison.span)
    return [];
  const [start, end] = comparison.span;
  const left = [post.text.slice(0, start).replace(ANSWERED, ""), post.text.slice(end)];
  return left.flatMap((piece) => {
    const words = piece.replace(ADDRESS, "").replace(ENDS, "").trim();
    return WORD.test(words) ? [finding("cut", "warning", `left out without a mark: “${words}”`)] : [];
  });
}

function asQuotation({ kind: _, text, author, date, ...found }: FoundPasted): FoundQuotation {
  const quoted = text.replace(ADDRESS, "").trim();
  return {
    ...found,
    kind: "quotation",
    source: "post",
    tier: "certain",
    quoted,
    parts: [{ text: quoted, range: found.range }],
    ...(author !== undefined && { speaker: author }),
    ...(date !== undefined && { when: date }),
  };
}

/** Embed codes date a post in the zone of whoever made them: a day more or less says nothing. */
function isNextDay(
  date: string | undefined,
  published: string | undefined,
  { facts }: ProofContext,
): boolean {
  if (date === undefined || published === undefined) return false;
  const said = readWhen(date, {
    timeZone: "UTC",
    ...(facts.published !== undefined && { articleDate: facts.published }),
  });
  const at = Date.parse(published);
  return said !== undefined && Date.parse(said.from) - DAY <= at && at < Date.parse(said.to) + 2 * DAY;
}
