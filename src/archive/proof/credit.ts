// One photo credit against the archive: from whose post the picture is, and whether the line says so.
import type { FoundCredit } from "../../article/index.ts";
import { composeCredit, creditOf } from "../../credit/index.ts";
import type { CreditFacts } from "../../model/credit-line.ts";
import type { Medium } from "../../model/media.ts";
import type { QuotedPost } from "../../model/post.ts";
import type { ProofCandidate, ProofFinding } from "../../model/proof.ts";
import { serviceCalled } from "../../services/index.ts";
import { nameLikeness, searchAddress } from "../../quote/index.ts";
import type { PictureMatch } from "./picture-index.ts";
import { findSamePicture } from "./picture-index.ts";
import type { IndexedPost } from "./post-index.ts";
import { meantBy } from "./context.ts";
import type { ProofContext } from "./context.ts";
import { basisFinding, comparedPost, finding, flagFinding, restsOn } from "./draft.ts";
import type { Draft } from "./draft.ts";
import { rightsFindings } from "./rights.ts";

/** Names that agree at least so far are taken for the same account. */
const SAME_NAME = 0.75;
const MAX_OFFERED = 3;

/** Proofreads one credit of a platform. */
export async function proofCredit(found: FoundCredit, context: ProofContext): Promise<Draft> {
  const { credit } = found;
  const draft = draftOf(found);
  const print = await printOf(found, context);
  const match = print === undefined ? undefined : await findSamePicture(print, context);
  if (match) return await ofPicture(found, { ...draft, ...matched(found, match) }, match, context);
  const meant = context.meantAt(found.range, found.line).flatMap((id) => context.index.post(id) ?? []);
  const [named] = meant;
  if (named) return await ofMeant(found, { ...draft, ...beside(found, [named]) }, named, context, print);
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
    ? [finding("credit_attributed", "note", notFoundIn(offered.length, found, print))]
    : [finding("unresolved", "note", `no archived post of ${whoOf(credit)} has a picture`)];
  const posts = offered.slice(0, MAX_OFFERED);
  return {
    ...draft,
    ...beside(
      found,
      posts.map(({ post }) => post),
    ),
    candidates: posts.map(candidateOf),
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

/** What the article's picture looks like; `undefined` if it cannot be read. */
async function printOf(
  { picture }: FoundCredit,
  { options, fingerprint }: ProofContext,
): Promise<string | undefined> {
  const bytes = picture && (await options.readPicture?.(picture.src));
  return bytes && (await fingerprint(bytes));
}

/** The article's picture and the post's, which are the same. */
function matched({ picture }: FoundCredit, { owner, place, how }: PictureMatch): Pick<Draft, "pictures"> {
  const file = shownFile(owner, place);
  if (picture === undefined || file === undefined) return {};
  return { pictures: { article: picture.src, posted: [{ url: owner.url, file, how }] } };
}

/** The article's picture, and the first of each post that may be meant: for the eye. */
function beside({ picture }: FoundCredit, posts: readonly IndexedPost[]): Pick<Draft, "pictures"> {
  const posted = posts.flatMap(({ record }) => {
    const { post } = record.current;
    const file = shownFile(post, post.media.findIndex((medium) => medium.picture?.renditions) + 1);
    return file === undefined ? [] : [{ url: post.url, file }];
  });
  return picture === undefined || posted.length === 0 ? {} : { pictures: { article: picture.src, posted } };
}

function shownFile({ media }: QuotedPost, place: number): string | undefined {
  return media[place - 1]?.picture?.renditions?.[0]?.file;
}

/** The picture was found in a post: now the line can be wrong. */
async function ofPicture(
  found: FoundCredit,
  draft: Omit<Draft, "findings">,
  match: PictureMatch,
  context: ProofContext,
): Promise<Draft> {
  const { post, snapshot, owner, place, how } = match;
  // Whoever shows another account's picture again is not to be credited for it.
  const account = ownerOf(owner.media[place - 1]) ?? owner.author;
  const agrees = agreement(found.credit, account, context);
  const shown = account.name === undefined ? `@${account.handle}` : `${account.name} (@${account.handle})`;
  const said: ProofFinding[] = [];
  if (agrees !== undefined && agrees < SAME_NAME) {
    said.push({
      ...finding(
        "wrong_credit",
        "alarm",
        `the line credits ${whoOf(found.credit)}, the picture (${how}) is from a post of ${shown}${restsOn(snapshot)}`,
      ),
      article: whoOf(found.credit),
    });
  }
  said.push(...wrongPlatform(found.credit, post));
  if (said.length === 0)
    said.push(
      finding(
        "credit_confirmed",
        "ok",
        `the picture (${how}) is from a post of ${shown}${restsOn(snapshot)}`,
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
      ...flagFinding(post.record),
    ],
  };
}

/** Somebody says which post it is; the picture itself was not compared. */
async function ofMeant(
  found: FoundCredit,
  draft: Omit<Draft, "findings">,
  post: IndexedPost,
  context: ProofContext,
  print: string | undefined,
): Promise<Draft> {
  const snapshot = post.record.current;
  const { author, media } = snapshot.post;
  const agreements = [author, ...media.flatMap((medium) => ownerOf(medium) ?? [])].flatMap(
    (account) => agreement(found.credit, account, context) ?? [],
  );
  const agrees = agreements.length === 0 ? undefined : Math.max(...agreements);
  const handle = `@${author.handle}`;
  const wrong: ProofFinding[] = [
    ...(agrees !== undefined && agrees < SAME_NAME
      ? [
          {
            ...finding(
              "wrong_credit",
              "alarm",
              `the line credits ${whoOf(found.credit)}, the post named is by ${handle}${restsOn(snapshot)}`,
            ),
            article: whoOf(found.credit),
          },
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
        : [finding("credit_attributed", "note", `${notFoundIn(1, found, print)}${restsOn(snapshot)}`)]),
      ...rightsFindings(snapshot.post, statements, context.options.strictRights === true),
      ...basisFinding(snapshot, context.options.require),
      ...flagFinding(post.record),
    ],
  };
}

/** The account whose medium a post shows again, where the platform names it by its handle. */
function ownerOf(
  medium: Medium | undefined,
): { readonly name?: string; readonly handle: string } | undefined {
  const { handle, name } = medium?.from ?? {};
  return handle === undefined ? undefined : { handle, ...(name !== undefined && { name }) };
}

/** How far the line's names agree with an account; `undefined` if it names nobody. */
function agreement(
  { name, handle }: CreditFacts,
  author: { readonly name?: string; readonly handle: string },
  context: ProofContext,
): number | undefined {
  const written = [name, handle, meantBy(name, context)].filter((each) => each !== undefined);
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
  const said = sourceName ?? named[0]!;
  const message = `the line says ${said}, the post is on ${label}${restsOn(post.record.current)}`;
  return [{ ...finding("wrong_platform", "alarm", message), article: said }];
}

function byName(
  credit: CreditFacts,
  context: ProofContext,
): readonly { readonly post: IndexedPost; readonly score: number }[] {
  return [...context.index.posts()]
    .filter(({ service, record }) => {
      const fits =
        credit.platform === undefined || credit.platform === "social-media" || credit.platform === service;
      return fits && record.current.post.media.length > 0;
    })
    .map((post) => ({ post, score: agreement(credit, post.record.current.post.author, context) ?? 0 }))
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

/** Why a picture is in none of the posts that may be meant. */
function notFoundIn(count: number, { picture }: FoundCredit, print: string | undefined): string {
  const posts = count === 1 ? "the archived post of that account" : `${count} archived posts of that account`;
  if (print !== undefined)
    return `${posts} ${count === 1 ? "shows another picture" : "show other pictures"} than the article`;
  const why = picture === undefined ? "no picture stands beside the line" : "the picture could not be read";
  return `${why}; ${posts} ${count === 1 ? "has" : "have"} pictures`;
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
