// credit_line and embed: an archived post as it is credited and shown; capture, the one tool that asks the network, where it is offered.
import { z } from "zod";
import { PostproofError, assetsOf, formatKey } from "../../index.ts";
import { LOOK } from "../../options/look.ts";
import { lookOf, proofOf, schemaOf } from "../../site/config.ts";
import { creditPost, creditsOutput, postField } from "../../server/questions.ts";
import { toolOf } from "./tool.ts";
import { ENDING_WORDS, STATUS_WORDS } from "../words.ts";

/** Captures posts. */
export const captureTool = toolOf({
  name: "capture",
  title: "Capture posts into the archive",
  description:
    "Asks platforms for posts and keeps them with their pictures. A post that is archived already is not asked for again. " +
    "A post that is gone is a result, not an error.",
  input: {
    urls: z.array(postField).min(1).max(10, "At most 10 posts at once.").describe("Addresses of posts."),
  },
  output: {
    results: z.array(
      z.looseObject({
        url: z.string(),
        status: z.string(),
        key: z.string().optional(),
        reason: z.string().optional(),
      }),
    ),
  },
  fetches: true,
  async run({ urls }, { archive }) {
    const results: { url: string; status: string; key?: string; reason?: string }[] = [];
    for await (const { url, status, ending, snapshot } of archive.captureAll(urls))
      results.push({
        url,
        status: status === "ended" ? ENDING_WORDS[ending.kind] : STATUS_WORDS[status],
        ...(snapshot && { key: formatKey(snapshot.key) }),
        ...(ending && { reason: ending.reason }),
      });
    const text = results.map(({ url, status, reason }) =>
      [`${url}: ${status}`, reason].filter(Boolean).join(". "),
    );
    return { value: { results }, text: text.join("\n") };
  },
});

/** Composes the credit of a post. */
export const creditLineTool = toolOf({
  name: "credit_line",
  title: "Credit a post",
  description:
    "The credit line of an archived post and of each of its pictures and videos, in the site's house style, with what is " +
    "known of the rights. Whoever posted something did not necessarily make it.",
  input: {
    post: postField,
    style: z
      .string()
      .max(200)
      .optional()
      .describe(
        "plain, ap, afp, reuters, guardian, or a template such as {name}/{platform}. Default: the site's.",
      ),
  },
  output: creditsOutput.shape,
  async run(asked, { archive, config }) {
    const credits = await creditPost(asked, { archive, proof: proofOf(config) });
    const media = credits.media.map(({ medium, type, line }) => `${type} ${medium}: ${line}`);
    return { value: credits, text: [`post: ${credits.line}`, ...media].join("\n") };
  },
});

/** Renders a post. */
export const embedTool = toolOf({
  name: "embed",
  title: "Embed a post",
  description:
    "The static HTML of an archived post: a figure without script and without a third-party address. Put it into a page " +
    "as it is. files names the local pictures that it shows, which postproof rewrite publishes beside the page.",
  input: {
    post: postField,
    locale: (schemaOf(LOOK.locale) as z.ZodType<string>)
      .optional()
      .describe("Language tag, such as de-AT. Default: the site's."),
  },
  output: { key: z.string(), html: z.string(), files: z.array(z.string()) },
  async run({ post, locale }, { archive, config }) {
    const base = config.assets?.base;
    const html = await archive.embed(post, {
      ...lookOf(config),
      ...(locale !== undefined && { locale }),
      ...(base !== undefined && { assetUrl: (file: string) => `${base}${file}` }),
    });
    const current = (await archive.show(post))?.current;
    if (!current) throw new PostproofError("not_archived", `Not archived: ${post}.`);
    return { value: { key: formatKey(current.key), html, files: assetsOf(current) }, text: html };
  },
});
