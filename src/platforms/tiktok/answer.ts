// What TikTok's pages hold about a post (`itemStruct`), and its oEmbed answers: the fields that are read.
import { z } from "zod";
import { address, count, flag, list, maybe, pixels, rawText, text, word } from "../read/fields.ts";
import type { Maybe } from "../read/fields.ts";
import { HANDLE, POST_ID } from "./address.ts";

/** Seconds since 1970, as a number or a numeral. */
const seconds: Maybe<number> = maybe(
  z
    .union([
      z.number(),
      z
        .string()
        .regex(/^\d{9,10}$/)
        .transform(Number),
    ])
    .pipe(z.number().int().min(1e9).max(1e10)),
);

/** A mention or a hashtag. `start` and `end` count UTF-16 code units of the text. */
const extra = z.object({
  start: maybe(z.number().int().nonnegative()),
  end: maybe(z.number().int().nonnegative()),
  hashtagName: text(200),
  userUniqueId: word(HANDLE),
  userId: word(POST_ID),
});
/** See {@link itemSchema}. */
export type Extra = z.infer<typeof extra>;

const captions = z.object({
  Url: address(),
  LanguageCodeName: text(35),
  /** `ASR`: heard by a program. `MT`: translated by one. */
  Source: text(20),
});

const encoding = z.object({
  Bitrate: count,
  Format: text(20),
  PlayAddr: maybe(z.object({ UrlList: list(address(), 10) })),
});

const video = z.object({
  width: pixels,
  height: pixels,
  duration: maybe(z.number().nonnegative().max(1e6)),
  cover: address(),
  originCover: address(),
  playAddr: address(),
  bitrateInfo: list(encoding, 30),
  subtitleInfos: list(captions, 100),
});
/** See {@link itemSchema}. */
export type Video = z.infer<typeof video>;

const image = z.object({
  imageURL: maybe(z.object({ urlList: list(address(), 10) })),
  imageWidth: pixels,
  imageHeight: pixels,
});

const author = z.object({
  id: word(POST_ID),
  uniqueId: z.string().regex(HANDLE),
  nickname: text(500),
  avatarLarger: address(),
  verified: flag,
});

const stats = z.object({ diggCount: count, commentCount: count, playCount: count });

/** One post as pages and scrapers hold it. */
export const itemSchema = z.object({
  id: z.string().regex(POST_ID),
  desc: rawText(),
  createTime: seconds,
  textLanguage: text(35),
  author: maybe(author),
  stats: maybe(stats),
  video: maybe(video),
  imagePost: maybe(z.object({ title: text(500), images: list(image, 100) })),
  textExtra: list(extra, 200),
  contents: list(z.object({ textExtra: list(extra, 200) }), 50),
  /** Notices that TikTok shows with a post, such as a warning of dangerous acts. */
  warnInfo: list(z.object({ text: text(500) }), 10),
  /** Kept from signed-out readers. */
  isContentClassified: flag,
  IsAigc: flag,
  AIGCDescription: text(500),
});
/** See {@link itemSchema}. */
export type Item = z.infer<typeof itemSchema>;

/** What a page says about its post. */
export const detailSchema = z.object({
  statusCode: maybe(z.number().int()),
  statusMsg: text(500),
  itemInfo: maybe(z.object({ itemStruct: z.unknown().optional() })),
});

/** Fields of an oEmbed answer that only TikTok gives. */
export const oembedExtraSchema = z.object({
  author_unique_id: word(HANDLE),
  embed_product_id: word(POST_ID),
  embed_type: text(20),
});
