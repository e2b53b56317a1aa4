// What is handed over and taken over: options of each, and how they are called.
import { EXPORTS } from "../model/export.ts";
import type { Material } from "../model/material.ts";
import type { Store } from "../store/index.ts";
import type { Given, Rows } from "./value.ts";

const ADDRESSES = {
  is: "object",
  what: "addresses, such as a list",
  has: [Symbol.iterator],
} as Given<Iterable<string>>;

/** Which posts are written into a WACZ file, and how they look. */
export const WACZ = {
  /** Only the posts of these addresses or keys. Default: every post of the archive. */
  only: ADDRESSES,
  /** The text of a stylesheet for the pages of the file: that of `postproof/embed.css`. Default: none. */
  stylesheet: { is: "string", what: "the text of a stylesheet" },
  /** Signs the file with this private key, as PEM: of ECDSA, P-384 or P-256. It is no key of the archive. Default: not signed. */
  signingKey: { is: "string", what: "a private key as PEM" },
} as const;

/** Which posts are written as ActivityStreams, and where their files go. */
export const ACTIVITYSTREAMS = {
  /** Only the posts of these addresses or keys. Default: every post of the archive. */
  only: ADDRESSES,
  /** Is handed each picture, video and caption that belongs beside the posts, to be kept as `files/NAME`. Default: none is handed over. */
  file: { is: "function", what: "a function that writes a file" } as Given<
    (name: string, bytes: Uint8Array) => Promise<void>
  >,
} as const;

/** Where posts were written to, for a takedown to reach it. */
export const NOTE_EXPORT = {
  /** `wacz`, `activitystreams`, `site`, `feed`, `hugo`; `assets`: the published files of articles; `copy`: the whole archive. */
  what: { oneOf: EXPORTS, what: "what was written", required: true },
  /** The file or folder. Who takes a post down there looks for it by this name. */
  place: { is: "string", what: "a path", required: true },
  /** Only the posts of these addresses or keys. Default: every post. */
  only: ADDRESSES,
  /** Of a site: what it is called. */
  title: { is: "string", what: "a name" },
  /** Of Hugo: the folders and files that hold its content. */
  content: { list: { is: "string", what: "a path" }, what: "a list of paths" },
  /** Of a feed: also of posts that no article uses. */
  all: { is: "boolean" },
} as const;

/** How another archive is taken in. */
export const MERGE = {
  /** Whose it is, for those who read the records later. Default: the name that it gives itself, or else that of the material. */
  from: { is: "string", what: "a name" },
} as const;

/** What each question takes: arguments by name, in order. */
export const EXCHANGE_CALLS = {
  exportWacz: {
    write: { is: "function", what: "a function that writes bytes", required: true } as Given<
      (bytes: Uint8Array) => Promise<void>
    >,
    options: { fields: WACZ, what: "such as { only: [url] }" },
  },
  exportActivityStreams: {
    write: { is: "function", what: "a function that writes bytes", required: true } as Given<
      (bytes: Uint8Array) => Promise<void>
    >,
    options: { fields: ACTIVITYSTREAMS, what: "such as { only: [url] }" },
  },
  noteExport: { made: { fields: NOTE_EXPORT, what: "{ what, place }", required: true } },
  exports: {},
  exportAll: {
    write: { is: "function", what: "a function that writes a file", required: true } as Given<
      (path: string, bytes: Uint8Array) => Promise<void>
    >,
  },
  merge: {
    other: {
      is: "object",
      what: "a store, or what filesMaterial(path) gives",
      has: ["list", "files"],
      required: true,
    } as Given<Store | Material>,
    options: { fields: MERGE, what: "such as { from }" },
  },
} as const satisfies Readonly<Record<string, Rows>>;
