// What a takedown would do, or did, as it is told.
import type { Decision } from "../../model/decision.ts";
import type { Export } from "../../model/export.ts";
import { formatKey } from "../../model/key.ts";
import { postPrefix } from "../../store/removal.ts";
import { exportsOf } from "../exchange/exports.ts";
import type { Meant, TakedownTools } from "./meant.ts";
import { UNREACHABLE, articlesIn } from "./reach.ts";
import type { Reach, Wanted } from "./reach.ts";

/** What a takedown would do, or did. */
export interface Takedown {
  /** The key of the post; absent once it is erased. */
  readonly key?: string;
  readonly mode: Wanted["mode"];
  /** Paths of the articles that show it, or a post in which it stands, and how: `embed`, `quotation`, `credit`, `image`. */
  readonly articles: readonly { readonly path: string; readonly kinds: readonly string[] }[];
  /** Formatted keys of posts that quote, repost or answer it: it is taken out of them. */
  readonly others: readonly string[];
  /** How many files of the archive go, by what they are. */
  readonly removes: Readonly<Record<"records" | "evidence" | "files" | "aliases", number>>;
  /** Names of published files that nothing else needs. */
  readonly files: readonly string[];
  /** Posts and evidence of other posts that name its author or repeat its words on their own account: they stay. */
  readonly mentions: readonly string[];
  /** Where posts were written to, of what was exported and may hold it. */
  readonly exports: readonly Export[];
  /** What no archive can take back, in plain words. */
  readonly unreachable: readonly string[];
  /** A legal hold, which forbids removing anything. */
  readonly hold?: Decision;
  /** Formatted keys of other posts on legal hold that quote it, or rest on the same evidence: they forbid it as well. */
  readonly held: readonly string[];
  /** Whether one of this mode was begun and not ended. */
  readonly isBegun: boolean;
  /** Set once it is done. */
  readonly decision?: Decision;
}

/** What was exported and may hold the post, or one in which it stands. */
export async function exportsHolding(
  { post }: Meant,
  reach: Reach | undefined,
  { records }: TakedownTools,
): Promise<readonly Export[]> {
  const others = reach?.others.map(({ key }) => postPrefix(key));
  return await exportsOf(others ? [post, ...others] : "all", records);
}

/** What is told of how far a post reaches. */
export function told(
  { key, standing }: Meant,
  mode: Wanted["mode"],
  reach: Reach | undefined,
  exports: readonly Export[],
): Takedown {
  const isGoing = mode === "erase" || mode === "redact";
  return {
    ...(key && { key: formatKey(key) }),
    mode,
    articles: articlesIn(reach?.uses ?? []),
    others: reach?.others.map((other) => formatKey(other.key)) ?? [],
    removes: {
      records: reach?.records.length ?? 0,
      evidence: reach?.captures.length ?? 0,
      files: reach?.files.length ?? 0,
      aliases: mode === "erase" ? (reach?.aliases.length ?? 0) : 0,
    },
    files: reach?.published ?? [],
    mentions: reach?.mentions ?? [],
    exports,
    unreachable: isGoing || mode === "unpublish" ? UNREACHABLE : [],
    ...(standing.hold && { hold: standing.hold }),
    held: reach?.held ?? [],
    isBegun: standing.unfinished?.what === mode,
  };
}
