// What YouTube's pages hold for its own player, as JSON within a script. These schemas are its documentation.
import { z } from "zod";
import { address, flag, list, maybe, pixels, text, word } from "../read/fields.ts";

const words = z.object({ simpleText: text(), runs: list(z.object({ text: text() }), 50) });

/** A text in one piece, or in runs. */
export const shown = maybe(
  words.transform(({ simpleText, runs }) => {
    const joined = simpleText ?? runs.map((run) => run.text ?? "").join("");
    return joined === "" ? undefined : joined;
  }),
);

const picture = z.object({ url: address(), width: pixels, height: pixels });
/** Pictures of a video in several sizes; scrapers leave out the object around the list. None if there are none. */
export const thumbnails = z
  .unknown()
  .optional()
  .transform((value): unknown =>
    typeof value === "object" && value !== null && "thumbnails" in value ? value.thumbnails : value,
  )
  .pipe(list(picture, 20));

/** `videoDetails`: the words as the channel wrote them; `microformat` has them translated for whoever asks. */
export const videoDetails = z.object({
  videoId: word(/^[A-Za-z0-9_-]{11}$/),
  title: text(),
  shortDescription: text(20_000),
  lengthSeconds: word(/^\d{1,7}$/),
  channelId: word(/^UC[\w-]{10,40}$/),
  author: text(500),
  viewCount: word(/^\d{1,15}$/),
  isPrivate: flag,
  thumbnail: thumbnails,
});

/** A video as `videoDetails` has it. */
export type VideoDetails = z.infer<typeof videoDetails>;

const microformat = z.object({
  ownerProfileUrl: address(),
  ownerChannelName: text(500),
  externalChannelId: word(/^UC[\w-]{10,40}$/),
  publishDate: text(40),
  uploadDate: text(40),
  isFamilySafe: flag,
  isUnlisted: flag,
  thumbnail: thumbnails,
});

const playability = z.object({
  /** `OK`, `ERROR`, `UNPLAYABLE`, `LOGIN_REQUIRED`, `LIVE_STREAM_OFFLINE`, `CONTENT_CHECK_REQUIRED`. */
  status: word(/^[A-Z_]{1,60}$/),
  /** In the language of whoever asks. */
  reason: text(500),
  messages: list(z.string().max(500), 5),
  errorScreen: maybe(
    z.object({ playerErrorMessageRenderer: maybe(z.object({ reason: shown, subreason: shown })) }),
  ),
});

/** `ytInitialPlayerResponse`. */
export const playerResponse = z.object({
  playabilityStatus: maybe(playability),
  videoDetails: maybe(videoDetails),
  microformat: maybe(z.object({ playerMicroformatRenderer: maybe(microformat) })),
});

/** What the player is told. */
export type PlayerResponse = z.infer<typeof playerResponse>;

/** One row below a description, such as the licence (`ytInitialData`, `metadataRowRenderer`). */
export const metadataRow = z.object({ title: shown, contents: list(words, 5) });

/** A post of a channel (`ytInitialData`, `backstagePostRenderer`). */
export const communityPost = z.object({
  postId: word(/^[A-Za-z0-9_-]{12,64}$/),
  authorText: shown,
  authorEndpoint: maybe(
    z.object({
      browseEndpoint: maybe(
        z.object({ browseId: word(/^UC[\w-]{10,40}$/), canonicalBaseUrl: word(/^\/[^\s/][^\s]{0,200}$/) }),
      ),
    }),
  ),
  contentText: maybe(
    z.object({
      simpleText: text(20_000),
      runs: list(
        z.object({
          text: maybe(z.string().max(20_000)),
          navigationEndpoint: maybe(
            z.object({
              commandMetadata: maybe(z.object({ webCommandMetadata: maybe(z.object({ url: text(4_096) })) })),
            }),
          ),
        }),
        2_000,
      ),
    }),
  ),
  /** `2 days ago`, and rarely a time. */
  publishedTimeText: shown,
  backstageAttachment: z.unknown(),
});

/** A picture attached to a post of a channel (`backstageImageRenderer`). */
export const backstageImage = z.object({ image: thumbnails });

/** A poll in a post of a channel (`pollRenderer`); votes are shown to those who voted. */
export const backstagePoll = z.object({
  choices: list(z.object({ text: shown }), 20),
  totalVotes: shown,
});

/** A video in a list of a scraper (scrapfly). */
export const scrapedVideo = z.object({
  video: z.object({
    videoId: word(/^[A-Za-z0-9_-]{11}$/),
    title: text(),
    description: text(20_000),
    /** `Jul 17, 2024`. */
    publishingDate: text(40),
    lengthSeconds: maybe(z.number().int().nonnegative().max(1e7)),
    thumbnail: thumbnails,
    stats: maybe(
      z.object({
        viewCount: maybe(z.number().int().nonnegative()),
        likeCount: maybe(z.number().int().nonnegative()),
      }),
    ),
  }),
  channel: z.object({
    name: text(500),
    identifierId: word(/^UC[\w-]{10,40}$/),
    channelUrl: address(),
  }),
});
