// postproof for markdown-it, and for what is built on it, such as VitePress: archived posts in Markdown.
import { openAtOnce } from "./at-once.ts";
import { openNotes } from "./missing.ts";
import { publicBuilder } from "./public.ts";
import type { PublicPlace } from "./public.ts";
import type { SiteOptions } from "./site.ts";

export type { SiteOptions } from "./site.ts";

/** What this needs of markdown-it. */
export interface MarkdownItLike {
  readonly core: {
    readonly ruler: { after(name: string, own: string, rule: (state: CoreState) => void): void };
  };
  readonly block: {
    readonly ruler: {
      before(
        name: string,
        own: string,
        rule: (state: BlockState, start: number, end: number, silent: boolean) => boolean,
        options: { alt: string[] },
      ): void;
    };
  };
}
interface CoreState {
  src: string;
  env: unknown;
  readonly inlineMode: boolean;
}
interface BlockState {
  readonly src: string;
  readonly env: unknown;
  line: number;
  readonly bMarks: readonly number[];
  readonly tShift: readonly number[];
  readonly eMarks: readonly number[];
  push(type: string, tag: string, nesting: 0): { content: string; map: [number, number] | null };
}

/** What builders say of a text: Eleventy its page, VitePress its file. */
interface Env {
  readonly path?: string;
  readonly page?: { readonly inputPath?: string };
  /** VitePress says so, and only it. */
  readonly cleanUrls?: boolean;
}

/**
 * Puts archived posts in the place of embed codes and addresses on lines of their own, whether HTML is allowed
 * (`html: true`) or not.
 *
 * @example
 * markdownIt().use(markdownItPostproof, { missing: "link" })
 */
export default function markdownItPostproof(md: MarkdownItLike, options: SiteOptions = {}): void {
  const rewrite = openAtOnce(options, publicBuilder(vitePressPlace()));
  // The worker itself refuses what is to fail.
  const notes = openNotes((line) => process.emitWarning(line, "PostproofWarning"), false);
  /** The lines of ours in the text at hand: what else looks like them is not. */
  const lines = new WeakMap<object, ReadonlySet<string>>();

  md.core.ruler.after("normalize", "postproof", (state) => {
    if (state.inlineMode) return;
    state.env ??= {};
    const { path, page } = state.env as Env;
    const { text, edits, missing } = rewrite({
      text: state.src,
      format: "markdown",
      path: path ?? page?.inputPath,
      // What stood before the text, such as front matter, is gone.
      isMade: true,
      stylesheet: true,
    });
    notes.add(missing);
    state.src = text;
    const put = edits.flatMap(({ after }) => after.split("\n")).map((line) => line.replace(/^[\s>]*/, ""));
    lines.set(state.env as object, new Set(put.filter((line) => line.startsWith("<"))));
  });

  md.block.ruler.before(
    "fence",
    "postproof",
    (state, start, _end, silent) => {
      const written = state.src
        .slice(state.bMarks[start]! + state.tShift[start]!, state.eMarks[start])
        .trimEnd();
      const [sheet, html] = partsOf(written);
      const known = lines.get(state.env ?? {});
      if (known?.has(html) !== true || (sheet !== "" && !known.has(sheet))) return false;
      if (silent) return true;
      const token = state.push("html_block", "", 0);
      token.content = `${isVue(state.env) ? forVue(written) : written}\n`;
      token.map = [start, start + 1];
      state.line = start + 1;
      return true;
    },
    { alt: ["paragraph", "reference", "blockquote", "list"] },
  );
}

/** The link to the stylesheet, where one stands before an embed, and the rest. */
function partsOf(line: string): readonly [string, string] {
  const end = line.startsWith("<link ") ? line.indexOf(">") + 1 : 0;
  return [line.slice(0, end), line.slice(end)];
}

/** What VitePress says of the site that it builds, to whatever runs within it. */
interface VitePress {
  readonly VITEPRESS_CONFIG?: { readonly srcDir: string; readonly site: { readonly base: string } };
}

function vitePressPlace(): PublicPlace {
  const config = (globalThis as VitePress).VITEPRESS_CONFIG;
  return config === undefined ? {} : { folder: config.srcDir, basePath: config.site.base };
}

const isVue = (env: unknown): boolean => (env as Env | undefined)?.cleanUrls !== undefined;

/** Vue would read braces in a post as code of its own, and take pictures for modules. */
function forVue(html: string): string {
  const code = JSON.stringify(html).replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  return `<div v-html="${code}"></div>`;
}
