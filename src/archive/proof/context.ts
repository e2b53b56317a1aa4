// What each part of proofreading knows of the article and the archive.
import type { ArticleFacts, ArticleFormat, FoundQuotation, Range } from "../../article/index.ts";
import type { Quoting } from "../../model/quotation.ts";
import type { Basis, Snapshot } from "../../model/snapshot.ts";
import { foldName } from "../../quote/names.ts";
import type { Records } from "../../store/index.ts";
import type { Beside } from "./beside.ts";
import type { PostIndex } from "./post-index.ts";
import type { Posts } from "../posts.ts";

/** How an article is proofread. */
export interface ProofOptions {
  readonly format: ArticleFormat;
  /** The article's path, as given elsewhere: says which transcriptions were made from it. */
  readonly article?: string;
  /** When the article was published, ISO 8601. By default what the article itself says. */
  readonly published?: string;
  /** The desk's time zone (IANA), in which "on Tuesday" is meant. Default UTC. */
  readonly timeZone?: string;
  /** Fails whatever rests on less than this basis, and what is attributed to a post and rests on none. */
  readonly require?: Basis;
  /** Makes media of unknown rights alarms instead of warnings. Default false. */
  readonly strictRights?: boolean;
  /**
   * Who is meant by names that articles use, and that no account has: a name, or a handle with `@`, by the name as
   * written (`{ "the Iron Chef": "@ada_example" }`). Letter case does not count.
   */
  readonly nicknames?: Readonly<Record<string, string>>;
  /** The house style of the credit lines suggested. Default `plain`. */
  readonly style?: string;
  /** Posts that a person says are meant, by the line on which the quotation or credit begins. */
  readonly matches?: readonly { readonly line: number; readonly url: string }[];
  /** The bytes of a picture of the article, by its `src`; `undefined` if they cannot be had. Default: none are read. */
  readonly readPicture?: (src: string) => Promise<Uint8Array | undefined>;
}

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
