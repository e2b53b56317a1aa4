// What a build needs, whatever builds the site: its pages rewritten from the archive, the files that they show, and what is
// missing. A plugin passes texts in, puts what comes out where its builder wants it, and says what it lacks.
import { relative, resolve, sep } from "node:path";
import type { Archive, ArticleFormat, Edit, FoundReference } from "../index.ts";
import { PostproofError, labelAt, renderMissing, serviceOf, wordsFor } from "../index.ts";
import { checkRows } from "../options/value.ts";
import { checkAny } from "../options/composite.ts";
import { SITE } from "../options/site.ts";
import type { OptionsOf } from "../options/value.ts";
import { openArchive, placeOf } from "./archive.ts";
import type { ArchivePlace } from "./archive.ts";
import { findConfig, lookOf } from "./config.ts";
import type { Config, FoundConfig } from "./config.ts";
import { hashedStylesheet, openFiles, shippedFile } from "./files.ts";
import { openNotes, openPlaces, sourceOf } from "./missing.ts";
import type { Missing, Notes, Places } from "./missing.ts";

/** Options of every plugin. */
export type SiteOptions = OptionsOf<typeof SITE>;

/** What a plugin knows of its builder. */
export interface Builder {
  /** Where files go if nobody says, from the folder of the project, and their address. */
  readonly assets: { readonly folder: string; readonly base: string };
  /** The site is worked on, not built to be published. */
  readonly isDev: boolean;
  /** Files are written as soon as a text shows them; otherwise when `publish` is called. */
  readonly writesAtOnce?: boolean;
  /** Says what is missing, a line each. Default: as a warning of the process. */
  readonly tell?: (line: string) => void;
}

/** A text of the site. */
export interface SiteText {
  readonly text: string;
  readonly format: ArticleFormat;
  /** The file that it stands in, or that it was made of. */
  readonly path?: string | undefined;
  /** It was made of that file: lines are looked up there. */
  readonly isMade?: boolean;
  /**
   * The address of the page, where no file is known: a whole page as it goes out. Embeds that stand in it are made anew,
   * and what files were said to lack is not said of it again.
   */
  readonly page?: string;
  /** Links the stylesheet, unless the site does that itself. */
  readonly stylesheet?: boolean;
  /** Addresses of files begin with this instead: a feed needs whole ones. */
  readonly base?: string;
}

/** A text as rewritten. */
export interface SiteRewritten {
  readonly text: string;
  readonly edits: readonly Edit[];
  readonly missing: readonly Missing[];
}

/** The posts of a site. */
export interface Site {
  /** The address of the folder with the files, ending in `/`. */
  readonly base: string;
  /** The address of the stylesheet that pages link, or `false` for none. */
  readonly stylesheet: string | false;
  /** Everything that was missing so far, each place once. */
  readonly missing: readonly Missing[];
  /** @throws PostproofError `not_archived` where something is missing and that is to fail */
  readonly rewrite: (text: SiteText) => Promise<SiteRewritten>;
  /** The figure of a post that a component names; a link in its place if it is missing. @throws as `rewrite` */
  readonly embed: (url: string) => Promise<string>;
  /** What a text refers to. */
  readonly find: (text: SiteText) => Promise<readonly FoundReference[]>;
  /** Writes the stylesheet and the files that were shown so far, each once: where the site wants them, or where the builder has its own. */
  readonly publish: (built?: string) => Promise<void>;
  /** A file by its name in that folder, for a server; `undefined` if there is none. */
  readonly file: (name: string) => Promise<Uint8Array | undefined>;
}

/** The configuration of a site, its folders, and what pages depend on besides their own files. */
async function settingsOf(options: SiteOptions): Promise<{
  readonly root: string;
  readonly found: FoundConfig;
  readonly place: ArchivePlace;
}> {
  checkRows(options, SITE, "", checkAny);
  const root = resolve(options.root ?? ".");
  const found = await findConfig(root);
  const { archive } = options;
  const place = placeOf(found, archive === undefined ? undefined : { address: archive, from: root });
  return { root, found, place };
}

/** Files and folders that pages depend on besides their own: the archive, the configuration. @throws as `openSite` */
export async function watchedBy(options: SiteOptions): Promise<string[]> {
  const { found, place } = await settingsOf(options);
  return [...place.watched, ...(found.file === undefined ? [] : [found.file])];
}

/** A site as the functions below know it. */
interface Opened {
  readonly options: SiteOptions;
  readonly builder: Builder;
  readonly root: string;
  readonly config: Config;
  readonly archive: Archive;
  readonly base: string;
  /** The name of the stylesheet's file. */
  readonly sheet: string;
  readonly look: ReturnType<typeof lookOf> & { readonly assetUrl: (file: string) => string };
  /** The files that were shown so far. */
  readonly shown: Set<string>;
  readonly notes: Notes;
  readonly places: Places;
  readonly publish: () => Promise<void>;
}

/** A warning of the process. */
export function warn(line: string): void {
  process.emitWarning(line, "PostproofWarning");
}

/** @throws PostproofError `invalid_input` for an option that does not exist, `invalid_config` */
export async function openSite(options: SiteOptions, builder: Builder): Promise<Site> {
  const { root, found, place } = await settingsOf(options);
  const { config } = found;
  const archive = openArchive(config, place);
  const configured = config.assets && {
    ...config.assets,
    folder: resolve(found.folder, config.assets.folder),
  };
  const chosen = options.assets ?? configured;
  const assets = chosen ?? builder.assets;
  const base = assets.base === "" || assets.base.endsWith("/") ? assets.base : `${assets.base}/`;
  const sheet = await hashedStylesheet();
  const files = openFiles(archive);
  const shown = new Set<string>();
  const { tell = warn } = builder;
  const notes = openNotes(tell, options.missing === "fail");
  const places = openPlaces(root, archive, builder.isDev);
  const look = { ...lookOf(config), assetUrl: (file: string) => base + file };

  const publish = async (built = builder.assets.folder): Promise<void> => {
    const to = resolve(root, chosen?.folder ?? built);
    const lacking = await files.publish(shown, { root: to, below: "", stylesheet: sheet });
    for (const name of lacking) tell(`The archive lacks the file ${name}: run postproof audit.`);
  };

  const opened = {
    options,
    builder,
    root,
    config,
    archive,
    base,
    sheet,
    look,
    shown,
    notes,
    places,
    publish,
  };
  return {
    base,
    stylesheet: options.stylesheet ?? config.stylesheet ?? base + sheet,
    get missing() {
      return notes.all;
    },
    rewrite: (text) => rewriteText(opened, text),
    embed: (url) => embedPost(opened, url),
    find: async ({ text, format }) => await archive.find(text, format),
    publish,

    async file(name) {
      if (name === sheet) return await shippedFile("embed.css");
      return shown.has(name) ? await archive.asset(name) : undefined;
    },
  };
}

async function rewriteText(
  opened: Opened,
  { text, format, path, isMade = false, page, stylesheet = false, base: other = opened.base }: SiteText,
): Promise<SiteRewritten> {
  const { options, builder, root, config, archive, base, sheet, look, shown, notes } = opened;
  const linked = options.stylesheet ?? config.stylesheet;
  const file = path === undefined ? undefined : relative(root, resolve(root, path)).split(sep).join("/");
  if (builder.isDev && options.capture === true)
    await captureFound(await archive.find(text, format), archive);
  const standing =
    page === undefined ? text : await anew(text, async (key) => await archive.embed(key, look));
  const rewritten = await archive.rewrite(standing, {
    ...look,
    assetUrl: (name) => other + name,
    format,
    // MDX stops at a component that it does not find.
    missing:
      (options.missing ?? (path?.endsWith(".mdx") === true ? "link" : "keep")) === "link" ? "link" : "keep",
    strictRights: config.strictRights,
    ...(stylesheet && { stylesheet: linked ?? other + sheet }),
    // While somebody works on the site, what is noted in the archive would make it anew without end. A feed repeats pages.
    ...(file !== undefined && !builder.isDev && other === base && { article: file }),
  });
  rewritten.assets.forEach((name) => shown.add(name));
  const lacking = rewritten.kept.flatMap(({ found, reason }) => (reason === "not_archived" ? [found] : []));
  const isElsewhere = isMade && path !== undefined && lacking.length > 0;
  const source = isElsewhere ? await sourceOf(resolve(root, path), archive) : lacking;
  const known = new Set(page === undefined ? [] : notes.all.map(({ url }) => url));
  const unknown: Missing[] = [];
  for (const { reference } of lacking) {
    const { platform, id, url } = reference;
    const there = source.find((each) => each.reference.platform === platform && each.reference.id === id);
    // A template shows what stands in other files.
    const isHere = there !== undefined && page === undefined;
    const found = (isHere && file !== undefined) || known.has(url) ? [] : await opened.places(reference);
    // Of a text without a name it is told by the line which file it is.
    const places = isHere ? found.filter(({ line }) => line === there.line) : found;
    if (places.length > 0) unknown.push(...places);
    else unknown.push({ url, file: file ?? page, line: isHere ? there.line : undefined });
  }
  notes.add(unknown.filter(({ url }) => !known.has(url)));
  if (builder.writesAtOnce === true) await opened.publish();
  return { text: rewritten.text, edits: rewritten.edits, missing: unknown };
}

async function embedPost(opened: Opened, url: string): Promise<string> {
  const { options, builder, config, archive, look, shown } = opened;
  if (builder.isDev && options.capture === true) await archive.capture(url, { patient: true });
  const html = await archive.embed(url, look).catch(async (error: unknown) => {
    if (!(error instanceof PostproofError)) throw error;
    if (error.code === "taken_down") return await withdrawnNote(url, opened);
    if (error.code !== "not_archived") throw error;
    const [found] = await archive.find(url, "text");
    const places = found ? await opened.places(found.reference) : [];
    const isKnown = !found || opened.notes.all.some((each) => each.url === found.reference.url);
    // Sources that name it are told each once, by the notes.
    if (places.length > 0) opened.notes.add(places);
    else if (!isKnown || opened.options.missing === "fail")
      opened.notes.add([{ url, file: undefined, line: undefined }]);
    const service = serviceOf(found?.reference.platform ?? "", url);
    return renderMissing(
      { url, ...(service && { label: labelAt(service) }) },
      { words: wordsFor(config.locale) },
    );
  });
  // What stands in it is found as in any page.
  const { assets: names } = await archive.rewrite(html, { ...look, format: "html" });
  names.forEach((name) => shown.add(name));
  if (builder.writesAtOnce === true) await opened.publish();
  return html;
}

/** What articles show in the place of a post that was taken down: a note, or nothing. */
async function withdrawnNote(url: string, { archive, look }: Opened): Promise<string> {
  const { edits } = await archive.rewrite(`${url}\n`, { ...look, format: "markdown" });
  return edits[0]?.after.trim() ?? "";
}

/** What a builder kept of an earlier run, or wrote in its own way, as the archive shows it now. */
async function anew(text: string, embed: (key: string) => Promise<string>): Promise<string> {
  const { findEmbeds } = await import("../article/index.ts");
  let made = "";
  let at = 0;
  for (const { range, key } of findEmbeds(text, "html")) {
    const [start, end] = range;
    // Of a post that is not in this archive it stays; of one that was taken down nothing does.
    const html = await embed(key).catch((error: unknown) =>
      error instanceof PostproofError && error.code === "taken_down" ? "" : text.slice(start, end),
    );
    made += text.slice(at, start) + html;
    at = end;
  }
  return made + text.slice(at);
}

/** Captures what is referred to and surely a post; what is archived, or was lately seen to be gone, is not asked for. */
export async function captureFound(found: readonly FoundReference[], archive: Archive): Promise<void> {
  const wanted = found.filter(({ certain, replaceable }) => certain && replaceable);
  for await (const _ of archive.captureAll(
    wanted.map(({ reference }) => reference.url),
    { patient: true },
  ));
}
