// postproof show: what the archive knows of one post.
import type { SHOW } from "./post-flags.ts";
import type { FlagsOf } from "./flags.ts";
import { basename, dirname, resolve } from "node:path";
import { openFolder } from "../disk/folder.ts";
import { readNamed } from "../disk/named.ts";
import type { EmbedView } from "../card/index.ts";
import type { Attachment, EmbedOptions, Post, PostRecord, ScreenshotResult, Snapshot } from "../index.ts";
import { PostproofError, formatKey, plainText } from "../index.ts";
import { authorName } from "../model/text.ts";
import type { Config } from "../site/config.ts";
import { lookOf } from "../site/config.ts";
import { EXIT } from "./failures.ts";
import { showDiff, showHistory } from "./history.ts";
import { openExisting, refusePost } from "./session.ts";
import type { Session } from "./session.ts";
import { ENDING_WORDS, authorProofWords, counted, decidedWords, screenshotWords } from "./words.ts";

/** Flags of `postproof show`. */
export type ShowFlags = FlagsOf<typeof SHOW>;

/** Shows one post: its text and credit for people, everything with `--json`, the embed with `--as`. */
export async function show(url: string, flags: ShowFlags): Promise<number> {
  const session = await openExisting(flags);
  const { archive, terminal, found } = session;
  const { history, diff, html } = flags;
  if (diff !== undefined) return await showDiff(url, diff, html, session);
  if (history === true) return await showHistory(url, session);
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
  const { as, output } = flags;
  if (as !== undefined) {
    const key = formatKey(record.key);
    const made =
      as === "card"
        ? await cardOf(url, flags, session)
        : await archive.embed(url, lookFor(as, flags, found.config));
    if (output === undefined) terminal.result({ key, as, text: made }, String(made).split("\n"));
    else {
      const file = resolve(session.cwd, output);
      await openFolder(dirname(file)).write(basename(file), made);
      terminal.result({ key, as, file: output }, `${key} in ${output}`);
    }
    return EXIT.done;
  }
  const attachments = await archive.attachments(url);
  const screenshots = await archive.screenshots(url);
  const origins = await archive.origins(url);
  terminal.result({ ...record, key: formatKey(record.key), attachments, screenshots, origins }, [
    ...describe(record, flags.version),
    ...attachmentLines(attachments),
    ...screenshotLines(screenshots),
    ...origins.map(({ at, from, taken }) => `${counted(taken.length, "record")} taken from ${from} on ${at}`),
  ]);
  return EXIT.done;
}

/** How the embed is made. A base without a slash is a folder all the same, unless it ends in a colon, as `cid:` does. */
function lookFor(
  as: NonNullable<EmbedOptions["as"]>,
  { version, width, assetBase }: ShowFlags,
  config: Config,
): EmbedOptions {
  const base = assetBase ?? config.assets?.base;
  const folder = base === undefined || base === "" || /[/:]$/.test(base) ? base : `${base}/`;
  return {
    ...lookOf(config),
    as,
    ...(version !== undefined && { version }),
    ...(width !== undefined && { width: Number(width) }),
    ...(folder !== undefined && { assetUrl: (file: string) => folder + file }),
  };
}

/**
 * The picture that a post makes, in the form that the name of its file says.
 * @throws PostproofError `invalid_input` where no file or no font is named
 */
async function cardOf(
  url: string,
  flags: ShowFlags,
  { archive, found, cwd }: Session,
): Promise<Uint8Array | string> {
  const { output = "", font = [], scheme } = flags;
  const isSvg = /\.svg$/i.test(output);
  if (font.length === 0 || (!isSvg && !/\.png$/i.test(output)))
    throw new PostproofError(
      "invalid_input",
      "A card is a picture, drawn with your site's fonts: --as card --font site.ttf --output card.png (or card.svg).",
    );
  const look = {
    ...lookFor("view", flags, found.config),
    assetUrl: (file: string) => file,
    media: "poster",
  } as const;
  const view = JSON.parse(await archive.embed(url, look)) as EmbedView;
  const fonts = await Promise.all(font.map((file) => readNamed(resolve(cwd, file))));
  const { printCard, printCardSvg } = await import("../card/index.ts");
  const form = { fonts, scheme, asset: (file: string) => archive.asset(file) };
  return isSvg ? await printCardSvg(view, form) : await printCard(view, form);
}

function originOf({ basis, capturedAt, source, transcribedBy, copiedFrom }: Snapshot): string {
  if (basis !== "transcribed") return `${basis} on ${capturedAt} from ${source}`;
  const from = copiedFrom === undefined ? "" : ` from ${copiedFrom.source}`;
  return `transcribed by ${transcribedBy ?? "somebody"}${from} on ${capturedAt}, not captured`;
}

const endings = new Map<string, string>(Object.entries(ENDING_WORDS));

function describe(record: PostRecord, version: string | undefined): string[] {
  const { key, snapshots, sightings, decided } = record;
  const current = version === undefined ? record.current : snapshots.find((each) => each.version === version);
  const lines = [formatKey(key), ...(decided ? decidedWords(decided) : [])];
  if (current) {
    const { author, text, published, media, warning } = current.post;
    lines.push(
      `${authorName(current.post) ?? author.handle} (@${author.handle})${published ? `, ${published}` : ""}`,
      current.post.url,
      "",
      ...(warning ? [`[Content warning: ${warning}]`] : []),
      ...plainText(text).split("\n"),
      ...media.map(({ type, alt }) => `[${type}: ${alt ?? "no description by the author"}]`),
      "",
      `version ${current.version}, ${originOf(current)}`,
      ...(current.authorProof ? authorProofWords(current.authorProof) : []),
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

function screenshotLines(screenshots: readonly ScreenshotResult[]): string[] {
  if (screenshots.length === 0) return [];
  return [
    "Screenshots, never published:",
    ...screenshots.map((each) => `  ${each.at}  ${screenshotWords(each)}`),
  ];
}
