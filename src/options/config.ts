// What a site decides once, in postproof.config.json: the options of embeds and of the archive, and what only commands need.
import { ARCHIVE, EMBEDS, MEDIA } from "./archive.ts";
import { POLICY } from "./decisions.ts";
import { AUDITED } from "./evidence.ts";
import { HTTP, PER_POST } from "./network.ts";
import type { Rows, TypeOf } from "./value.ts";
import { DAEMON, DUE } from "./watch.ts";

const TEXT = { is: "string", what: "a text" } as const;

/** The rows that stand in the configuration, under the names that they have there. */
export type Configured<R> = {
  readonly [
    Name in keyof R as R[Name] extends { readonly config: infer There }
      ? There extends string
        ? There
        : Name
      : never
  ]: R[Name];
};

/** Those rows. */
function configured<const R extends Rows>(rows: R): Configured<R> {
  const there = Object.entries(rows).flatMap(([name, row]) =>
    row.config === undefined ? [] : [[row.config === true ? name : row.config, row] as const],
  );
  return Object.fromEntries(there) as unknown as Configured<R>;
}

/** Every field of the configuration. */
export const CONFIG = {
  /** The schema of this file, for editors: `./node_modules/postproof/dist/config.schema.json`. */
  $schema: TEXT,
  /**
   * Where the archive is: a folder, from the folder of this file, or an [engine](scale.md): `sqlite:archive.sqlite`,
   * `postgres://desk@db.example/archive`, `s3://archives/desk/`.
   */
  archive: { ...TEXT, default: ".postproof" },
  /** Where pictures, videos and evidence are, if elsewhere: an address like that of the archive. */
  blobs: TEXT,
  ...configured(EMBEDS),
  /** Which pictures and videos are kept. */
  media: { fields: configured(MEDIA), what: "pictures and videos", default: {} },
  /** Where published files go. */
  assets: {
    fields: {
      /** Where `rewrite` writes pictures and the stylesheet. By default `postproof/` beside the lock file. */
      folder: { ...TEXT, required: true },
      /** The address under which a page reaches that folder, such as `/postproof/`. By default it is relative. */
      base: { ...TEXT, required: true },
    },
    what: "{ folder, base }",
  },
  /**
   * The folder in which the lock of all articles stands, the way back from a rewrite, such as `locks`. By default it stands beside
   * the articles; that of a file of many articles always does.
   */
  lock: TEXT,
  /** Address of the stylesheet to link in pages; `false` links none. By default `embed.css` of the assets. */
  stylesheet: { either: [TEXT, { oneOf: [false] }], what: "an address, or false" },
  /** House style of credit lines: `plain`, `ap`, `afp`, `reuters`, `guardian`, or a template such as `{name}/{platform}`. */
  creditStyle: { ...TEXT, default: "plain" },
  /** Media without licence or permission are alarms of `proof`, and `rewrite` does not show them. */
  strictRights: { is: "boolean", default: false },
  /**
   * Who is meant by names that articles use and no account has: a name, or a handle with `@`; read by `proof`, `quote` and
   * `mcp`.
   */
  nicknames: {
    byName: { is: "string", what: "a name, or a handle with @", like: /./ },
    what: "names by name",
    default: {},
  },
  /** Third-party services that may be asked when a platform does not give a post. They learn what you read. */
  mirrors: { list: { oneOf: ["fxtwitter", "vxtwitter"] }, what: "a list of mirrors", default: [] },
  ...configured(ARCHIVE),
  /** How the network is asked: docs/politeness.md. */
  http: { fields: configured(HTTP), what: "such as { userAgent }" },
  /** What the capture of one post may take of the network; what is more is left out and said. */
  perPost: { fields: configured(PER_POST), what: "such as { requests }" },
  /** What `postproof leaks` lets through. */
  leaks: {
    fields: {
      /**
       * Where the site stands: `https://site.example`.
       * [`postproof leaks`](docs/privacy.md#what-a-site-still-loads) takes addresses there for its own.
       */
      origins: { list: TEXT, what: "a list of addresses" },
      /** Hosts from which pages may load, such as `cdn.example` or `*.cdn.example`. */
      allow: { list: TEXT, what: "a list of hosts" },
    },
    what: "{ origins, allow }",
  },
  /**
   * The file with the private key that signs the archive, outside of it; `postproof init --signing FILE` makes one. The variable
   * POSTPROOF_SIGNING_KEY counts before it. Where the file is not there, nothing is signed.
   */
  signingKey: TEXT,
  /** What `postproof audit` knows of the archive from elsewhere. */
  audit: { fields: configured(AUDITED), what: "such as { publicKeys }" },
  /** How `postproof watch` looks again: docs/history.md. */
  watch: {
    fields: { ...configured(DUE), ...configured(DAEMON) },
    what: "such as { schedules }",
    default: {},
  },
  /** What happens to posts of which kind, for `postproof expire` and `watch`: docs/policy.md. */
  policy: { fields: configured(POLICY), what: "such as { rules }", default: {} },
  /** Let git see the evidence. A public repository cannot forget. */
  evidenceInGit: { is: "boolean", default: false },
} as const;

type Filled = { readonly default: unknown } | { readonly required: true };
type FilledType<R> = R extends { readonly fields: infer Fields } ? FilledOf<Fields> : TypeOf<R>;
type FilledOf<R> = {
  readonly [Name in keyof R as R[Name] extends Filled ? Name : never]: FilledType<R[Name]>;
} & {
  readonly [Name in keyof R as R[Name] extends Filled ? never : Name]?: FilledType<R[Name]>;
};

/** The configuration with its defaults filled in. */
export type Config = FilledOf<typeof CONFIG>;
