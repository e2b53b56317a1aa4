// Changes of posts in words, for people who read a terminal, a page or a feed.
import type { Change } from "../../model/change/change.ts";
import type { TextRun } from "../../model/change/words.ts";
import type { Poll } from "../../model/post.ts";
import type { Absence } from "../words/words.ts";

/** What a look at a post came to, as far as it is told here: an entry of its history. */
export interface ChangeEntry {
  readonly what: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly absence?: Absence;
  readonly reason?: string;
  readonly changes: readonly Change[];
}

const ABSENT: Readonly<Record<Absence, string>> = {
  gone: "not found any more, which does not prove that it was deleted",
  deleted: "deleted, says the platform",
  suspended: "gone, its account is suspended",
  deactivated: "gone, its account is deactivated",
  protected: "protected by its author now",
  withheld: "withheld by the platform",
  removed: "removed by the platform",
  withdrawn: "withdrawn",
  unknown: "not there, for an unknown reason",
};

const WHAT: Readonly<Record<string, string>> = {
  first: "first seen",
  changed: "changed",
  told: "an earlier version, as the platform tells it",
  seen: "seen again, unchanged",
  still_gone: "still gone",
  back: "there again",
  unread: "not read, which says nothing about the post",
  elsewhere: "a version from elsewhere",
  searched: "looked for in web archives, not found",
};

/** What a look came to, in a few words: `deleted, says the platform`. */
export function describeEntry({ what, absence, reason, changes }: ChangeEntry): string {
  if (what === "gone" || what === "still_gone") {
    const why = absence === undefined ? "gone" : ABSENT[absence];
    return what === "gone" ? why : `still ${why}`;
  }
  if (what === "seen" && changes.length > 0) return "seen again, with other numbers";
  const words = WHAT[what] ?? what;
  return what === "unread" && reason !== undefined ? `${words}: ${reason}` : words;
}

/** A text with what went and what came marked: `Open at [-nine-]{+ten+}.` */
export function markRuns(runs: readonly TextRun[]): string {
  return runs
    .map(({ state, text }) => (state === "kept" ? text : state === "removed" ? `[-${text}-]` : `{+${text}+}`))
    .join("");
}

const OF = { quote: "in the quoted post: ", repost: "in the reposted post: " } as const;
const DOUBT = {
  other_answer: " (read from another answer than before, so perhaps no change of the post)",
  cut_text: " (of one version only the beginning is known)",
} as const;

/** A change as a line of plain text, in English, what may be doubted said. */
export function describeChange(change: Change): string {
  const { of, doubt } = change;
  return `${of === undefined ? "" : OF[of]}${wordsOf(change)}${doubt === undefined ? "" : DOUBT[doubt]}`;
}

function wordsOf(change: Change): string {
  switch (change.kind) {
    case "text":
      return `words: ${markRuns(change.runs)}`;
    case "formatting":
      return "the same words, set otherwise";
    case "link":
      return `the link “${change.text}” leads to ${change.after}, before to ${change.before}`;
    case "media_added":
      return `added: ${change.medium.type} ${change.place}`;
    case "media_removed":
      return `removed: ${change.medium.type} ${change.place}`;
    case "media_swapped":
      return `another ${change.after.type} in the place of ${change.before.type} ${change.place}`;
    case "media_order":
      return "media in another order";
    case "alt":
      return fromTo(`description of ${change.medium.type} ${change.place}`, change.before, change.after);
    case "poll_moved":
      return `poll: ${votes(change.before)}, now ${votes(change.after)}`;
    case "poll_closed":
      return `poll closed: ${votes(change.after)}`;
    case "poll_changed":
      return fromTo("poll", change.before && votes(change.before), change.after && votes(change.after));
    case "quote_gone":
      return "the post that it quotes is not shown any more";
    case "quote_back":
      return "the post that it quotes is shown again";
    case "quote_changed":
      return "another post is quoted, or another reason given for which it is not shown";
    case "handle":
      return `handle: @${change.before}, now @${change.after}`;
    case "name":
      return fromTo("name", change.before, change.after);
    case "avatar":
      return "another profile picture";
    case "note_added":
      return "readers added a note";
    case "note_changed":
      return `readers' note: ${markRuns(change.runs)}`;
    case "note_gone":
      return "the readers' note is gone";
    case "card":
      return fromTo("link preview", change.before?.title, change.after?.title);
    case "edited":
      return fromTo("mark of editing", change.before, change.after);
    case "warning":
    case "visibility":
    case "basis":
      return fromTo(change.kind, change.before, change.after);
    case "counts":
      return `numbers: ${numbers(change.before)}, now ${numbers(change.after)}`;
    case "address":
      return `${change.field} stands at another address`;
    case "other":
      return fromTo(change.field, shortJson(change.before), shortJson(change.after));
  }
}

function fromTo(what: string, before: string | true | undefined, after: string | true | undefined): string {
  const said = (value: string | true | undefined): string =>
    value === undefined ? "none" : value === true ? "yes, time unknown" : `“${value}”`;
  return `${what}: ${said(before)}, now ${said(after)}`;
}

const votes = ({ options }: Poll): string =>
  options.map(({ title, votes: count }) => (count === undefined ? title : `${title} ${count}`)).join(", ");

function numbers(counts: object | undefined): string {
  const found = Object.entries(counts ?? {}).filter(([name]) => name !== "at");
  return found.map(([name, value]) => `${String(value)} ${name}`).join(", ") || "none";
}

const shortJson = (value: unknown): string | undefined =>
  value === undefined ? undefined : typeof value === "string" ? value : JSON.stringify(value).slice(0, 200);
