// What people bring to an archive by hand: a post written off, a file, a picture of an article, what is known of rights.
import type { RightsStatement } from "../model/credit.ts";
import type { CopiedFrom } from "../model/snapshot.ts";
import type { Given, Rows } from "./value.ts";

export const TEXT = { is: "string", what: "a text" } as const;
export const NAME = { is: "string", what: "a name" } as const;
export const BYTES = {
  is: "object",
  what: "the bytes of a file, a Uint8Array",
  has: ["byteLength"],
} as Given<Uint8Array>;

/** A post as a person types it. */
export const TRANSCRIPTION = {
  /** What was posted, word for word. May be empty if there are pictures. */
  text: { ...TEXT, required: true },
  /** The account. */
  author: {
    fields: { name: NAME, handle: { is: "string", what: "a handle", required: true } },
    what: "{ name, handle }",
    required: true,
  },
  /** The post's address. Without one the transcription can be found by its words only. */
  url: { is: "string", what: "the address of the post" },
  /** Name of the service (`x`, `facebook`) where the address does not tell. */
  platform: { is: "string", what: "the name of a service" },
  /** ISO 8601, a moment or a day. */
  published: { is: "string", what: 'a time, such as "2026-11-23"' },
  /** BCP 47. */
  language: { is: "string", what: "a language tag, such as en" },
  /** Its pictures. */
  pictures: {
    list: {
      fields: {
        bytes: { ...BYTES, required: true } as typeof BYTES & { readonly required: true },
        name: { is: "string", what: "the name of the file", required: true },
        alt: TEXT,
      },
      what: "{ bytes, name, alt }",
    },
    what: "a list of { bytes, name, alt }",
  },
  /** Who types it, and answers for it by name. */
  by: { ...NAME, required: true },
  /** What it is typed from: an article's path or address, a screenshot, a print edition. */
  from: { is: "object", what: "{ source }", has: ["source"], required: true } as Given<CopiedFrom> & {
    readonly required: true;
  },
} as const;

/** A file to be kept with a post. */
export const ATTACHMENT = {
  /** What it is called. */
  name: { is: "string", what: "the name of the file", required: true },
  /** The file. */
  bytes: { ...BYTES, required: true } as typeof BYTES & { readonly required: true },
  /** Who attaches it. */
  by: NAME,
  /** What it shows. */
  note: TEXT,
} as const;

/** A picture of an article. */
export const PICTURE = {
  /** Its address, absolute; or the path of its file, with `/`. */
  address: { is: "string", what: "the address or the path of a picture", required: true },
  /** The credit line beside it. */
  credit: { is: "string", what: "the credit line beside it", required: true },
  /** The article's path as given elsewhere. */
  article: { is: "string", what: "the path of the article", required: true },
  /** Its bytes, where they are at hand: a file of the site. */
  bytes: BYTES,
} as const;

const STATED = { is: "object", what: "{ name, basis }" } as Given<NonNullable<RightsStatement["creator"]>>;
const PERMISSION = {
  status: { oneOf: ["asked", "granted", "refused"], required: true },
  by: NAME,
  at: { is: "string", what: "a time" },
  evidence: TEXT,
} as const;
/** What is stated of the rights in a post's media. */
export const STATEMENT = {
  statedBy: { ...NAME, required: true },
  medium: { is: "number", least: 0, what: "which medium, counted from 1" },
  creator: STATED,
  rightsHolder: STATED,
  licence: { is: "object", what: "{ name, basis }" },
  permission: { fields: PERMISSION, what: "{ status, by, evidence }" },
} as const satisfies Rows;
