// The archive that a configuration names, as the command line and the plugins open it.
import { join } from "node:path";
import type { Archive, ArchiveOptions, Tokens } from "../index.ts";
import { createArchive } from "../index.ts";
import { platforms } from "../platforms/index.ts";
import { splitStore, storeAddress, storeAt } from "../store/index.ts";
import type { Store, StoreAddress } from "../store/index.ts";
import { kindAt } from "../disk/kind.ts";
import type { FoundConfig } from "./config.ts";

/** Where an archive is: the store with its records, and that with its pictures and evidence, which is mostly the same. */
export interface ArchivePlace {
  readonly at: StoreAddress;
  /** Nothing is read or written until it is used. */
  readonly store: Store;
  /** Whether an archive was begun there. @throws PostproofError `store` where an engine cannot be reached */
  readonly isThere: () => Promise<boolean>;
  /** Files and folders by which a builder notices a change of what pages show; none where it lies on an engine elsewhere. */
  readonly watched: readonly string[];
}

/** What of a folder pages depend on. What they note in it would make them anew without end. */
const WATCHED = ["posts", "aliases", "gone"];

/**
 * The archive as configured, or at another address.
 *
 * @param given the address, and the folder from which its path is meant.
 * @throws PostproofError `invalid_input` for an address that is none
 */
export function placeOf(
  { config, folder }: FoundConfig,
  given?: { readonly address: string; readonly from: string },
): ArchivePlace {
  const files = { keepEvidenceInGit: config.evidenceInGit };
  const at = storeAddress(given?.address ?? config.archive, { from: given?.from ?? folder, ...files });
  const records = at.open();
  // Those of an archive that is named in place of the configured one are where it is.
  const blobs = given === undefined ? config.blobs : undefined;
  const store =
    blobs === undefined ? records : splitStore(records, storeAt(blobs, { from: folder, ...files }));
  const { kind, path } = at;
  const parts = kind === "files" ? WATCHED.map((part) => join(path!, part)) : [path!, `${path!}-wal`];
  return {
    at,
    store,
    watched: path === undefined ? [] : parts,
    isThere: async () =>
      path === undefined ? (await records.get("archive.json")) !== undefined : kindAt(path) !== undefined,
  };
}

/** Opens an archive as a configuration says. What is `given` counts before that. */
export function openArchive(
  { mirrors, media, keepDisplayOnly, webArchives, stampAuthority, http, perPost }: FoundConfig["config"],
  { store }: ArchivePlace,
  given: Pick<ArchiveOptions, "http" | "media" | "signingKey"> = {},
): Archive {
  return createArchive({
    store,
    platforms: platforms({ tokens: tokensIn(process.env), mirrors }),
    keepDisplayOnly,
    media,
    ...(http && { http }),
    ...(webArchives && { webArchives }),
    ...(stampAuthority !== undefined && { stampAuthority }),
    ...(perPost && { perPost }),
    browser: browserIn(process.env),
    ...given,
  });
}

/** The browser of screenshots. Which program is run says whoever runs the command, and no file that comes with a site. */
function browserIn({
  POSTPROOF_BROWSER: executable = "",
  POSTPROOF_BROWSER_SANDBOX: sandbox,
}: NodeJS.ProcessEnv): NonNullable<ArchiveOptions["browser"]> {
  return { ...(executable.trim() !== "" && { executable: executable.trim() }), sandbox: sandbox !== "off" };
}

/**
 * The tokens that a site has, from the environment and from nowhere else: a file would be committed, an argument be seen
 * by everybody on the machine.
 */
function tokensIn(environment: NodeJS.ProcessEnv): Tokens {
  const named = Object.entries(TOKENS).map(([platform, name]) => [platform, environment[name]?.trim()]);
  return Object.fromEntries(named.filter(([, token]) => token)) as Tokens;
}

/** Where each token is looked for. */
const TOKENS: Readonly<Record<keyof Tokens, string>> = {
  x: "POSTPROOF_X_TOKEN",
  meta: "POSTPROOF_META_TOKEN",
  tumblr: "POSTPROOF_TUMBLR_KEY",
  reddit: "POSTPROOF_REDDIT_TOKEN",
};
