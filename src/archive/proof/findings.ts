// A quotation compared with a post, and what came of it in words for an editor: about the words, and about who, where and when.
import type { FoundQuotation } from "../../article/index.ts";
import type { ProofFinding } from "../../model/proof.ts";
import type { Comparison, WordsVerdict } from "../../model/quotation.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import { labelAt, serviceOf } from "../../services/index.ts";
import { checkAttribution, compareQuotation } from "../../quote/index.ts";
import type { RankedCandidate } from "../../quote/index.ts";
import { accountOf } from "./post-index.ts";
import type { IndexedPost } from "./post-index.ts";
import { meantBy } from "./context.ts";
import type { ProofContext } from "./context.ts";
import { differencesInWords } from "./difference-words.ts";
import { finding, restsOn } from "./draft.ts";

/** A less probable speaker is no ground for saying that the article names the wrong one. */
const SURE_SPEAKER = 0.8;

/** Verdicts that say that the words stand in the post. */
export const FAITHFUL: ReadonlySet<WordsVerdict> = new Set(["verbatim", "elided", "bracketed"]);

/** A post compared with a quotation. */
export interface Compared {
  readonly post: IndexedPost;
  readonly snapshot: Snapshot;
  readonly comparison: Comparison;
  /** Whether the newest version was compared. */
  readonly newest: boolean;
  /** The only versions are words of this very article. */
  readonly own: boolean;
  /** A link, a note or a person says that this post is meant. */
  readonly named: boolean;
  readonly ranked: RankedCandidate | undefined;
  /** Words of the quotation. */
  readonly length: number;
}

/** Compares a quotation with every version of a post. */
export function comparePost(
  found: FoundQuotation,
  post: IndexedPost,
  named: boolean,
  ranked: readonly RankedCandidate[],
  context: ProofContext,
): Compared {
  const { current, snapshots } = post.record;
  const others = snapshots.filter(({ version }) => version !== current.version).reverse();
  const all = [current, ...others];
  const foreign = all.filter((snapshot) => !context.isOwn(snapshot));
  const own = foreign.length === 0;
  const compared = (own ? all : foreign).map((snapshot) => ({
    snapshot,
    comparison: compareWith(found, post, snapshot, context),
  }));
  const [newest] = compared;
  const better = compared.find(({ comparison }) => FAITHFUL.has(comparison.verdict)) ?? newest!;
  return {
    post,
    ...better,
    newest: better.snapshot === newest!.snapshot,
    own,
    named,
    ranked: ranked.find(({ id }) => id === post.id),
    length: found.quoted.split(/\s+/).length,
  };
}

function compareWith(
  found: FoundQuotation,
  post: IndexedPost,
  snapshot: Snapshot,
  { index, beside }: ProofContext,
): Comparison {
  const { words } = beside(found);
  return compareQuotation(
    found.parts.map(({ text }) => text),
    index.wordsOf(post, snapshot),
    words === undefined ? {} : { beside: words },
  );
}

const WORDS: Readonly<Partial<Record<WordsVerdict, readonly ["ok" | "note" | "warning", string]>>> = {
  verbatim: ["ok", "word for word"],
  elided: ["ok", "word for word, with what was left out marked"],
  bracketed: ["ok", "word for word, with an editor's words in brackets"],
  translated: ["note", "in another language than the post: compare the two"],
  in_media: ["note", "the post is a picture or video: its words cannot be read here"],
  reordered: ["warning", "the pieces stand in the post in another order"],
  joined: ["warning", "words of several posts of a thread as one quotation"],
};

/**
 * What a comparison of words came to.
 *
 * @param absent the pieces of a split quotation that the post does not hold, while it holds the others
 */
export function wordFindings(
  best: Compared,
  absent: () => readonly string[],
  { quoting }: Pick<ProofContext, "quoting">,
): ProofFinding[] {
  const { comparison, snapshot, newest, own } = best;
  const { verdict } = comparison;
  const basis = restsOn(snapshot);
  if (own) {
    const source = snapshot.copiedFrom?.source ?? "a source that is not stated";
    return [
      finding(
        "self_sourced",
        "warning",
        `nothing confirms it: the only text archived was copied from ${source}, and an article cannot confirm itself${basis}`,
      ),
    ];
  }
  if (!newest && FAITHFUL.has(verdict)) {
    return [
      finding(verdict, "ok", `${WORDS[verdict]![1]} in an earlier version${basis}`),
      finding("edited_since", "warning", `true when written; the post has been edited since${basis}`),
    ];
  }
  if (verdict === "altered")
    return differencesInWords(comparison, quoting).map((words) =>
      finding("altered", "alarm", `${words}${basis}`),
    );
  if (verdict === "near")
    return [finding("near", "warning", `${differencesInWords(comparison, quoting).join("; ")}${basis}`)];
  if (verdict === "not_found") return [finding("not_found", "warning", `${absentWords(absent())}${basis}`)];
  const [severity, words] = WORDS[verdict] ?? ["note", verdict];
  return [finding(verdict, severity, `${words}${basis}`)];
}

function absentWords(pieces: readonly string[]): string {
  if (pieces.length === 0) return "the post does not hold these words";
  const named = pieces.map((piece) => `“${piece}”`).join(", ");
  return `the post holds a piece of the quotation, but not ${named}`;
}

/** That no post holds the words, and how the nearest one of the speaker differs. */
export function closeWords(
  { post, snapshot, comparison }: Compared,
  who: string,
  { quoting }: Pick<ProofContext, "quoting">,
): string {
  const differences = differencesInWords(comparison, quoting).join("; ");
  return `no archived post of ${who} holds these words; in the nearest, ${post.record.current.post.url}, ${differences}${restsOn(snapshot)}`;
}

/** What the article says about who, where and when, and the post contradicts. */
export function attributionFindings(
  found: FoundQuotation,
  { post, snapshot, comparison, named }: Compared,
  others: readonly string[],
  context: ProofContext,
): ProofFinding[] {
  const { speaker, speakerConfidence, handle, platform, when } = found;
  const poster = accountOf(snapshot.post);
  const within = comparison.part === "repost" ? snapshot.post.repostOf : snapshot.post.quote;
  const isOfAnother = comparison.part === "quote" || comparison.part === "repost";
  const author = isOfAnother && within?.state === "present" ? accountOf(within.post) : poster;
  const { published } = snapshot.post;
  const { facts, quoting, timeZone, index } = context;
  const sure = speaker !== undefined && (speakerConfidence ?? 1) >= SURE_SPEAKER;
  const nicknamed = sure ? meantBy(speaker, context) : undefined;
  const checked = checkAttribution(
    {
      ...(sure && { speaker }),
      ...(nicknamed !== undefined && { meant: nicknamed }),
      ...(handle !== undefined && { handle }),
      ...(platform !== undefined && { platform }),
      ...(when !== undefined && { when }),
    },
    {
      author,
      poster,
      part: comparison.part,
      ...(post.service !== undefined && { platform: post.service }),
      label: labelOf(snapshot),
      ...(published !== undefined && { published }),
      accounts: index.accounts,
    },
    { timeZone, quoting, ...(facts.published !== undefined && { articleDate: facts.published }) },
  );
  const findings = checked.map(({ verdict, note, alarm, article }) => ({
    ...finding(verdict, alarm ? "alarm" : "warning", `${note}${restsOn(snapshot)}`),
    ...(article !== "" && { article }),
  }));
  // The link beside the words leads to a post that does not hold them, while another does.
  const elsewhere = named ? [] : others.filter((id) => id !== post.id);
  if (elsewhere.length > 0) {
    findings.push(
      finding(
        "wrong_link",
        "alarm",
        `the link leads to ${elsewhere[0]!}, the words stand in ${snapshot.post.url}${restsOn(snapshot)}`,
      ),
    );
  }
  return findings;
}

/** The service of a snapshot as readers knew it when it was posted. */
function labelOf({ key, post }: Snapshot): string {
  const service = serviceOf(key.platform, post.url);
  return service ? labelAt(service, post.published) : key.platform;
}
