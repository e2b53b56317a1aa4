// postproof proof: an article's quotations, credits and embeds against what was really posted.
import type { PROOF } from "./flags.ts";
import type { FlagsOf } from "./flags.ts";
import { dirname, join, resolve } from "node:path";
import type { Article as ReadArticle, ProofOptions, ProofReport } from "../index.ts";
import { PostproofError, RETRYABLE, formatKey } from "../index.ts";
import { findProse } from "../proof.ts";
import { VERSION } from "../version.ts";
import { picturesOf, reportPage } from "../report/page.ts";
import { readNamed, standingBelow, writeNamed } from "../disk/named.ts";
import { readArticle } from "./articles.ts";
import { openFailures } from "./failures.ts";
import { eachAlone, findArticles, namedInputs, noArticles } from "./inputs.ts";
import type { Article } from "./inputs.ts";
import { annotationsOf } from "./report/lines.ts";
import { applyBaseline, makeBaseline, readBaseline, writeBaseline } from "./report/baseline.ts";
import type { Baseline } from "./report/baseline.ts";
import { linesOf, summaryOf } from "./report/lines.ts";
import { toSarif } from "./report/sarif.ts";
import { EXIT } from "./failures.ts";
import { openSession } from "./session.ts";
import type { Session } from "./session.ts";
import { asJson } from "./terminal.ts";
import { counted } from "./words.ts";

/** Flags of `postproof proof`. */
export type ProofFlags = FlagsOf<typeof PROOF>;

/** One article with what was found. */
interface Proofread {
  readonly path: string;
  readonly text: string;
  readonly report: ProofReport;
  readonly pictures: ReadonlyMap<string, string>;
}

/** Proofreads articles. Exit code 1: there are findings; 3: something could not be fetched or read now. */
export async function proof(args: readonly string[], flags: ProofFlags): Promise<number> {
  const session = await openSession(flags);
  const { terminal, archive, cwd } = session;
  const failures = openFailures(terminal, "not proofread");
  const read = { ...flags, documents: true };
  const inputs = await namedInputs(args, flags);
  const articles = eachAlone(await findArticles(inputs, read, cwd, failures), "proof");
  if (articles.length === 0 && !failures.isIncomplete) terminal.warn(noArticles(inputs, read));
  const matches = matchesOf(flags, articles);
  const baseline = flags.baseline === undefined ? undefined : await baselineAt(resolve(cwd, flags.baseline));
  await captureNamed(matches, flags, session);
  // What an article of nothing is refused for, every article would be.
  const [first] = articles;
  if (first) await archive.proof("", optionsOf(first, new Map(), flags, session));
  const proofread: Proofread[] = [];
  const run = { isIncomplete: false };
  let stale = 0;
  const each = async (): Promise<void> => {
    for (const [index, article] of articles.entries()) {
      if (failures.isStopped) {
        terminal.warn(`Interrupted: ${index} of ${counted(articles.length, "article")} are proofread.`);
        return;
      }
      terminal.progress(`${index + 1}/${articles.length} ${article.path}`);
      await failures.attempt(article.path, async () => {
        const reading = await readArticle(article);
        if (flags.capture === true && (await captureLinked(reading, article, session)))
          run.isIncomplete = true;
        const found = await archive.proof(reading, optionsOf(article, matches, flags, session));
        const settled = baseline
          ? applyBaseline(found, article.path, baseline)
          : { report: found, stale: [] };
        stale += settled.stale.length;
        const pictures =
          flags.html === undefined
            ? new Map<string, string>()
            : await picturesOf(settled.report, { ...archive, read: pictureReader(article, session) });
        proofread.push({ path: article.path, text: reading.text, report: settled.report, pictures });
        if (flags.record === true && article.file !== "-") await archive.recordProof(article.path, found);
        show(article.path, settled.report, flags, session);
        for (const { line, url } of matches.get(article.file) ?? [])
          if (!found.items.some((item) => item.line === line && item.kind !== "embed"))
            terminal.warn(
              `--post ${line}=${url}: no quotation or credit begins on line ${line} of ${article.path}.`,
            );
      });
    }
  };
  try {
    await failures.listening(each);
  } finally {
    await archive.close();
  }
  await writeOutputs(proofread, flags, session);
  terminal.note(summaryOf(proofread.map(({ report }) => report)));
  if (stale > 0)
    terminal.note(`${counted(stale, "finding")} of the baseline no longer occur: write it anew.`);
  if (flags.writeBaseline !== undefined) return failures.isIncomplete ? EXIT.incomplete : EXIT.done;
  if (proofread.some(({ report: { counts } }) => counts.alarm + counts.warning > 0)) return EXIT.findings;
  return run.isIncomplete || failures.isIncomplete ? EXIT.incomplete : EXIT.done;
}

/**
 * The posts that `--post` names: captured first where that is asked.
 * @throws PostproofError `invalid_input` for one of which nothing is archived
 */
async function captureNamed(
  matches: ReadonlyMap<string, readonly { readonly url: string }[]>,
  flags: ProofFlags,
  { archive, terminal }: Session,
): Promise<void> {
  const urls = [...matches.values()].flat().map(({ url }) => url);
  if (flags.capture === true) {
    for await (const { ending, url } of archive.captureAll(urls))
      if (ending) terminal.warn(`${url}: ${ending.reason}`);
  }
  for (const url of urls) {
    if ((await archive.show(url))?.current) continue;
    const advice =
      flags.capture === true ? "" : " Add --capture, or record it by hand (postproof transcribe) first.";
    throw new PostproofError("invalid_input", `--post ${url}: this post is not archived.${advice}`);
  }
}

function optionsOf(
  article: Article,
  matches: ReadonlyMap<string, readonly { line: number; url: string }[]>,
  flags: ProofFlags,
  session: Session,
): ProofOptions {
  const { config } = session.found;
  const meant = matches.get(article.file);
  return {
    format: article.format,
    ...(article.file !== "-" && { article: article.path }),
    ...(flags.published !== undefined && { published: flags.published }),
    timeZone: flags.timeZone ?? config.timeZone,
    ...(flags.require !== undefined && { require: flags.require }),
    strictRights: flags.strictRights ?? config.strictRights,
    style: flags.style ?? config.creditStyle,
    nicknames: config.nicknames,
    ...(meant && { matches: meant }),
    readPicture: pictureReader(article, session),
  };
}

/** `LINE=URL` for a single article, `FILE:LINE=URL` for several. */
function matchesOf(
  { post = [] }: ProofFlags,
  articles: readonly Article[],
): ReadonlyMap<string, { line: number; url: string }[]> {
  const matches = new Map<string, { line: number; url: string }[]>();
  for (const given of post) {
    const match = /^(?:(.+):)?(\d{1,7})=(\S+)$/.exec(given);
    const article = articles.find(({ path }) => match?.[1] === undefined || path === match[1]);
    if (!match || !article || (match[1] === undefined && articles.length > 1)) {
      throw new PostproofError(
        "invalid_input",
        `--post ${given}: write LINE=URL, or FILE:LINE=URL with a file that is proofread.`,
      );
    }
    const known = matches.get(article.file) ?? [];
    matches.set(article.file, [...known, { line: Number(match[2]), url: match[3]! }]);
  }
  return matches;
}

/** The address of a picture as the article means it; `undefined` for one that is neither file nor address. */
function addressOf(src: string, article: Article): { readonly url?: string; readonly file?: string } {
  if (/^https?:\/\//i.test(src)) return { url: src };
  if (src.startsWith("//")) return { url: `https:${src}` };
  if (/^[a-z][a-z0-9+.-]*:/i.test(src) || article.file === "-") return {};
  let path: string;
  try {
    path = decodeURIComponent(src.replace(/[?#][^]*/, ""));
  } catch {
    return {};
  }
  return { file: path.startsWith("/") ? join(article.root, path) : resolve(dirname(article.file), path) };
}

const PICTURE = /\.(?:jpe?g|png|webp|gif|avif)$/i;

/** Reads the article's pictures: files of the site, and addresses that were captured before. */
function pictureReader(
  article: Article,
  { archive, cwd }: Session,
): (src: string) => Promise<Uint8Array | undefined> {
  return async (src) => {
    const { url, file } = addressOf(src, article);
    if (url !== undefined) {
      const kept = (await archive.picture(url))?.picture.renditions?.[0];
      return kept && (await archive.asset(kept.file));
    }
    if (file === undefined || !PICTURE.test(file)) return undefined;
    try {
      // What an article names is not trusted: only pictures below the folders that were named are read.
      const { folder, name } = standingBelow(file, [cwd, article.root]);
      return await folder.read(name);
    } catch {
      return undefined;
    }
  };
}

/** Captures what an article links to, and the pictures beside its credits. Whether something is left to try again. */
async function captureLinked(
  reading: ReadArticle,
  article: Article,
  { archive, terminal }: Session,
): Promise<boolean> {
  const { credits, quotations, named } = findProse(reading, article.format);
  const urls = [
    ...(await archive.find(reading, article.format))
      .filter(({ certain }) => certain)
      .map(({ reference }) => reference.url),
    ...[...quotations.flatMap(({ links }) => links), ...named].filter((url) => /^https?:\/\//i.test(url)),
  ];
  let incomplete = false;
  for await (const { ending, url } of archive.captureAll(urls)) {
    if (!ending || ending.kind === "unsupported") continue;
    terminal.note(`${url}: ${ending.reason}`);
    incomplete ||= RETRYABLE.has(ending.kind);
  }
  for (const { credit, picture } of credits) {
    const url = picture && addressOf(picture.src, article).url;
    if (url === undefined || !credit.social || (await archive.picture(url))) continue;
    try {
      await archive.keepPicture({ address: url, credit: credit.credit, article: article.path });
    } catch (error) {
      if (!(error instanceof PostproofError)) throw error;
      terminal.note(error.message);
      incomplete ||= ["network", "timeout", "rate_limited"].includes(error.code);
    }
  }
  return incomplete;
}

async function baselineAt(file: string): Promise<Baseline> {
  const text = await readNamed(file).catch((cause: unknown) => {
    throw new PostproofError(
      "invalid_input",
      `No baseline at ${file}. Make one with --write-baseline ${file}`,
      {
        cause,
      },
    );
  });
  return readBaseline(text.toString("utf8"), file);
}

function show(path: string, report: ProofReport, flags: ProofFlags, { terminal }: Session): void {
  // A report on standard output is all that stands there.
  if ([flags.sarif, flags.html, flags.writeBaseline].includes("-")) return;
  if (flags.annotations === true) {
    for (const annotation of annotationsOf(report, path)) terminal.annotate(annotation);
    return;
  }
  if (terminal.json) {
    for (const { post, ...item } of report.items) {
      const row = { file: path, ...item, ...(post && { post: { ...post, key: formatKey(post.key) } }) };
      terminal.result(row, undefined);
    }
    return;
  }
  for (const line of linesOf(report, path, { verbose: flags.all === true })) terminal.result(undefined, line);
}

async function writeOutputs(
  proofread: readonly Proofread[],
  flags: ProofFlags,
  session: Session,
): Promise<void> {
  const { cwd, found, terminal } = session;
  const write = async (file: string, content: string): Promise<void> => {
    if (file === "-") terminal.document(content);
    else await writeNamed(resolve(cwd, file), content);
  };
  if (flags.html !== undefined) {
    const { locale, timeZone } = found.config;
    await write(
      flags.html,
      reportPage(proofread, { locale, timeZone: flags.timeZone ?? timeZone, at: new Date() }),
    );
    terminal.note(`report: ${flags.html}`);
  }
  if (flags.sarif !== undefined)
    await write(flags.sarif, `${asJson(toSarif(proofread, { name: "postproof", version: VERSION }), 2)}\n`);
  if (flags.writeBaseline !== undefined) {
    await write(flags.writeBaseline, writeBaseline(makeBaseline(proofread)));
    terminal.note(`baseline: ${flags.writeBaseline}`);
  }
}
