// What the rules say of posts. They decide nothing: whoever follows one decides, and is named.
import { PostproofError } from "../../errors.ts";
import { POLICIES, standingAfter } from "../../model/decision.ts";
import type { Decision, DecisionKind, Extent, Standing } from "../../model/decision.ts";
import { formatKey } from "../../model/key.ts";
import type { PostKey } from "../../model/key.ts";
import type { AuthorKind, PostState, RuleOutcome } from "../../model/policy.ts";
import type { Basis, Snapshot } from "../../model/snapshot.ts";
import type { RULINGS } from "../../options/decisions.ts";
import type { OptionsOf } from "../../options/value.ts";
import type { Platform } from "../../platforms/platform.ts";
import { SERVICES } from "../../services/index.ts";
import type { Records } from "../../store/index.ts";
import { historyOf } from "../history/history.ts";
import { usesByPost } from "../history/recent.ts";
import type { PostRecord, Posts } from "../posts.ts";
import { keyMeantBy, notArchived } from "../takedown/meant.ts";
import { articlesIn } from "../takedown/reach.ts";
import { DEFAULT_RULES } from "./default-rules.ts";
import type { PolicyRule } from "./default-rules.ts";
import { accountOf, factsOf, keptFor } from "./facts.ts";
import type { PostFacts } from "./facts.ts";

/** Of which posts it is asked what the rules say. */
export type RulingsOptions = OptionsOf<typeof RULINGS>;

/** What a rule says of a post, where that is not done yet. */
export interface Ruling {
  /** The formatted key of the post. */
  readonly key: string;
  /** The page of the post. */
  readonly url: string;
  /** The author's handle, as last known. */
  readonly author: string;
  readonly authorKind: AuthorKind;
  readonly basis: Basis;
  /** What became of it, and since when that is known, ISO 8601 UTC. Empty of a post that is there as it was. */
  readonly states: readonly { readonly state: PostState; readonly since: string }[];
  /** The articles that use it, as far as the archive knows, and how: `embed`, `quotation`, `credit`, `image`. */
  readonly articles: readonly { readonly path: string; readonly kinds: readonly string[] }[];
  /** When the archive first kept anything of it, ISO 8601 UTC. */
  readonly keptSince: string;
  /** How much of it is shown now. */
  readonly shown: Extent;
  /** What is to be done. */
  readonly then: RuleOutcome;
  /** The name of the rule. */
  readonly rule: string;
  /** Why, as the rule says it. */
  readonly why: string;
  /** Since when the rule fits, ISO 8601 UTC: what a person decided later goes before it. */
  readonly since: string;
  /** The legal hold that forbids it: until that is over there is nothing to decide. */
  readonly hold?: Decision;
}

/** What no rule names. It takes back what a rule decided that fits no more; to all other posts it does nothing. */
const OTHERWISE: PolicyRule = {
  name: "otherwise",
  then: "keep",
  why: "The rule that was followed before does not fit any more: what people decided holds again.",
};

/** What rulings are made with. */
export interface RulingTools {
  readonly records: Records;
  readonly posts: Posts;
  readonly now: () => Date;
  /** The platforms of the archive. */
  readonly list: readonly Platform[];
}

/**
 * What the rules say of posts, one by one: only what is not done yet, and nothing that a person decided otherwise since.
 * @throws PostproofError `invalid_input` for a platform that does not exist, which no post would ever be of
 */
export async function* rulingsIn(
  { rules = [], only, ...listed }: RulingsOptions,
  tools: RulingTools,
): AsyncGenerator<Ruling> {
  const { records, posts, now, list } = tools;
  const accounts = Object.values(listed).flatMap((each) =>
    each.map((account) => accountOf(account).platform),
  );
  checkPlatforms([...rules.flatMap(({ platforms = [] }) => platforms), ...accounts.filter(Boolean)], list);
  const uses = await usesByPost(records);
  const time = now().toISOString();
  const all = [...rules, ...DEFAULT_RULES, OTHERWISE];
  for await (const key of only ? keysOf(only, tools) : records.posts()) {
    const [snapshots, sightings, decisions] = await Promise.all([
      records.snapshots(key),
      records.sightings(key),
      records.decisions(key),
    ]);
    const standing = standingAfter(decisions);
    const current = await posts.latest(key);
    if (!current || standing.erased) continue;
    // As it is kept, whatever of it is shown.
    const record: PostRecord = { key, snapshots, sightings, current };
    const facts = factsOf(record, current, await historyOf(record), listed);
    const articles = articlesIn(uses.get(formatKey(key)) ?? []);
    const asked: Asked = { ...facts, current, standing, isUsed: articles.length > 0, time };
    const rule = all.find((each) => fits(each, asked))!;
    const since = sinceWhen(rule, asked);
    const then = dueBy(rule, since, standing, decisions);
    if (then === undefined) continue;
    const { name, why } = then === rule.then ? rule : OTHERWISE;
    yield {
      ...{ key: formatKey(key), url: current.post.url, author: current.post.author.handle },
      ...{ authorKind: facts.author, basis: current.basis, articles, keptSince: facts.keptSince },
      states: [...facts.states].map(([state, at]) => ({ state, since: at })),
      ...{ shown: standing.shown, then, rule: name, why, since },
      ...(standing.hold && then === "erase" && { hold: standing.hold }),
    };
  }
}

function checkPlatforms(names: readonly string[], list: readonly Platform[]): void {
  const known = new Set([...list, ...SERVICES].map(({ name }) => name));
  const wrong = names.find((name) => !known.has(name));
  if (wrong === undefined) return;
  const there = [...known].sort().join(", ");
  throw new PostproofError(
    "invalid_input",
    `In the policy: there is no platform "${wrong}". There are: ${there}.`,
  );
}

async function* keysOf(
  only: Iterable<string>,
  tools: Pick<RulingTools, "records" | "posts">,
): AsyncGenerator<PostKey> {
  const known = new Set<string>();
  for (const each of only) {
    const key = await keyMeantBy(each, tools);
    if ((await tools.records.sightings(key)).length === 0 && !(await tools.posts.latest(key)))
      throw notArchived(each);
    if (known.has(formatKey(key))) continue;
    known.add(formatKey(key));
    yield key;
  }
}

/** What a rule is held against. */
interface Asked extends PostFacts {
  readonly current: Snapshot;
  readonly standing: Standing;
  readonly isUsed: boolean;
  /** Now. */
  readonly time: string;
}

function fits(rule: PolicyRule, { current, standing, isUsed, time, ...facts }: Asked): boolean {
  const { platforms, bases, sources, authors, states, asked, used, keptFor: length } = rule;
  const kinds = authors?.includes("private") === true ? [...authors, "unknown"] : authors;
  return (
    platforms?.includes(current.key.platform) !== false &&
    bases?.includes(current.basis) !== false &&
    sources?.includes(current.source) !== false &&
    kinds?.includes(facts.author) !== false &&
    states?.some((state) => facts.states.has(state)) !== false &&
    (asked === undefined || asked === (standing.asked !== undefined)) &&
    (used === undefined || used === isUsed) &&
    (length === undefined || keptFor(facts.keptSince, length) <= time)
  );
}

/** Since when a rule fits: what came last of all that it asks for. */
function sinceWhen({ states, asked, keptFor: length }: PolicyRule, { standing, ...facts }: Asked): string {
  const times = [
    ...(states ?? []).flatMap((state) => facts.states.get(state) ?? []),
    ...(asked === true && standing.asked ? [standing.asked.at] : []),
    ...(length === undefined ? [] : [keptFor(facts.keptSince, length)]),
  ];
  return times.reduce((last, each) => (each > last ? each : last), facts.keptSince);
}

/** How much a decision takes, the least first. */
const STRICTNESS = ["keep", "keep_and_flag", "text_only", "tombstone", "remove", "erase"] as const;
type Strictness = (typeof STRICTNESS)[number];
const SHOWN: Readonly<Record<Extent, Strictness>> = {
  whole: "keep",
  text: "text_only",
  note: "tombstone",
  nothing: "remove",
};
const isStricter = (one: Strictness, other: Strictness): boolean =>
  STRICTNESS.indexOf(one) > STRICTNESS.indexOf(other);

function strictnessOf({ shown, isFlagged, redacted }: Standing): Strictness {
  if (shown !== "whole") return SHOWN[shown];
  if (redacted?.parts?.includes("media") === true) return "text_only";
  return isFlagged ? "keep_and_flag" : "keep";
}

/**
 * What is to be done by a rule that fits since a time; `undefined` where nothing is. What a person decided since stands, and no rule
 * makes milder what a person decided before. What a rule decided is made milder where the rules no longer say so.
 */
function dueBy(
  { then }: PolicyRule,
  since: string,
  standing: Standing,
  decisions: readonly Decision[],
): RuleOutcome | undefined {
  const byPeople = decisions.filter(({ rule, because }) => rule === undefined && because === undefined);
  const isDecided = byPeople.some(
    ({ what, at }) =>
      at >= since && (then === "legal_hold" ? what === "release" : OF_WHAT_IS_SHOWN.has(what)),
  );
  if (then === "legal_hold") return standing.hold || isDecided ? undefined : then;
  const theirs = strictnessOf(standingAfter(byPeople));
  const wanted = isDecided || isStricter(theirs, then) ? theirs : then;
  const now = strictnessOf(standing);
  return isStricter(wanted, now) || (wanted !== now && standing.by?.rule !== undefined) ? wanted : undefined;
}

/** What decides how much of a post is shown. */
const OF_WHAT_IS_SHOWN: ReadonlySet<DecisionKind> = new Set([
  ...POLICIES,
  "unpublish",
  "undo",
  "redact",
  "readmit",
]);
