// postproof for Eleventy: archived posts in built pages and feeds.
import { basename, dirname, join } from "node:path";
import { openFolder } from "../disk/folder.ts";
import { isUrl } from "../model/url.ts";
import { rewriteFeed, rewriteJsonFeed, siteOf } from "./feed.ts";
import { openSite, watchedBy } from "./site.ts";
import type { Site, SiteOptions } from "./site.ts";

export type { SiteOptions } from "./site.ts";

/** What this needs of Eleventy's configuration. */
export interface EleventyConfigLike {
  readonly directories?: { readonly output: string };
  addTransform(
    name: string,
    transform: (this: { page: EleventyPage }, content: string) => Promise<string>,
  ): unknown;
  addWatchTarget(path: string): unknown;
  on(event: string, listener: (told: never) => unknown): unknown;
}

/** A page as Eleventy knows it. */
export interface EleventyPage {
  readonly inputPath?: string;
  readonly outputPath?: string | false;
}

/**
 * Puts archived posts into every page and feed that Eleventy writes, and the files that they show beside them. While
 * Eleventy serves, what is captured meanwhile shows at once.
 *
 * @example
 * eleventyConfig.addPlugin(postproof, { missing: "link" });
 */
export default async function eleventyPostproof(
  config: EleventyConfigLike,
  options: SiteOptions = {},
): Promise<void> {
  let prefix = "/";
  config.on("eleventy.config", (settled: { getPathPrefix?: () => string }) => {
    prefix = settled.getPathPrefix?.() ?? prefix;
  });
  const watched = await watchedBy(options);
  for (const path of watched) config.addWatchTarget(path);
  config.on("eleventy.before", async ({ runMode }: { readonly runMode?: string }) => {
    if (runMode === "build") return;
    // The watcher misses folders that come later, with the first capture.
    for (const path of watched.filter((each) => !each.endsWith(".json")))
      await openFolder(dirname(path)).makeFolder(basename(path));
  });

  let opened: Promise<Site> | undefined;
  const site = (): Promise<Site> =>
    (opened ??= openSite(options, {
      assets: {
        folder: join(config.directories?.output ?? "_site", "postproof"),
        base: ["", ...prefix.split("/").filter(Boolean), "postproof", ""].join("/"),
      },
      isDev: process.env["ELEVENTY_RUN_MODE"] !== "build",
    }));

  config.addTransform("postproof", async function (content) {
    const { inputPath: path, outputPath = "" } = this.page;
    const made = { format: "html", path, isMade: true } as const;
    if (outputPath === false) return content;
    // Whoever reads a feed knows no other address of the site than it says.
    const carried = async (text: string, address: string | undefined): Promise<string> => {
      const { base, rewrite } = await site();
      const whole = address !== undefined && isUrl(address) ? new URL(base, address).href : base;
      return (await rewrite({ ...made, text, base: whole })).text;
    };
    if (outputPath.endsWith(".xml")) {
      const address = siteOf(content);
      return await rewriteFeed(content, async (text) => await carried(text, address));
    }
    if (outputPath.endsWith(".json")) return (await rewriteJsonFeed(content, carried)) ?? content;
    if (!outputPath.endsWith(".html")) return content;
    return (await (await site()).rewrite({ ...made, text: content, stylesheet: true })).text;
  });
  config.on("eleventy.after", async () => (await site()).publish());
}
