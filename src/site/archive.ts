// The archive that a configuration names, as the command line and the plugins open it.
import type { Archive, ArchiveOptions, Tokens } from "../index.ts";
import { createArchive, filesStore } from "../index.ts";
import { platforms } from "../platforms/index.ts";
import type { Config } from "./config.ts";

/** Opens the archive in a folder as a configuration says. What is `given` counts before that. */
export function openArchive(
  { mirrors, media, evidenceInGit, keepDisplayOnly, webArchives, http, perPost }: Config,
  folder: string,
  given: Pick<ArchiveOptions, "http" | "media"> = {},
): Archive {
  return createArchive({
    store: filesStore(folder, { keepEvidenceInGit: evidenceInGit }),
    platforms: platforms({ tokens: tokensIn(process.env), mirrors }),
    keepDisplayOnly,
    media,
    ...(http && { http }),
    ...(webArchives && { webArchives }),
    ...(perPost && { perPost }),
    ...given,
  });
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
