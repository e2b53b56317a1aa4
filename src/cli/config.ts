// postproof.config.json: what a site decides once, so that nobody repeats flags.
import { readNamed } from "../disk/named.ts";
import { dirname, join, resolve } from "node:path";
import { z } from "zod";
import { PostproofError } from "../index.ts";
import { configFault } from "./config-fault.ts";
import { lookFields } from "./config-look.ts";

/** The name of the configuration file. */
export const CONFIG_NAME = "postproof.config.json";

const keep = z.enum(["full", "thumbnail", "none"]);
const videos = z.enum(["none", "smallest", "best"]);

/** The language of embeds. */
export const localeField = z.string().refine((value) => supported(() => Intl.getCanonicalLocales(value)), {
  message: "not a language tag such as en or de-AT",
});
/** The time zone of embeds. */
export const timeZoneField = z
  .string()
  .refine((value) => supported(() => new Intl.DateTimeFormat("en", { timeZone: value })), {
    message: "not a time zone such as Europe/Vienna or UTC",
  });

/** A file is held in memory as a whole while it is cleaned. */
const MOST_VIDEO_BYTES = 1024 * 1024 * 1024;

/** A number of things that cannot be negative, or last longer than a day. */
const atLeastOne = z.number().int().positive();
const seconds = z.number().positive().max(86_400);
const milliseconds = z.number().int().min(0).max(86_400_000);
const host = z
  .string()
  .regex(/^(?:\*|(?:\*\.)?[a-z0-9.-]{1,253}(?::\d{1,5})?)$/, "not a host such as api.example");

/** How the network is asked; docs/politeness.md. */
const http = z.strictObject({
  userAgent: z
    .string()
    .regex(/^[\x20-\x7E]{1,500}$/, "not a User-Agent: printable ASCII, at most 500 characters")
    .exactOptional()
    .describe("The User-Agent of every request: name your site and an address where you can be reached."),
  pace: z
    .union([milliseconds, z.record(host, milliseconds)])
    .exactOptional()
    .describe("Least time in ms between two requests to a host: one number, or one for each host named."),
  budgets: z
    .union([
      z.array(
        z.strictObject({
          host,
          paths: z.array(z.string().startsWith("/")).exactOptional(),
          requests: z.number().int().positive(),
          seconds,
        }),
      ),
      z.literal(false),
    ])
    .exactOptional()
    .describe(
      "So many requests within so many seconds; rows take the place of the default ones of their host.",
    ),
  maxWait: seconds.exactOptional().describe("Longest wait in seconds until a budget has room. Default 120."),
  timeout: milliseconds
    .min(1)
    .exactOptional()
    .describe("Time in ms for one request with its redirects and retries. Default 30000."),
});

/** The schema of the configuration file. Unknown fields are refused, so that a misspelt one is noticed. */
export const configSchema = z.strictObject({
  $schema: z.string().exactOptional(),
  archive: z.string().default(".postproof").describe("Folder of the archive, from the folder of this file."),
  locale: localeField.default("en").describe("Language of words, dates and numbers in embeds (BCP 47)."),
  timeZone: timeZoneField.default("UTC").describe("Time zone of dates in embeds (IANA)."),
  media: z
    .strictObject({
      keep: keep.default("full").describe("How much of a post's pictures is kept and shown."),
      platforms: z.record(z.string(), keep).exactOptional().describe("By platform name."),
      posts: z.record(z.string(), keep).exactOptional().describe("By post key, such as x:20."),
      originals: z.boolean().default(true).describe("Keep the files as downloaded, with the evidence."),
      videos: videos
        .default("none")
        .describe("Whether videos, animations and sounds are kept as local files, and which of several."),
      videosByPlatform: z.record(z.string(), videos).exactOptional().describe("By platform name."),
      videosByPost: z.record(z.string(), videos).exactOptional().describe("By post key, such as x:20."),
      videoBytes: z
        .number()
        .int()
        .positive()
        .max(MOST_VIDEO_BYTES)
        .exactOptional()
        .describe("No larger file of a video is kept, in bytes. Default 26214400 (25 MiB)."),
    })
    .prefault({}),
  assets: z
    .strictObject({
      folder: z.string().describe("Where published pictures and the stylesheet are written."),
      base: z.string().describe("The address under which a page reaches that folder, such as /postproof/."),
    })
    .exactOptional(),
  stylesheet: z
    .union([z.string(), z.literal(false)])
    .exactOptional()
    .describe(
      "Address of the stylesheet to link in pages; false links none. Default: embed.css of the assets.",
    ),
  sensitive: z
    .enum(["details", "show"])
    .default("details")
    .describe("Whether sensitive media wait for a click."),
  ...lookFields,
  creditStyle: z
    .string()
    .default("plain")
    .describe(
      "House style of credit lines: plain, ap, afp, reuters, guardian, or a template such as {name}/{platform}.",
    ),
  strictRights: z
    .boolean()
    .default(false)
    .describe("Whether media without licence or permission are alarms of postproof proof."),
  nicknames: z
    .record(z.string(), z.string().min(1))
    .default({})
    .describe("Who is meant by names that articles use and no account has: a name, or a handle with @."),
  mirrors: z
    .array(z.enum(["fxtwitter", "vxtwitter"]))
    .default([])
    .describe(
      "Third-party services that may be asked when a platform does not give a post. They learn what you read.",
    ),
  keepDisplayOnly: z
    .boolean()
    .default(false)
    .describe("Keep posts whose platform's terms allow to display them only (Meta's oEmbed)."),
  http: http.exactOptional().describe("How the network is asked."),
  perPost: z
    .strictObject({
      requests: atLeastOne.exactOptional().describe("Requests, redirects and retries included. Default 200."),
      hosts: atLeastOne.exactOptional().describe("Hosts asked. Default 20."),
      bytes: atLeastOne
        .exactOptional()
        .describe("Bytes of answers. Default 268435456, or four times media.videoBytes if that is more."),
      seconds: seconds.exactOptional().describe("Seconds that requests take, added up. Default 600."),
    })
    .exactOptional()
    .describe("What the capture of one post may take of the network; what is more is left out and said."),
  webArchives: z
    .array(z.url({ protocol: /^https?$/ }))
    .exactOptional()
    .describe(
      "Web archives that are asked for posts that are gone: https://web.archive.org (the default), or TimeGates by the beginning of their addresses.",
    ),
  leaks: z
    .strictObject({
      origins: z
        .array(z.string())
        .exactOptional()
        .describe("Where the site stands: https://site.example. Addresses there are no third party's."),
      allow: z
        .array(z.string())
        .exactOptional()
        .describe("Hosts from which pages may load, such as cdn.example or *.cdn.example."),
    })
    .exactOptional()
    .describe("What postproof leaks lets through."),
  evidenceInGit: z
    .boolean()
    .default(false)
    .describe("Let git see the evidence. A public repository cannot forget."),
});

/** The configuration with its defaults filled in. */
export type Config = z.infer<typeof configSchema>;

/** A configuration and the folder from which its paths are meant. */
export interface FoundConfig {
  readonly config: Config;
  readonly folder: string;
  /** The file, or `undefined` where defaults stand in. */
  readonly file: string | undefined;
}

/**
 * The nearest configuration from a folder upwards; defaults if there is none.
 * @throws PostproofError `invalid_config` naming the file and the field at fault.
 */
export async function findConfig(from: string): Promise<FoundConfig> {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    const file = join(folder, CONFIG_NAME);
    const text = (await readNamed(file).catch(() => undefined))?.toString("utf8");
    if (text !== undefined) return { config: readConfig(text, file), folder, file };
    if (dirname(folder) === folder)
      return { config: configSchema.parse({}), folder: resolve(from), file: undefined };
  }
}

function readConfig(text: string, file: string): Config {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (cause) {
    throw new PostproofError("invalid_config", `${file} is not JSON: ${(cause as Error).message}`, { cause });
  }
  const result = configSchema.safeParse(value);
  if (result.success) return result.data;
  throw new PostproofError("invalid_config", `${file}: ${configFault(result.error, value, configSchema)}`);
}

function supported(check: () => unknown): boolean {
  try {
    check();
    return true;
  } catch {
    return false;
  }
}
