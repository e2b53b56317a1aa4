// postproof for Hugo, which runs no plugins: templates, and a data file with the posts that its content shows.
import { randomUUID } from "node:crypto";
import { openFolder } from "../disk/folder.ts";
import type { Folder } from "../disk/folder.ts";
import { parseKey } from "../index.ts";
import type { Edit, FoundReference } from "../index.ts";
import { HOOK, MARK, TEMPLATES, hookOf, shortcodeOf } from "./hugo-templates.ts";
import { openSite } from "./site.ts";
import type { Missing } from "./missing.ts";
import type { SiteOptions, SiteText } from "./site.ts";

/** What of a post templates print: its HTML, cut where the address of the folder of pictures belongs. */
type Parts = readonly string[];

/** The data file, as the templates read it. */
interface HugoData {
  /** What links the stylesheet. */
  readonly stylesheet: Parts;
  /** The key of a post by its address, or by the name and value of the shortcode that shows it. */
  readonly names: Readonly<Record<string, string>>;
  /** By key; what stands for one that is not archived by its name. */
  readonly posts: Readonly<Record<string, Parts>>;
}

/** A Hugo site under way. */
export interface HugoSite {
  /** Reads an article of its content. Gives what Hugo has no template for, a line each. */
  readonly add: (text: SiteText) => Promise<string[]>;
  readonly missing: readonly Missing[];
  /** Writes everything below the site's folder. Gives the posts, the files, and what is to be done by hand, a line each. */
  readonly write: () => Promise<{ posts: string[]; files: string[]; left: string[] }>;
}

/** Opens a site of Hugo. @throws as `openSite` */
export async function openHugo(
  { root, ...options }: SiteOptions & { readonly root: string },
  tell: (line: string) => void,
): Promise<HugoSite> {
  // Where a site stands is Hugo's to know. Nothing that a post says can be this.
  const base = `/${randomUUID()}/`;
  const site = await openSite(
    // What stands for a missing post is wanted wherever a shortcode names it.
    { ...options, root, missing: "link" },
    { assets: { folder: "static/postproof", base }, isDev: false, tell },
  );
  const names = new Map<string, string>();
  const posts = new Map<string, Parts>();
  const shortcodes = new Set(["post"]);

  return {
    async add(text) {
      const left: string[] = [];
      const { edits } = await site.rewrite(text);
      for (const edit of edits.filter(({ kind }) => kind === "embed" || kind === "link")) {
        const named = nameOf(edit, text);
        if (named === undefined) {
          left.push(passedOn(edit, text, await site.find(text)));
          continue;
        }
        // What stands for one that is missing is made already; so is the note for one that was erased, which has no key any more.
        const kept = edit.post !== undefined && parseKey(edit.post) ? edit.post : undefined;
        const { name, shortcode, post = name } = { ...named, post: kept };
        if (shortcode !== undefined) shortcodes.add(shortcode);
        // A link may stay one; a shortcode stands for something.
        if (edit.post === undefined && shortcode === undefined && options.missing !== "link") continue;
        names.set(name, post);
        if (!posts.has(post))
          posts.set(post, (kept === undefined ? edit.after.trim() : await site.embed(post)).split(base));
      }
      return left;
    },
    get missing() {
      return site.missing;
    },
    async write() {
      const link = site.stylesheet === false ? "" : `<link rel="stylesheet" href="${site.stylesheet}">`;
      const data: HugoData = {
        stylesheet: link.split(base),
        names: Object.fromEntries(names),
        posts: Object.fromEntries(posts),
      };
      await site.publish();
      const written = await writeTemplates(root, [...shortcodes]);
      await openFolder(root).write(DATA, `${JSON.stringify(data, undefined, 1)}\n`);
      return {
        ...written,
        files: [DATA, ...written.files],
        posts: [...posts.keys()].filter((key) => names.get(key) !== key),
      };
    },
  };
}

const DATA = "data/postproof.json";

/**
 * The name under which a template looks for a post: the address that stands alone in a paragraph, or a shortcode's
 * name and value. `undefined` for what Hugo has no template for.
 */
function nameOf(
  { before, range }: Edit,
  { text, format }: SiteText,
): { readonly name: string; readonly shortcode?: string } | undefined {
  const written = before.trim();
  if (written.startsWith("{{<") && written.endsWith(">}}")) {
    const inner = written.slice("{{<".length, -">}}".length).trim();
    const [shortcode = ""] = /^[\w-]+/.exec(inner) ?? [];
    const value = valueOf(inner.slice(shortcode.length).replace(/\/$/, ""));
    return { name: /^https?:/.test(value) ? value : `${shortcode} ${value}`, shortcode };
  }
  const url = /^<?(https?:\/\/[^\s<>]+)>?$/.exec(written)?.[1];
  // Front matter ends in `---` or `+++`.
  const isAlone = /(?:^|\n)(?:[ \t\r]*|---|\+\+\+)\n$/.test(`\n${text.slice(0, range[0])}`);
  const isLast = /^[ \t\r]*(?:\n[ \t\r]*)?(?:\n|$)/.test(text.slice(range[1]));
  return format === "markdown" && url !== undefined && isAlone && isLast ? { name: url } : undefined;
}

/** As the templates: by name `id`, `url` or `link`, or the first. */
function valueOf(given: string): string {
  const values = new Map<string, string>();
  for (const [, name, quoted, plain] of given.matchAll(/(?:([\w-]+)=)?(?:"([^"]*)"|`[^`]*`|([^\s"`]+))/g))
    values.set(name ?? String(values.size), quoted ?? plain ?? "");
  return ["id", "url", "link", "0"].map((name) => values.get(name) ?? "").find((value) => value !== "") ?? "";
}

function passedOn(
  { before, range: [start, end] }: Edit,
  { text, path = "" }: SiteText,
  found: readonly FoundReference[],
): string {
  const line = text.slice(0, start + before.length - before.trimStart().length).split("\n").length;
  const within = found.find(({ range }) => range[0] >= start && range[1] <= end);
  return `${path}:${line}: Hugo passes this on, or leaves it out. In its place write {{< post "${within?.reference.url ?? "ADDRESS"}" >}}.`;
}

/** Writes the templates. What a site has of its own stays, and what belongs in it is said. */
async function writeTemplates(
  root: string,
  shortcodes: readonly string[],
): Promise<{ files: string[]; left: string[] }> {
  const folder = openFolder(root);
  const files: string[] = [];
  const left: string[] = [];
  const wanted = {
    ...TEMPLATES,
    [HOOK]: hookOf(await hookOfTheme(folder)),
    ...Object.fromEntries(shortcodes.map(shortcodeOf)),
  };
  for (const [name, { text, line }] of Object.entries(wanted)) {
    const standing = (await folder.read(name))?.toString("utf8");
    if (standing !== undefined && !standing.includes(MARK)) {
      if (!standing.includes('partial "postproof/'))
        left.push(`${name} is your own. Put this into it: ${line}`);
      continue;
    }
    if (standing !== text) await folder.write(name, text);
    files.push(name);
  }
  return { files, left };
}

/** What a theme makes of links: a hook of the site takes its place. */
async function hookOfTheme(folder: Folder): Promise<string | undefined> {
  for await (const { name } of folder.entries("themes"))
    for (const place of [HOOK, "layouts/_markup/render-link.html"]) {
      const hook = await folder.read(`themes/${name}/${place}`);
      if (hook) return hook.toString("utf8");
    }
  return undefined;
}
