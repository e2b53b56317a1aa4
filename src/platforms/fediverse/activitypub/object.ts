// What a server answers about an ActivityPub object: the fields that are read, and no others. Nearly every one of them
// may be one thing or a list, and a thing itself or its address.
import { z } from "zod";
import { address, count, flag, list, maybe, pixels, text } from "../../read/fields.ts";
import type { Maybe } from "../../read/fields.ts";

/** HTML, and other strings that are read before they are cleaned. */
const raw: Maybe<string> = maybe(z.string().max(1_000_000));

/** One or many: as many. */
function many<T>(item: z.ZodType<T>, max: number): z.ZodType<T[]> {
  return z.preprocess(
    (value: unknown) =>
      Array.isArray(value) ? (value as unknown[]) : value === undefined || value === null ? [] : [value],
    list(item, max),
  );
}

const iri = z.string().regex(/^\S{1,2000}$/);

/** The address of a thing: told itself, or of the thing told whole. */
const reference: z.ZodType<string> = z.union([
  iri,
  z.object({ id: iri }).transform(({ id }) => id),
  z.object({ href: iri }).transform(({ href }) => href),
  z.object({ url: iri }).transform(({ url }) => url),
]);

/** What stands alone as the one field that it is mostly given in. */
function orAlone<T>(field: string, schema: z.ZodType<T>): z.ZodType<T> {
  return z.preprocess((value) => (typeof value === "string" ? { [field]: value } : value), schema);
}

const linkFields = {
  href: address(),
  mediaType: raw,
  /** PeerTube before 2019, Funkwhale. */
  mimeType: raw,
  width: pixels,
  height: pixels,
};
const bareLink = orAlone("href", z.object(linkFields));

/** A Link, or the address alone. PeerTube lists the files of a playlist below it, as its tags. */
const link = orAlone("href", z.object({ ...linkFields, tag: many(bareLink, 50) }));

const NO_LINK = { mediaType: undefined, mimeType: undefined, width: undefined, height: undefined };

const picture = orAlone(
  "url",
  z
    .object({ url: many(bareLink, 20), href: address(), width: pixels, height: pixels })
    .transform(({ href, ...more }) => ({
      ...more,
      url: href === undefined ? more.url : [{ ...NO_LINK, href }],
    })),
);

/** A licence by name or address; PeerTube numbers it, Pixelfed gives it a title. */
const licenceFields = orAlone(
  "name",
  z
    .object({
      name: text(300),
      title: text(300),
      url: address(),
      identifier: maybe(z.union([z.string(), z.number().transform(String)])),
    })
    .transform(({ title, name, ...more }) => ({ ...more, name: name ?? title })),
);

const attachment = z.object({
  type: text(50),
  mediaType: text(200),
  url: many(link, 100),
  href: address(),
  /** The alternative text; servers without one give the name of the file. */
  name: text(20_000),
  /** GoToSocial's alternative text where `name` is the name of the file. */
  summary: text(20_000),
  width: pixels,
  height: pixels,
  duration: raw,
  sensitive: flag,
  /** Pixelfed. */
  license: maybe(licenceFields),
  icon: many(picture, 10),
  image: many(picture, 10),
});

const tag = z.object({
  type: maybe(z.union([z.string(), z.array(z.string()).transform(([first]) => first ?? "")])),
  name: text(1_000),
  href: address(),
  /** The emoji's picture. */
  icon: maybe(picture),
  mediaType: text(300),
  rel: many(z.string(), 10),
});

/** A collection of which only the size is read. */
const collection = maybe(z.object({ totalItems: count }));

const option = z.object({ name: text(2_000), replies: collection });

const policy = z.object({ automaticApproval: many(iri, 50), manualApproval: many(iri, 50) });

/** A person, a group, a program that posts. Named, it is the account of the post; else only where it is. */
export const actorSchema = z.object({
  id: maybe(iri),
  type: text(50),
  preferredUsername: text(500),
  /** FEP-2c59: the account name in full. */
  webfinger: text(1_000),
  name: text(1_000),
  url: many(bareLink, 20),
  icon: many(picture, 10),
  tag: many(tag, 1_000),
  /** Whether public posts may be found by searching. */
  indexable: flag,
  suspended: flag,
});

/** A Note, an Article, a Page, a Question, a Video, an Audio, an Image, an Event ... */
export const objectSchema = z.object({
  /** The vocabularies of its terms. */
  "@context": z.unknown().optional(),
  id: maybe(iri),
  type: z.string().max(100),
  url: many(link, 200),
  attributedTo: many(z.unknown(), 20),
  name: text(5_000),
  nameMap: maybe(z.record(z.string(), z.string())),
  content: raw,
  contentMap: maybe(z.record(z.string(), z.string())),
  /** Of `content`: HTML unless it says otherwise. */
  mediaType: text(100),
  /** Of a Note the content warning, of an Article its abstract. */
  summary: raw,
  published: raw,
  updated: raw,
  /** Whom it is addressed to. Absent: not told, which is not the same as nobody. */
  to: z.unknown().optional(),
  cc: z.unknown().optional(),
  audience: z.unknown().optional(),
  sensitive: flag,
  attachment: many(attachment, 100),
  image: many(picture, 10),
  icon: many(picture, 10),
  tag: many(tag, 1_000),
  inReplyTo: many(reference, 5),
  oneOf: list(option, 100),
  anyOf: list(option, 100),
  endTime: raw,
  closed: maybe(z.union([z.boolean(), z.string()])),
  votersCount: count,
  startTime: raw,
  location: maybe(
    z.object({
      name: text(500),
      address: maybe(z.object({ addressLocality: text(200), addressCountry: text(200) })),
    }),
  ),
  duration: raw,
  license: maybe(licenceFields),
  /** PeerTube. */
  licence: maybe(licenceFields),
  /** PeerTube. */
  language: maybe(z.object({ identifier: z.string() })),
  /** Mobilizon. */
  inLanguage: raw,
  views: count,
  likes: collection,
  shares: collection,
  replies: collection,
  /** FEP-044f, with the stamp of who agreed to it. */
  quote: maybe(reference),
  quoteAuthorization: maybe(reference),
  quoteUrl: address(),
  quoteUri: address(),
  quoteURL: address(),
  _misskey_quote: address(),
  interactionPolicy: maybe(z.object({ canQuote: maybe(policy) })),
});

export type ApObject = z.infer<typeof objectSchema>;
/** An actor as it is read. */
export type Actor = z.infer<typeof actorSchema>;
export type ApAttachment = ApObject["attachment"][number];
export type ApLink = ApObject["url"][number];
export type ApPicture = ApObject["image"][number];
export type ApTag = ApObject["tag"][number];

/** The address of a thing of which either the address is told, or the thing itself. */
export function iriOf(value: unknown): string | undefined {
  return reference.safeParse(value).data;
}

/** All addresses among one or many. */
export function irisOf(value: unknown): string[] {
  return many(reference, 500).safeParse(value).data ?? [];
}
