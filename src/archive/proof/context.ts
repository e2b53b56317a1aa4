// What each part of proofreading knows of the article and the archive.
import type { PROOF } from "../../options/calls.ts";
import type { OptionsOf } from "../../options/value.ts";
import type { ArticleFacts, FoundQuotation, Range } from "../../article/index.ts";
import type { Quoting } from "../../model/quotation.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import { foldName } from "../../quote/names.ts";
import type { Records } from "../../store/index.ts";
import type { Beside } from "./beside.ts";
import type { PostIndex } from "./post-index.ts";
import type { Posts } from "../posts.ts";

/** How an article is proofread. */
export type ProofOptions = OptionsOf<typeof PROOF>;

/** What proofreading needs besides the rooms. */
export interface ProofTools {
  readonly records: Records;
  readonly posts: Posts;
  /** What a picture looks like; `undefined` for bytes that are no picture. */
  readonly fingerprint: (bytes: Uint8Array) => Promise<string | undefined>;
  /** Whether two fingerprints are of the same picture; `undefined` if they are not. */
  readonly compare: (
    one: string,
    other: string,
  ) => { readonly likeness: number; readonly how: string } | undefined;
}

/** What each part of proofreading knows of the article and the archive. */
export interface ProofContext extends ProofTools {
  readonly index: PostIndex;
  readonly options: ProofOptions;
  readonly facts: ArticleFacts;
  readonly quoting: Quoting;
  readonly timeZone: string;
  /** Formatted keys of the posts that the article embeds or links to. */
  readonly carried: ReadonlySet<string>;
  /** Keys of the posts that a person, or a note in the article, says are meant at a place. */
  readonly meantAt: (range: Range, line: number) => readonly string[];
  /** Addresses of posts of which the same is said, and of which nothing is archived. */
  readonly missingAt: (range: Range, line: number) => readonly string[];
  /** What stands beside a quotation. */
  readonly beside: (found: FoundQuotation) => Beside;
  /** Whether a snapshot's words come from this very article. */
  readonly isOwn: (snapshot: Snapshot) => boolean;
  /** The formatted key of the archived post behind an address or a key. */
  readonly archivedAt: (url: string) => Promise<string | undefined>;
}

/** Whom a name means by the site's own list of nicknames: a name, or a handle with `@`; `undefined` where it says nothing. */
export function meantBy(
  written: string | undefined,
  { options }: Pick<ProofContext, "options">,
): string | undefined {
  if (written === undefined) return undefined;
  const wanted = foldName(written);
  return Object.entries(options.nicknames ?? {}).find(([nickname]) => foldName(nickname) === wanted)?.[1];
}
