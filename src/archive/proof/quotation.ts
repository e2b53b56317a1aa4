// One quotation against the archive: which post is meant, and whether it holds these words.
import type { FoundQuotation } from "../../article/index.ts";
import type { ProofCandidate } from "../../model/proof.ts";
import type { WordsVerdict } from "../../model/quotation.ts";
import { serviceCalled } from "../../services/index.ts";
import { compareQuotation, nameLikeness, searchAddress } from "../../quote/index.ts";
import type { RankedCandidate } from "../../quote/index.ts";
import { meantBy } from "./context.ts";
import type { ProofContext } from "./context.ts";
import { attributionFindings, closeWords, comparePost, FAITHFUL, wordFindings } from "./findings.ts";
import type { Compared } from "./findings.ts";
import { basisFinding, comparedPost, finding, flagFinding } from "./draft.ts";
import type { Draft } from "./draft.ts";
import { ofSeveralPosts } from "./several.ts";

/** Best first: which of several comparisons says most about the words. */
const ORDER: readonly WordsVerdict[] = [
  "verbatim",
  "bracketed",
  "elided",
  "joined",
  "near",
  "reordered",
  "altered",
  "translated",
  "in_media",
  "not_found",
  "unresolved",
];

/** A candidate is asserted from this score on; below, it is only offered. */
export const ASSERTED = 0.7;

/** From this score on a candidate is asserted where the words agree so far, and are no few. */
const LIKELY = 0.5;
const NEAR = 0.8;
const FEW_WORDS = 6;

/** So near to words of the very speaker, or of a post in the article, that an editor should look, though nothing is asserted. */
const CLOSE = 0.6;
const FEWEST_WORDS = 3;
const SAME_NAME = 0.75;
const ALTERATIONS: ReadonlySet<WordsVerdict> = new Set(["altered", "near", "reordered"]);

/** No more candidates than this are compared word by word, as many again that the article carries, and offered. */
const MAX_COMPARED = 6;
const MOST_RANKED = 40;
const MAX_OFFERED = 3;

/** Proofreads one quotation. */
export async function proofQuotation(found: FoundQuotation, context: ProofContext): Promise<Draft> {
  const meant = context.meantAt(found.range, found.line);
  const linked = await linkedPosts(found, context);
  const missing = context.missingAt(found.range, found.line);
  const isNamed = meant.length + linked.length + missing.length > 0;
  const draft = { ...draftOf(found), ...(isNamed && { named: true as const }) };
  if (found.source === "other" && !isNamed) {
    const cue = found.cue === undefined ? "" : `: “${found.cue}”`;
    return { ...draft, findings: [finding("other_source", "note", `not attributed to a post${cue}`)] };
  }
  const ranked = context.index.candidates
    .rank(claimOf(found, context), MOST_RANKED)
    .filter(({ id }, index) => index < MAX_COMPARED || context.carried.has(id))
    .slice(0, 2 * MAX_COMPARED);
  const named = new Set([...meant, ...linked]);
  const compared = [...new Set([...named, ...ranked.map(({ id }) => id)])]
    .flatMap((id) => context.index.post(id) ?? [])
    .map((post) => comparePost(found, post, named.has(post.id), ranked, context))
    .sort((a, b) => orderOf(a) - orderOf(b) || scoreOf(b) - scoreOf(a));
  const [best] = compared;
  if (!best || !FAITHFUL.has(best.comparison.verdict)) {
    const several = ofSeveralPosts(found, compared, context);
    if (several) return { ...draft, ...several };
  }
  if (!best || !isAsserted(best)) return unresolved(found, draft, ranked, compared, context);
  return resolved(found, draft, best, [...named], context);
}

/** A quotation as an item of the report, with nothing found yet. */
export function draftOf(found: FoundQuotation): Omit<Draft, "findings"> {
  const { range, line, column, quoted, parts, reason, confidence, speaker, platform } = found;
  return {
    kind: "quotation",
    range,
    line,
    column,
    text: quoted,
    ...(parts.length > 1 && { parts }),
    reason,
    confidence,
    ...(speaker !== undefined && { speaker }),
    ...(platform !== undefined && { platform }),
    candidates: [],
  };
}

async function linkedPosts({ links }: FoundQuotation, { archivedAt }: ProofContext): Promise<string[]> {
  const keys = await Promise.all(links.map((url) => archivedAt(url)));
  return keys.filter((key) => key !== undefined);
}

function claimOf(
  found: FoundQuotation,
  context: ProofContext,
): Parameters<ProofContext["index"]["candidates"]["rank"]>[0] {
  const { quoted, platform } = found;
  const { facts } = context;
  const { speaker, handle } = whoIn(found, context);
  // What a page quotes may be younger than the page, but not than its last change.
  const published = facts.modified ?? facts.published;
  return {
    quoted,
    ...(speaker !== undefined && { speaker }),
    ...(handle !== undefined && { handle }),
    ...(platform !== undefined && { platform }),
    ...(published !== undefined && { published }),
  };
}

/**
 * A post that is named goes before one that is only like it, unless its words are quite others. What was copied from
 * this very article comes last: it is true to the article whatever was posted.
 */
function orderOf(compared: Compared): number {
  const { comparison, named, own } = compared;
  const place =
    ORDER.indexOf(comparison.verdict) - (named && comparison.verdict !== "not_found" ? ORDER.length : 0);
  return place + (isAsserted(compared) ? 0 : 4 * ORDER.length) + (own ? 2 * ORDER.length : 0);
}

function scoreOf({ comparison, ranked }: Compared): number {
  return comparison.similarity + (ranked?.score ?? 0);
}

/**
 * Nothing is asserted of a post that nobody named, unless words, author, service and date speak for it. Likely, and
 * nearly the same words in the same order, is enough too: that is what a misquotation looks like.
 */
function isAsserted({ named, ranked, comparison, length }: Compared): boolean {
  if (named) return true;
  if (ranked?.younger === true) return false;
  const score = ranked?.score ?? 0;
  const near = score >= LIKELY && comparison.similarity >= NEAR && length >= FEW_WORDS;
  return comparison.verdict !== "not_found" && (score >= ASSERTED || near);
}

function unresolved(
  found: FoundQuotation,
  draft: Omit<Draft, "findings">,
  ranked: readonly RankedCandidate[],
  compared: readonly Compared[],
  context: ProofContext,
): Draft {
  const close = compared.find((one) => isClose(one, found, context));
  const candidates = ranked.slice(0, MAX_OFFERED).flatMap(({ id, score, reasons }): ProofCandidate[] => {
    const post = context.index.post(id);
    return post ? [{ key: post.key, url: post.record.current.post.url, score, reasons }] : [];
  });
  const where =
    found.platform === undefined ? "" : ` on ${serviceCalled(found.platform)?.label ?? found.platform}`;
  const who = found.speaker ?? (found.handle === undefined ? "somebody" : `@${found.handle}`);
  const { require } = context.options;
  const findings = [
    close
      ? finding("unresolved", "warning", closeWords(close, `${who}${where}`, context))
      : finding("unresolved", "note", absentWords(found, `${who}${where}`, context)),
    ...(require === undefined || found.source !== "post"
      ? []
      : [finding("below_basis", "alarm", `rests on nothing, and "${require}" is required`)]),
  ];
  return { ...draft, candidates, search: searchFor(found, context), findings };
}

/** That nothing archived holds the words; where the post is named or linked to, that it is not archived. */
function absentWords(
  { range, line, links }: FoundQuotation,
  who: string,
  { missingAt, posts }: ProofContext,
): string {
  const [named] = missingAt(range, line);
  if (named !== undefined) return `the post named, ${named}, is not archived; capture it`;
  const linked = links.find((url) => posts.parse(url)?.certain === true);
  return linked === undefined
    ? `no archived post of ${who} holds these words`
    : `the post that it links to, ${linked}, is not archived; capture it`;
}

/** Whom the article names, by the site's nicknames where it uses one. */
function whoIn(
  { speaker, handle }: FoundQuotation,
  context: ProofContext,
): { readonly speaker: string | undefined; readonly handle: string | undefined } {
  const name = meantBy(speaker, context) ?? speaker;
  return name?.startsWith("@") === true
    ? { speaker: undefined, handle: handle ?? name.slice(1) }
    : { speaker: name, handle };
}

/** Whether a post of the very speaker, or one that the article carries, on the service named, holds nearly these words. */
function isClose(
  { post, comparison, length, own, ranked }: Compared,
  found: FoundQuotation,
  context: ProofContext,
): boolean {
  const { platform } = found;
  const { speaker, handle } = whoIn(found, context);
  const { author } = post.record.current.post;
  const name = handle ?? speaker;
  return (
    !own &&
    ranked?.younger !== true &&
    ALTERATIONS.has(comparison.verdict) &&
    comparison.similarity >= CLOSE &&
    length >= FEWEST_WORDS &&
    (platform === undefined || platform === post.service) &&
    (context.carried.has(post.id) || (name !== undefined && nameLikeness(name, author) >= SAME_NAME))
  );
}

function searchFor(found: FoundQuotation, { facts }: ProofContext): string {
  const { quoted, speaker, handle, platform } = found;
  return searchAddress({
    quoted,
    ...(speaker !== undefined && { speaker }),
    ...(handle !== undefined && { handle }),
    ...(platform !== undefined && { platform }),
    ...(facts.published !== undefined && { before: facts.published }),
  });
}

/** The pieces of a split quotation that the post does not hold, where it holds the others: those are not asserted alone. */
function absentParts(
  { parts }: FoundQuotation,
  { post, snapshot }: Compared,
  { index }: ProofContext,
): readonly string[] {
  const posted = index.wordsOf(post, snapshot);
  const absent = parts.filter(({ text }) => compareQuotation(text, posted).verdict === "not_found");
  return absent.length < parts.length ? absent.map(({ text }) => text) : [];
}

/** A quotation whose post is known. */
export function resolved(
  found: FoundQuotation,
  draft: Omit<Draft, "findings">,
  best: Compared,
  named: readonly string[],
  context: ProofContext,
): Draft {
  const { post, snapshot, comparison } = best;
  const findings = [
    ...wordFindings(best, () => absentParts(found, best, context), context),
    ...(comparison.verdict === "not_found" ? [] : attributionFindings(found, best, named, context)),
    ...basisFinding(snapshot, context.options.require),
    ...(comparison.verdict === "not_found" ? [] : flagFinding(post.record)),
  ];
  return {
    ...draft,
    post: comparedPost(post, snapshot),
    comparison,
    findings,
    ...(comparison.verdict === "not_found" && { search: searchFor(found, context) }),
  };
}
