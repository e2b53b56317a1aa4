// postproof export: posts written as a file that others read, and the whole archive handed over.
import { randomUUID } from "node:crypto";
import { basename, dirname, resolve } from "node:path";
import { openFolder } from "../disk/folder.ts";
import { kindOfNamed, readNamed } from "../disk/named.ts";
import type { ActivityStreamsReport, Archive, HandedOver, WaczOptions, WaczReport } from "../index.ts";
import { filesStore, PostproofError } from "../index.ts";
import { openZip } from "../store/index.ts";
import { shippedFile } from "../site/files.ts";
import type { FlagsOf } from "./flags.ts";
import type { EXPORT } from "./post-flags.ts";
import { EXIT } from "./failures.ts";
import { noteExport, openExisting } from "./session.ts";
import type { Session } from "./session.ts";
import { counted } from "./words.ts";

/** Flags of `postproof export`. */
export type ExportFlags = FlagsOf<typeof EXPORT>;

/** Writes the posts at these addresses, or all. */
export async function exportPosts(urls: readonly string[], flags: ExportFlags): Promise<number> {
  const { wacz, activitystreams, site, all } = flags;
  if ([wacz, activitystreams, site, all].filter((each) => each !== undefined).length !== 1)
    throw new PostproofError(
      "invalid_input",
      "Say what to write: --wacz FILE, --activitystreams FOLDER, --site FOLDER or --all PATH (see postproof export --help).",
    );
  if (wacz === undefined && flags.sign !== undefined)
    throw new PostproofError("invalid_input", "--sign signs a web archive file: say --wacz FILE too.");
  if (wacz === undefined && activitystreams === undefined && urls.length > 0)
    throw new PostproofError(
      "invalid_input",
      "A site shows the whole archive, and --all hands it over: leave out the addresses.",
    );
  if (site !== undefined) return (await import("./export-site.ts")).exportSite(site, flags);
  const session = await openExisting(flags);
  if (wacz !== undefined) return await exportWacz(urls, wacz, flags.sign, session);
  return activitystreams === undefined
    ? await exportAll(all!, session)
    : await exportActivityStreams(urls, activitystreams, session);
}

/** The file of a folder of posts as ActivityStreams in which the posts are. */
const COLLECTION = "activitystreams.json";

async function exportActivityStreams(
  urls: readonly string[],
  path: string,
  session: Session,
): Promise<number> {
  const { archive, terminal, cwd } = session;
  const place = resolve(cwd, path);
  const folder = openFolder(place);
  if (!(await folder.stat(COLLECTION))) await refuseUsed(place);
  const only = urls.length > 0 ? { only: urls } : {};
  await noteExport({ what: "activitystreams", place, ...only }, session);
  const report = await writeActivityStreams(place, only, archive);
  for (const { url, why } of report.leftOut) terminal.warn(`left out: ${url}: ${why}`);
  terminal.result(
    { path, ...report },
    `${path}: ${counted(report.posts, "post")} as ActivityStreams, with ${counted(report.files, "file")}`,
  );
  return EXIT.done;
}

/** Writes a folder of these posts, or of all, as ActivityStreams with their files. */
export async function writeActivityStreams(
  place: string,
  only: { readonly only?: readonly string[] },
  archive: Archive,
): Promise<ActivityStreamsReport> {
  const folder = openFolder(place, { flushed: "folders" });
  await folder.makeFolder("");
  const file = async (name: string, bytes: Uint8Array): Promise<void> => {
    if (!(await folder.stat(`files/${name}`))) await folder.write(`files/${name}`, bytes);
  };
  return await writeWhole(resolve(place, COLLECTION), (write) =>
    archive.exportActivityStreams(write, { file, ...only }),
  );
}

/** @throws PostproofError `invalid_input` for a folder that holds something */
async function refuseUsed(place: string): Promise<void> {
  for await (const _name of openFolder(place).entries(""))
    throw new PostproofError("invalid_input", `${place} is not empty. Name a folder that is not there yet.`);
}

async function exportWacz(
  urls: readonly string[],
  wacz: string,
  sign: string | undefined,
  session: Session,
): Promise<number> {
  const { archive, terminal, cwd } = session;
  const signingKey =
    sign === undefined ? undefined : new TextDecoder().decode(await readNamed(resolve(cwd, sign)));
  const file = resolve(cwd, wacz);
  const only = urls.length > 0 ? { only: urls } : {};
  await noteExport({ what: "wacz", place: file, ...only }, session);
  const report = await writeWacz(file, { ...only, ...(signingKey !== undefined && { signingKey }) }, archive);
  const { posts, pages, responses, leftOut } = report;
  for (const { url, why } of leftOut) terminal.warn(`left out: ${url}: ${why}`);
  terminal.result(
    { file: wacz, ...report },
    `${wacz}: ${counted(posts, "post")} in ${counted(pages, "version")}, with ${counted(responses, "answer")} as received`,
  );
  return EXIT.done;
}

/** Writes a web archive file of these posts, or of all. */
export async function writeWacz(
  file: string,
  how: Pick<WaczOptions, "only" | "signingKey">,
  archive: Archive,
): Promise<WaczReport> {
  const stylesheet = new TextDecoder().decode(await shippedFile("embed.css"));
  return await writeWhole(file, (write) => archive.exportWacz(write, { stylesheet, ...how }));
}

/** Hands over the whole archive: as one zip file, or as a folder of its own. */
async function exportAll(path: string, session: Session): Promise<number> {
  const { archive, terminal, cwd } = session;
  const place = resolve(cwd, path);
  await noteExport({ what: "copy", place }, session);
  const told = /\.zip$/i.test(path)
    ? await writeWhole(place, async (write) => {
        const zip = openZip(write, new Date());
        const written = await archive.exportAll((name, bytes) => zip.add(name, bytes));
        await zip.end();
        return written;
      })
    : await writeFolder(place, archive);
  const said = `${path}: the whole archive, ${counted(told.files, "file")}, ${told.bytes} bytes`;
  terminal.result({ path, ...told }, said);
  terminal.note("Evidence is in it. Whoever has it takes it in by: postproof import PATH");
  return EXIT.done;
}

async function writeFolder(place: string, archive: Archive): Promise<HandedOver> {
  await refuseUsed(place);
  const copy = filesStore(place);
  return await archive.exportAll(async (path, bytes) => {
    await copy.put(path, bytes);
  });
}

/** Writes a file piece by piece; it takes its name when it is whole. */
async function writeWhole<T>(
  file: string,
  work: (write: (bytes: Uint8Array) => Promise<void>) => Promise<T>,
): Promise<T> {
  if ((await kindOfNamed(dirname(file))) !== "folder" || (await kindOfNamed(file)) === "folder")
    throw new PostproofError("invalid_input", `${file} cannot be written: no file can be there.`);
  const folder = openFolder(dirname(file), { flushed: "folders" });
  const part = `.${randomUUID()}.postproof-part`;
  const handle = await folder.openToWrite(part);
  try {
    const result = await work(async (bytes) => {
      await handle.writeFile(bytes);
    });
    await handle.sync();
    await folder.move(part, basename(file));
    return result;
  } finally {
    await handle.close();
    await folder.remove(part);
  }
}
