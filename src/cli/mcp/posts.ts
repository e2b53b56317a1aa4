// credit_line and embed: an archived post as it is credited, and as it is shown.
import { z } from "zod";
import { PostproofError, assetsOf, formatKey } from "../../index.ts";
import { LOOK } from "../../options/look.ts";
import { lookOf, schemaOf } from "../../site/config.ts";
import { postField, toolOf } from "./tool.ts";

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
  output: {
    key: z.string(),
    url: z.string(),
    basis: z.string(),
    line: z.string(),
    media: z.array(z.looseObject({ medium: z.number(), type: z.string(), line: z.string() })),
  },
  async run({ post, style }, { archive, config }) {
    const credits = await archive.credits(post, { style: style ?? config.creditStyle });
    const media = credits.media.map(({ medium, type, line }) => `${type} ${medium}: ${line}`);
    return { value: { ...credits }, text: [`post: ${credits.line}`, ...media].join("\n") };
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
