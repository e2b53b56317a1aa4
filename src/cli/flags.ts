// The flags of the command line, a row each: what it takes, and what help says of it. What a verb is handed has its type from here.
import { FORMAT, MEDIA } from "../options/archive.ts";

/** A flag. Its name is that of its row, with hyphens: `filesFrom` is `--files-from`. */
export interface Flag {
  readonly help: string;
  /** What stands after it; without it the flag stands alone. */
  readonly takes?: string;
  readonly oneOf?: readonly string[];
  readonly default?: string;
  /** It may be given again. */
  readonly many?: true;
  /** A number of things, at most 64. */
  readonly whole?: true;
  readonly required?: true;
  /** It switches off: `originals` is `--no-originals`. */
  readonly off?: true;
}

/** Flags by their names. */
export type Flags = Readonly<Record<string, Flag>>;

type Given<F> = F extends { readonly oneOf: readonly (infer Word)[] }
  ? Word
  : F extends { readonly many: true }
    ? readonly string[]
    : F extends { readonly whole: true }
      ? number
      : F extends { readonly takes: string }
        ? string
        : boolean;

/** What a verb is handed. */
export type FlagsOf<F> = {
  readonly [Name in keyof F as F[Name] extends { readonly required: true } ? Name : never]: Given<F[Name]>;
} & {
  readonly [Name in keyof F as F[Name] extends { readonly required: true } ? never : Name]?: Given<F[Name]>;
};

/** Of every verb: what it says, and how. */
export const OUTPUT = {
  json: { help: "one JSON object a line" },
  quiet: { help: "say nothing but results and warnings" },
} as const;

/** Flags of every verb that works on an archive. */
export const COMMON = {
  archive: { takes: "folder", help: "the archive (default .postproof, or as configured)" },
  ...OUTPUT,
} as const;

/** Of verbs that read articles: which. */
export const INPUTS = {
  filesFrom: { takes: "list", help: "read inputs from a file, one a line; - for standard input" },
  format: { takes: "format", oneOf: FORMAT.oneOf, help: "whatever the file's name says" },
  jsonl: { help: "inputs are JSON lines, whatever their names say" },
  htmlField: { takes: "path", many: true, help: "where HTML stands in a JSON line; may be given again" },
  idField: { takes: "path", help: "where the id of a JSON line stands (default id)" },
} as const;

/** Of verbs that may ask the network, and which files they keep of it. */
export const NETWORK = {
  offline: { help: "ask nobody; only what is archived counts" },
  replay: { takes: "folder", help: "answer from capture files in a folder instead of the network" },
  media: { takes: "keep", oneOf: MEDIA.keep.oneOf, help: "pictures to keep" },
  videos: { takes: "keep", oneOf: MEDIA.videos.oneOf, help: "videos to keep" },
  originals: {
    off: true,
    help: "do not keep pictures as downloaded (they can never be shown as evidence then)",
  },
} as const;
