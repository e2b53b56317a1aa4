// Archived posts for what is no page of HTML: each form by its printer, from what the embed shows.
import type { Snapshot } from "../../model/snapshot.ts";
import type { Target } from "../../options/archive.ts";
import type { EmbedView, ThreadOptions, ThreadPost } from "../../render/index.ts";
import { describeThread } from "../../render/index.ts";
import { elsewhere, elsewhereStill } from "../../render/targets/elsewhere.ts";
import {
  printActivityStreams,
  printAppleNews,
  printFeed,
  printMail,
  printMarkdown,
  printOembed,
  printText,
} from "../../render/targets/index.ts";
import type { EmbedOptions, EmbedTools } from "./embeds.ts";
import { defaultAssetUrl, optionsFor } from "./embeds.ts";
import { pageData } from "./page.ts";

/** What a target asks of the options, and its printer. `width`: of lines or of the embed, where the target has one. */
interface Row {
  readonly options: (options: ThreadOptions) => ThreadOptions;
  readonly print: (view: EmbedView, width: number | undefined) => string;
}

const here = (options: ThreadOptions): ThreadOptions => options;

/** JSON in which nothing steers a terminal: changes of direction are escaped. */
const json = (value: unknown): string =>
  JSON.stringify(value, undefined, 2).replace(
    /[\u2028-\u202E\u2066-\u2069]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16)}`,
  );

/** Every target that is printed from a view, but the page's own. */
const ROWS: Readonly<Record<Exclude<Target, "html" | "json-ld">, Row>> = {
  text: { options: here, print: (view, width) => printText(view, { width }) },
  markdown: { options: here, print: (view) => printMarkdown(view) },
  "markdown-footnotes": { options: here, print: (view) => printMarkdown(view, { footnotes: true }) },
  mail: { options: elsewhereStill, print: printMail },
  feed: { options: elsewhere, print: printFeed },
  activitystreams: { options: elsewhere, print: (view) => json(printActivityStreams(view)) },
  oembed: { options: elsewhere, print: (view, width) => json(printOembed(view, { width })) },
  "oembed-link": { options: elsewhere, print: (view) => json(printOembed(view, { type: "link" })) },
  "apple-news": { options: elsewhereStill, print: (view) => json(printAppleNews(view)) },
  view: { options: here, print: json },
};

/** Posts in the form of a target: text, HTML or JSON. */
export async function printedAs(
  shown: readonly ThreadPost[],
  target: Exclude<Target, "html">,
  how: EmbedOptions,
  { records, labelOf }: EmbedTools,
): Promise<string> {
  if (target === "json-ld") {
    const snapshots: readonly Snapshot[] = shown.map(({ snapshot }) => snapshot);
    return (await pageData(snapshots, [], how.assetUrl ?? defaultAssetUrl, records)) ?? "";
  }
  const { options, print } = ROWS[target];
  return print(describeThread(shown, options(optionsFor(shown, how, labelOf))), how.width);
}
