// What each finding is called and means, in words for editors: the one list that every output of `proof` reads.
import type { Basis, ProofFinding, ProofItem, ProofRule, Severity } from "../index.ts";

/** Words for one rule. */
export interface RuleWords {
  /** A heading: `Word for word`. */
  readonly title: string;
  /** In a count: `9 word for word`. */
  readonly short: string;
  /** How much it matters, as a rule. A finding itself may say otherwise. */
  readonly severity: Severity;
  /** What it means, in a sentence. */
  readonly means: string;
  /** What to do, in a sentence; empty where there is nothing. */
  readonly todo: string;
}

const words = (severity: Severity, title: string, short: string, means: string, todo = ""): RuleWords => ({
  title,
  short,
  severity,
  means,
  todo,
});

/** Words for every rule, in the order in which they are counted and explained. */
export const RULES: Readonly<Record<ProofRule, RuleWords>> = {
  verbatim: words(
    "ok",
    "Word for word",
    "word for word",
    "The words stand in the post, apart from differences of style such as quotation marks, dashes and spaces.",
  ),
  elided: words(
    "ok",
    "Word for word, omissions marked",
    "word for word with omissions marked",
    "The words stand in the post. What was left out is marked, and leaving it out changes nothing that could be told here.",
  ),
  bracketed: words(
    "ok",
    "Word for word, with words in brackets",
    "word for word with words in brackets",
    "The words stand in the post. An editor's words are marked by brackets.",
  ),
  near: words(
    "warning",
    "Not word for word",
    "not word for word",
    "A few words differ, none of them a number, name, negation, date, unit or currency.",
    "Quote exactly, mark what is left out, or paraphrase without quotation marks.",
  ),
  reordered: words(
    "warning",
    "In another order",
    "in another order",
    "The pieces of the quotation stand in the post in another order.",
    "Keep the order of the post, or quote the pieces apart.",
  ),
  cut: words(
    "warning",
    "Not the whole post",
    "not the whole post",
    "The post is laid out as a whole, but it begins earlier or goes on.",
    "Show all of it, or mark what is left out.",
  ),
  joined: words(
    "warning",
    "Joined from several posts",
    "joined from several posts",
    "Words of several posts of a thread stand as one quotation.",
    "Say so, or quote the posts apart.",
  ),
  altered: words(
    "alarm",
    "Altered",
    "altered",
    "A number, name, negation, date, unit or currency differs, or what was left out mattered: the meaning may have changed.",
    "Correct the quotation.",
  ),
  translated: words(
    "note",
    "In another language",
    "in another language",
    "The quotation and the post are in different languages.",
    "Somebody who reads both has to compare them.",
  ),
  in_media: words(
    "note",
    "Words of a picture or video",
    "in a picture or video",
    "The post is a picture, a video or a card of words that cannot be read here.",
    "Look at it and compare by eye.",
  ),
  not_found: words(
    "warning",
    "Not in the post",
    "not in the post",
    "The post that the article names does not hold these words.",
    "Look for the right post, or correct the quotation.",
  ),
  unresolved: words(
    "note",
    "No post to compare with",
    "unresolved",
    "No archived post could be told to be the one meant.",
    "Find the post and capture it, or say which one is meant (--post).",
  ),
  other_source: words(
    "note",
    "From another source",
    "from another source",
    "The article attributes these words to something other than a post: an interview, a meeting, a press release.",
  ),
  wrong_speaker: words(
    "alarm",
    "Wrong speaker",
    "attributed to the wrong speaker",
    "The words belong to somebody else: to the author of a quoted or reposted post, or to an account that is not the speaker's.",
    "Name whose words they are.",
  ),
  wrong_platform: words(
    "alarm",
    "Wrong service",
    "attributed to the wrong service",
    "The post stands on another service than the article says.",
    "Correct the name of the service.",
  ),
  wrong_date: words(
    "alarm",
    "Wrong date",
    "given a wrong date",
    "The post is of another day than the article says, read in the time zone of the desk.",
    "Correct the day.",
  ),
  wrong_link: words(
    "alarm",
    "Wrong link",
    "with a wrong link",
    "The link beside the words leads to another post than the one that holds them.",
    "Link to the post that holds the words.",
  ),
  self_sourced: words(
    "warning",
    "Confirmed by nothing",
    "confirmed by nothing",
    "The only text to compare with was copied from this article, and an article cannot confirm itself.",
    "Capture the post, or find an independent copy of it.",
  ),
  edited_since: words(
    "warning",
    "Edited since",
    "edited since",
    "The words are true to an earlier version of the post. Its author has changed it since.",
    "Say so where it matters.",
  ),
  below_basis: words(
    "alarm",
    "Rests on too little",
    "resting on too little",
    "What is known of the post rests on less than was asked for.",
    "Capture it from the platform.",
  ),
  credit_confirmed: words(
    "ok",
    "Credit confirmed",
    "confirmed",
    "The picture is one of the post's, and the names agree.",
  ),
  credit_attributed: words(
    "note",
    "Credit not confirmed",
    "not confirmed",
    "Posts of that account are archived, but the picture itself was not found in one of them.",
    "Compare the pictures by eye.",
  ),
  wrong_credit: words(
    "alarm",
    "Wrong credit",
    "wrongly credited",
    "The picture is from somebody else's post than the credit line says.",
    "Correct the credit line.",
  ),
  rights_unknown: words(
    "warning",
    "Rights unknown",
    "of unknown rights",
    "No licence and no permission is on record for a picture or video that is shown. Who posted it need not own it.",
    "Ask for permission, and record the answer.",
  ),
  permission_refused: words(
    "alarm",
    "Permission refused",
    "refused by their owner",
    "Whoever holds the rights has refused.",
    "Take the picture or video out.",
  ),
  archived: words("ok", "Archived", "archived", "The post is kept in the archive."),
  not_archived: words(
    "note",
    "Not archived",
    "not archived",
    "Nothing is kept of this post: if it disappears, so does the source.",
    "Capture it (postproof capture).",
  ),
  newer_version: words(
    "note",
    "A newer version is archived",
    "of an older version",
    "The embed shows an older version of the post than the newest one in the archive.",
    "See whether the change matters.",
  ),
  flagged: words(
    "warning",
    "An editor should look at the post",
    "of a post that an editor should look at",
    "The post is shown as it was kept, and a decision says that an editor should look at it: it is gone, or its author asked.",
    "Decide how much of it is shown (postproof decide URL --what keep, or another decision).",
  ),
};

/** All rules, in the order of {@link RULES}. */
export const RULE_NAMES = Object.keys(RULES) as readonly ProofRule[];

/** What a basis is called before a date. */
export const BASIS_WORDS: Readonly<Record<Basis, string>> = {
  signed: "signed by its author’s key, captured",
  captured: "captured",
  web_archive: "from a web archive, captured",
  export: "from an account’s export of",
  publisher_copy: "copied from a publisher’s page, not captured,",
  transcribed: "transcribed by hand, not captured,",
};

/** Severities from the worst on. */
export const SEVERITIES: readonly Severity[] = ["alarm", "warning", "note", "ok"];

/** What each severity is called on a page. */
export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  alarm: "Alarm",
  warning: "Warning",
  note: "Note",
  ok: "In order",
};

/** What each kind of item is called. */
export const KIND_WORDS: Readonly<Record<ProofItem["kind"], string>> = {
  quotation: "Quotation",
  pasted: "Pasted post",
  credit: "Credit",
  embed: "Embed",
};

/**
 * The findings of an item that count, worst first, never empty. A finding graver than its item was set aside in the
 * article. An item that is set aside as a whole keeps all of its findings.
 */
export function standingFindings({ findings, severity, ignored }: ProofItem): readonly ProofFinding[] {
  if (ignored === true) return findings;
  const worst = SEVERITIES.indexOf(severity);
  return findings.filter((finding) => SEVERITIES.indexOf(finding.severity) >= worst);
}

/** Findings that say nothing of whose a picture is. */
const ABOUT_RIGHTS: ReadonlySet<ProofRule> = new Set(["rights_unknown", "permission_refused"]);

/** The findings of an item as a reader takes them in: whose a picture is, and then what is known of the rights in it. */
export function factsOf(item: ProofItem): readonly ProofFinding[] {
  const standing = standingFindings(item);
  if (item.kind !== "credit") return standing;
  const [rights, names] = [true, false].map((are) =>
    standing.filter(({ rule }) => ABOUT_RIGHTS.has(rule) === are),
  );
  return [...names!, ...rights!];
}

/** The rules under which an item is counted: the gravest, and for a credit one about the picture and one about its rights. */
export function countedRules(item: ProofItem): readonly ProofRule[] {
  if (item.kind !== "credit") return [leadingFinding(item).rule];
  const facts = factsOf(item);
  const rights = facts.find(({ rule }) => ABOUT_RIGHTS.has(rule));
  return [...new Set([facts[0]!.rule, ...(rights ? [rights.rule] : [])])];
}

/** The finding that an item is filed under. */
export function leadingFinding(item: ProofItem): ProofFinding {
  return standingFindings(item)[0] ?? item.findings[0]!;
}
