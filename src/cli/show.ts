// postproof show: what the archive knows of one post.
import type { SHOW } from "./post-flags.ts";
import type { FlagsOf } from "./flags.ts";
import type { Attachment, EmbedOptions, Post, PostRecord, Snapshot } from "../index.ts";
import { PostproofError, formatKey, plainText } from "../index.ts";
import type { Config } from "../site/config.ts";
import { lookOf } from "../site/config.ts";
import { EXIT } from "./failures.ts";
import { openExisting, refusePost } from "./session.ts";
import { ENDING_WORDS, counted } from "./words.ts";

/** Flags of `postproof show`. */
export type ShowFlags = FlagsOf<typeof SHOW>;

/** Shows one post: its text and credit for people, everything with `--json`, the embed with `--as`. */
export async function show(url: string, flags: ShowFlags): Promise<number> {
  const { archive, terminal, found } = await openExisting(flags);
  const record = await archive.show(url);
  if (!record) refusePost(url);
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
  const attachments = await archive.attachments(url);
  terminal.result({ ...record, key: formatKey(record.key), attachments }, [
    ...describe(record, flags.version),
    ...attachmentLines(attachments),
  ]);
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
  if (snapshots.length > 1) lines.push(...versionLines(snapshots, current));
  lines.push(`${counted(sightings.length, "attempt")}:`);
  for (const { at, outcome, reason } of sightings) {
    const words = outcome === "post" ? "read" : (endings.get(outcome) ?? outcome);
    lines.push(`  ${at}  ${words}${reason ? `. ${reason}` : ""}`);
  }
  return lines;
}

/** Each version with its date, and what the next one has otherwise. */
function versionLines(snapshots: readonly Snapshot[], current: Snapshot | undefined): string[] {
  const byTime = [...snapshots].sort((a, b) => (a.capturedAt < b.capturedAt ? -1 : 1));
  return [
    `${counted(snapshots.length, "version")}:`,
    ...byTime.flatMap((snapshot, index) => [
      `  ${snapshot.version}  ${originOf(snapshot)}${snapshot === current ? "  (shown)" : ""}`,
      ...(index === 0 ? [] : changedLines(byTime[index - 1]!, snapshot)),
    ]),
  ];
}

/** The words before and after, what differs between two stars; and what else changed. */
function changedLines({ post: before }: Snapshot, { post: after }: Snapshot): string[] {
  const [old, now] = starred(plainText(before.text), plainText(after.text));
  const others = Object.keys({ ...before, ...after })
    .filter((name) => !["text", "counts"].includes(name))
    .filter((name) => {
      const [one, other] = [before, after].map((post) => JSON.stringify(post[name as keyof Post]));
      return one !== other;
    });
  return [
    ...(old === now ? [] : [`    - ${old}`, `    + ${now}`]),
    ...(others.length === 0 ? [] : [`    also changed: ${others.join(", ")}`]),
  ];
}

/** What differs between two texts, between two stars, with some words beside it. */
function starred(before: string, after: string): [before: string, after: string] {
  const [old, now] = [before.split(/(?<=\s)/), after.split(/(?<=\s)/)];
  const least = Math.min(old.length, now.length);
  let start = 0;
  while (start < least && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < least - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  const marked = (words: readonly string[]): string => {
    const changed = words
      .slice(start, words.length - end)
      .join("")
      .trim();
    const first = words.slice(Math.max(0, start - BESIDE), start).join("");
    const last = words.slice(words.length - end, words.length - end + BESIDE).join("");
    return `${first}${changed === "" ? "" : `**${changed}** `}${last}`.replace(/\s+/g, " ").trim();
  };
  return [marked(old), marked(now)];
}

/** So many words stand beside what differs. */
const BESIDE = 6;

function attachmentLines(attachments: readonly Attachment[]): string[] {
  if (attachments.length === 0) return [];
  return [
    `${counted(attachments.length, "attachment")}, never published:`,
    ...attachments.map(({ at, name, by, note, bytes }) =>
      [`  ${at}  ${name}, ${bytes} bytes`, by && `by ${by}`, note].filter(Boolean).join(", "),
    ),
  ];
}
