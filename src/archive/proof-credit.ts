// One photo credit against the archive: from whose post the picture is, and whether the line says so.
import type { FoundCredit } from "../article/index.ts";
import { composeCredit, creditOf } from "../credit/index.ts";
import type { CreditFacts } from "../model/credit-line.ts";
import type { ProofCandidate, ProofFinding } from "../model/proof.ts";
import { serviceCalled } from "../model/service.ts";
import { nameLikeness, searchAddress } from "../quote/index.ts";
import type { PictureMatch } from "./picture-index.ts";
import { findSamePicture } from "./picture-index.ts";
import type { IndexedPost } from "./post-index.ts";
import type { ProofContext } from "./proof-context.ts";
import { basisFinding, comparedPost, finding, restsOn } from "./proof-draft.ts";
import type { Draft } from "./proof-draft.ts";
import { rightsFindings } from "./proof-rights.ts";

/** Names that agree at least so far are taken for the same account. */
const SAME_NAME = 0.75;
const MAX_OFFERED = 3;

/** Proofreads one credit of a platform. */
export async function proofCredit(found: FoundCredit, context: ProofContext): Promise<Draft> {
  const { credit } = found;
  const draft = draftOf(found);
  const match = await pictureMatch(found, context);
  if (match) return await ofPicture(found, draft, match, context);
  const meant = context.meantAt(found.range, found.line).flatMap((id) => context.index.post(id) ?? []);
  const [named] = meant;
  if (named) return await ofMeant(found, draft, named, context);
  const offered = byName(credit, context);
  const search = searchAddress({
    quoted: "",
    ...(credit.name !== undefined && { speaker: credit.name }),
    ...(credit.handle !== undefined && { handle: credit.handle }),
    ...(credit.platform !== undefined && { platform: credit.platform }),
    ...(context.facts.published !== undefined && { before: context.facts.published }),
  });
  const [best] = offered;
  const findings = best
    ? [
        finding(
          "credit_attributed",
          "note",
          `${offered.length === 1 ? "a post" : `${offered.length} posts`} of that account with pictures ${offered.length === 1 ? "is" : "are"} archived; ${notCompared(found)}`,
        ),
      ]
    : [
        finding(
          "unresolved",
          "note",
          `no archived post of ${whoOf(credit)} with a picture; look for it, or name it with --post`,
        ),
      ];
  return {
    ...draft,
    candidates: offered.slice(0, MAX_OFFERED).map(candidateOf),
    search,
    findings: [...findings, ...lacking(found, context)],
  };
}

function draftOf(found: FoundCredit): Omit<Draft, "findings"> {
  const { credit, range, line, column, confidence, reason } = found;
  const { range: _within, social: _social, confidence: _sure, reason: _why, credit: text, ...facts } = credit;
  return {
    kind: "credit",
    range,
    line,
    column,
    text,
    credit: facts,
    confidence,
    reason,
    ...(credit.platform !== undefined && { platform: credit.platform }),
    candidates: [],
  };
}

async function pictureMatch(found: FoundCredit, context: ProofContext): Promise<PictureMatch | undefined> {
  const { picture } = found;
  const bytes = picture && (await context.options.readPicture?.(picture.src));
  const print = bytes && (await context.fingerprint(bytes));
  return print === undefined ? undefined : await findSamePicture(print, context);
}

/** The picture was found in a post: now the line can be wrong. */
async function ofPicture(
  found: FoundCredit,
  draft: Omit<Draft, "findings">,
  match: PictureMatch,
  context: ProofContext,
): Promise<Draft> {
  const { post, snapshot, owner, place, how } = match;
  const { author } = owner;
  const agrees = agreement(found.credit, author);
  const shown = author.name === undefined ? `@${author.handle}` : `${author.name} (@${author.handle})`;
  const said: ProofFinding[] = [];
  if (agrees !== undefined && agrees < SAME_NAME) {
    said.push(
      finding(
        "wrong_credit",
        "alarm",
        `the line credits ${whoOf(found.credit)}, the picture (${how}) is from a post of ${shown} ${restsOn(snapshot)}`,
      ),
    );
  }
  said.push(...wrongPlatform(found.credit, post));
  if (said.length === 0)
    said.push(
      finding(
        "credit_confirmed",
        "ok",
        `the picture (${how}) is from a post of ${shown} ${restsOn(snapshot)}`,
      ),
    );
  const statements = await context.records.rights(post.key);
  const strict = context.options.strictRights === true;
  return {
    ...draft,
    post: comparedPost(post, snapshot),
    ...(owner === snapshot.post && { suggestion: suggestionOf(post, context, place) }),
    findings: [
      ...said,
      ...rightsFindings(owner, owner === snapshot.post ? statements : [], strict, (each) => each === place),
      ...basisFinding(snapshot, context.options.require),
    ],
  };
}

/** Somebody says which post it is; the picture itself was not compared. */
async function ofMeant(
  found: FoundCredit,
  draft: Omit<Draft, "findings">,
  post: IndexedPost,
  context: ProofContext,
): Promise<Draft> {
  const snapshot = post.record.current;
  const agrees = agreement(found.credit, snapshot.post.author);
  const handle = `@${snapshot.post.author.handle}`;
  const wrong: ProofFinding[] = [
    ...(agrees !== undefined && agrees < SAME_NAME
      ? [
          finding(
            "wrong_credit",
            "alarm",
            `the line credits ${whoOf(found.credit)}, the post named is by ${handle} ${restsOn(snapshot)}`,
          ),
        ]
      : []),
    ...wrongPlatform(found.credit, post),
  ];
  const statements = await context.records.rights(post.key);
  return {
    ...draft,
    post: comparedPost(post, snapshot),
    suggestion: suggestionOf(post, context),
    findings: [
      ...(wrong.length > 0
        ? wrong
        : [
            finding(
              "credit_attributed",
              "note",
              `a post of that account; ${notCompared(found)} ${restsOn(snapshot)}`,
            ),
          ]),
      ...rightsFindings(snapshot.post, statements, context.options.strictRights === true),
      ...basisFinding(snapshot, context.options.require),
    ],
  };
}

/** How far the line's names agree with an account; `undefined` if it names nobody. */
function agreement(
  { name, handle }: CreditFacts,
  author: { readonly name?: string; readonly handle: string },
): number | undefined {
  const written = [name, handle].filter((each) => each !== undefined);
  return written.length === 0 ? undefined : Math.max(...written.map((each) => nameLikeness(each, author)));
}

function wrongPlatform(
  { platform, alsoOn = [], sourceName }: CreditFacts,
  post: IndexedPost,
): ProofFinding[] {
  const named = [platform, ...alsoOn].filter((each) => each !== undefined);
  if (
    named.length === 0 ||
    named.includes("social-media") ||
    post.service === undefined ||
    named.includes(post.service)
  )
    return [];
  const label = serviceCalled(post.service)?.label ?? post.service;
  return [
    finding(
      "wrong_platform",
      "alarm",
      `the line says ${sourceName ?? named[0]!}, the post is on ${label} ${restsOn(post.record.current)}`,
    ),
  ];
}

function byName(
  credit: CreditFacts,
  { index }: ProofContext,
): readonly { readonly post: IndexedPost; readonly score: number }[] {
  return [...index.posts()]
    .filter(({ service, record }) => {
      const fits =
        credit.platform === undefined || credit.platform === "social-media" || credit.platform === service;
      return fits && record.current.post.media.length > 0;
    })
    .map((post) => ({ post, score: agreement(credit, post.record.current.post.author) ?? 0 }))
    .filter(({ score }) => score >= SAME_NAME)
    .sort((a, b) => b.score - a.score);
}

function candidateOf({
  post,
  score,
}: {
  readonly post: IndexedPost;
  readonly score: number;
}): ProofCandidate {
  const { url, author } = post.record.current.post;
  return { key: post.key, url, score: score / 2, reasons: [`by @${author.handle}`, "has pictures"] };
}

function notCompared({ picture }: FoundCredit): string {
  return picture === undefined
    ? "no picture stands beside the line"
    : "the picture could not be compared, or is none of theirs";
}

/** The picture beside the line is published, and nothing is known of its rights. */
function lacking({ picture }: FoundCredit, { options }: ProofContext): ProofFinding[] {
  if (picture === undefined) return [];
  const message = "the picture beside it: no licence and no permission on record";
  return [finding("rights_unknown", options.strictRights === true ? "alarm" : "warning", message)];
}

function whoOf({ name, handle, sourceName, platform }: CreditFacts): string {
  const label = platform === undefined ? undefined : serviceCalled(platform)?.label;
  return name ?? (handle === undefined ? (sourceName ?? label ?? "nobody") : `@${handle}`);
}

function suggestionOf({ record }: IndexedPost, { options }: ProofContext, place?: number): string {
  const { post } = record.current;
  const facts = creditOf(record.current, place === undefined ? {} : { medium: place });
  const { published } = post;
  return composeCredit(facts, options.style ?? "plain", published === undefined ? {} : { published });
}
