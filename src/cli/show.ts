// postproof show: what the archive knows of one post.
import type { SHOW } from "./post-flags.ts";
import type { FlagsOf } from "./flags.ts";
import type { EmbedOptions, PostRecord, Snapshot } from "../index.ts";
import { PostproofError, formatKey, plainText } from "../index.ts";
import type { Config } from "./config.ts";
import { lookOf } from "./config.ts";
import { EXIT } from "./exit.ts";
import { openExisting } from "./session.ts";
import { ENDING_WORDS, counted } from "./words.ts";

/** Flags of `postproof show`. */
export type ShowFlags = FlagsOf<typeof SHOW>;

/** Shows one post: its text and credit for people, everything with `--json`, the embed with `--as`. */
export async function show(url: string, flags: ShowFlags): Promise<number> {
  const { archive, terminal, found } = await openExisting(flags);
  const record = await archive.show(url);
  if (!record)
    throw new PostproofError("not_archived", `Not archived: ${url}. Capture it: postproof capture ${url}`);
  const { version: wanted } = flags;
  if (wanted !== undefined && !record.snapshots.some(({ version }) => version === wanted)) {
    const versions = record.snapshots.map(({ version }) => version).join(", ");
    throw new PostproofError(
      "not_archived",
      `${formatKey(record.key)} is not archived in version ${wanted}. There are: ${versions || "none"}.`,
    );
  }
  if (flags.as !== undefined) {
    const text = await archive.embed(url, lookFor(flags, found.config));
    terminal.result({ key: formatKey(record.key), as: flags.as, text }, text.split("\n"));
    return EXIT.done;
  }
  terminal.result(record, describe(record, flags.version));
  return EXIT.done;
}

/** How the embed is made. A base without a slash is a folder all the same, unless it ends in a colon, as `cid:` does. */
function lookFor({ as, version, width, assetBase }: ShowFlags, config: Config): EmbedOptions {
  const base = assetBase ?? config.assets?.base;
  const folder = base === undefined || base === "" || /[/:]$/.test(base) ? base : `${base}/`;
  return {
    ...lookOf(config),
    ...(as !== undefined && { as }),
    ...(version !== undefined && { version }),
    ...(width !== undefined && { width: Number(width) }),
    ...(folder !== undefined && { assetUrl: (file: string) => folder + file }),
  };
}

function originOf({ basis, capturedAt, source, transcribedBy, copiedFrom }: Snapshot): string {
  if (basis !== "transcribed") return `${basis} on ${capturedAt} from ${source}`;
  const from = copiedFrom === undefined ? "" : ` from ${copiedFrom.source}`;
  return `transcribed by ${transcribedBy ?? "somebody"}${from} on ${capturedAt}, not captured`;
}

const endings = new Map<string, string>(Object.entries(ENDING_WORDS));

function describe(record: PostRecord, version: string | undefined): string[] {
  const { key, snapshots, sightings } = record;
  const current = version === undefined ? record.current : snapshots.find((each) => each.version === version);
  const lines = [formatKey(key)];
  if (current) {
    const { author, text, published, media, warning } = current.post;
    lines.push(
      `${author.name ?? author.handle} (@${author.handle})${published ? `, ${published}` : ""}`,
      current.post.url,
      "",
      ...(warning ? [`[Content warning: ${warning}]`] : []),
      ...plainText(text).split("\n"),
      ...media.map(({ type, alt }) => `[${type}: ${alt ?? "no description by the author"}]`),
      "",
      `version ${current.version}, ${originOf(current)}`,
    );
  }
  if (snapshots.length > 1) lines.push(`versions: ${snapshots.map((each) => each.version).join(", ")}`);
  lines.push(`${counted(sightings.length, "attempt")}:`);
  for (const { at, outcome, reason } of sightings) {
    const words = outcome === "post" ? "read" : (endings.get(outcome) ?? outcome);
    lines.push(`  ${at}  ${words}${reason ? `. ${reason}` : ""}`);
  }
  return lines;
}
