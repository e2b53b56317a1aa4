// Snapshots for tests of rendering: one of each kind of thing that a post can hold. All people and places are made up.
import { picture } from "./pictures.ts";
import type { Sample } from "./posts.ts";
import {
  ada,
  bluesky,
  bo,
  cy,
  hashtag,
  image,
  longLink,
  mastodon,
  mention,
  post,
  run,
  snapshot,
  x,
} from "./posts.ts";

export type { Sample } from "./posts.ts";
export { post, snapshot } from "./posts.ts";

/** A post with one photograph, of the usual kind: what sizes are measured on. */
export const photoSample: Sample = x("1600000000000000001", {
  text: run(
    "The harbour wall at first light, an hour after the last ferry left. Thank you, ",
    mention,
    ". ",
    hashtag,
  ),
  media: [
    image(
      "harbour",
      1600,
      1067,
      "A low stone wall along calm water; behind it a line of hills in morning haze.",
    ),
  ],
});

/** One sample of each kind. */
export const samples: Readonly<Record<string, Sample>> = {
  photo: photoSample,
  text: x("2", {
    author: {
      ...ada,
      verified: "government",
      name: "Ministry of Examples",
      handle: "examples_gov",
      avatarShape: "square",
    },
    text: run(
      "First line with <b>angle brackets</b> & an ampersand.\nSecond line, with 👩‍👩‍👧 and 🇺🇳.\n\nA new paragraph links to ",
      longLink,
      ".",
    ),
    edited: "2023-02-24T23:45:00.000Z",
  }),
  two: bluesky("3two", {
    text: run("Before and after."),
    media: [image("before", 1200, 800, "The square with trees"), image("after", 800, 1200)],
  }),
  three: x("3", {
    media: [
      image("one", 1200, 900, "First"),
      image("two", 900, 1200, "Second"),
      image("three", 1000, 1000, "Third"),
    ],
  }),
  four: mastodon("4", {
    text: run("Four views of one hill ", { type: "emoji", shortcode: "wave" }, " :unknown:"),
    media: ["north", "east", "south", "west"].map((side) => image(side, 1200, 800, `Seen from the ${side}`)),
  }),
  seven: mastodon("7", {
    text: run("A week."),
    media: [1, 2, 3, 4, 5, 6, 7].map((day) => image(`day ${day}`, 1000, 700, `Day ${day}`)),
  }),
  tall: x("5", { text: run("Look up."), media: [image("tower", 900, 2000, "A tower")] }),
  small: x("6", { media: [image("tiny", 120, 80, "A small picture")] }),
  missing: x("8", {
    text: run("Two of these could not be kept."),
    media: [
      {
        type: "image",
        url: "https://pictures.example/a",
        alt: "A map with three routes drawn in red",
        picture: {
          url: "https://pictures.example/a",
          missing: { kind: "too_large", reason: "The file was larger than allowed." },
        },
      },
      image("kept", 1200, 800, "The one that was kept"),
      { type: "image", url: "https://pictures.example/c" },
    ],
  }),
  video: x("9", {
    text: run("The ferry turns."),
    media: [
      {
        type: "video",
        url: "https://video.example/1.m3u8",
        duration: 31.2,
        alt: "A ferry turning in a harbour",
        picture: picture("ferry", 1280, 720),
      },
    ],
    truncated: true,
  }),
  sounds: mastodon("10", {
    text: run("Sounds and things."),
    media: [
      { type: "audio", url: "https://audio.example/1.mp3", duration: 3725 },
      {
        type: "gif",
        url: "https://video.example/2.mp4",
        picture: { url: "https://video.example/2.jpg", missing: { kind: "policy", reason: "Not kept." } },
      },
      { type: "unknown", url: "https://files.example/3" },
    ],
  }),
  warning: mastodon("11", {
    warning: "Discussion of an accident",
    sensitive: true,
    language: "en",
    text: run("The whole text stands under the warning."),
    media: [image("street", 1200, 800, "A closed street")],
    poll: {
      options: [{ title: "Yes" }, { title: "No" }],
      closesAt: "2023-02-28T12:00:00.000Z",
      closed: false,
    },
  }),
  sensitive: bluesky("12", {
    text: run("Only the picture is covered."),
    sensitive: true,
    media: [image("covered", 1200, 800, "A picture")],
  }),
  quote: bluesky("13", {
    text: run("This is worth reading twice."),
    quote: {
      state: "present",
      key: { platform: "bluesky", id: "did:plc:cy/1" },
      post: {
        ...post({
          author: { ...cy, handle: "cy.example.com", name: "Cy Placeholder" },
          language: "en",
          text: run("What we found in the archive, and what we did not."),
          media: [image("archive", 1200, 800, "Shelves"), image("box", 800, 800)],
        }),
      },
    },
  }),
  quoteGone: x("14", {
    text: run("I disagree with this."),
    quote: { state: "gone", url: "https://x.com/someone/status/77" },
  }),
  quoteOther: bluesky("15", {
    text: run("Follow these."),
    quote: {
      state: "other",
      kind: "starter pack",
      url: "https://bsky.app/starter-pack/bo.example.com/1",
      title: "Harbour people",
      by: "bo.example.com",
    },
  }),
  card: bluesky("16", {
    text: run("New: our report on the harbour."),
    card: {
      url: "https://www.example.com/reports/harbour",
      title: "The night ferry and the harbour wall",
      description:
        "Three years of records show when the wall was known to be failing, and who was told about it before the storm of last winter.",
      picture: picture("report", 1200, 630),
    },
  }),
  cardPlain: x("17", {
    card: { url: "https://example.org/a/very/long/path", title: "A report without a picture" },
  }),
  poll: mastodon("18", {
    text: run("Which way?"),
    poll: {
      options: [
        { title: "Over the bridge, as the signs say", votes: 1203 },
        { title: "Under it", votes: 402 },
        { title: "Neither", votes: 0 },
      ],
      votes: 1605,
      closed: true,
      closesAt: "2023-02-24T20:00:00.000Z",
    },
  }),
  pollOpen: mastodon("19", {
    text: run("Several, please."),
    poll: {
      options: [
        { title: "Tea", votes: 8 },
        { title: "Coffee", votes: 7 },
      ],
      votes: 15,
      voters: 10,
      multiple: true,
      closed: false,
      closesAt: "2023-02-28T12:00:00.000Z",
    },
  }),
  reply: x("20", {
    text: run("Yes, on Friday."),
    replyTo: {
      handle: "bo",
      url: "https://x.com/bo/status/19",
      addressees: [1, 2, 3, 4, 5].map((n) => ({
        type: "mention",
        text: `@person${n}`,
        handle: `person${n}`,
        url: `https://x.com/person${n}`,
      })),
    },
  }),
  repost: x("21", {
    author: { ...bo, handle: "bo_sample", url: "https://x.com/bo_sample" },
    repostOf: {
      state: "present",
      key: { platform: "x", id: "1" },
      post: post({
        author: ada,
        language: "en",
        text: run("The original words."),
        published: "2023-02-20T10:00:00.000Z",
      }),
    },
  }),
  arabic: mastodon("22", {
    author: { ...cy, name: "سي مثال", handle: "cy@example.social" },
    language: "ar",
    text: run(
      "مرحبا بكم في الميناء ",
      {
        type: "mention",
        text: "@bo@example.social",
        handle: "bo@example.social",
        url: "https://example.social/@bo",
      },
      " اليوم.",
    ),
    media: [image("port", 1200, 800)],
  }),
  japanese: bluesky("23", { language: "ja", text: run("港の朝。防波堤の向こうに山が見える。") }),
  tree: mastodon("24", {
    language: "en",
    text: [
      { type: "heading", level: 2, children: [{ type: "text", text: "A heading" }] },
      {
        type: "paragraph",
        children: [
          { type: "text", text: "Bold", marks: ["bold", "italic"] },
          { type: "text", text: " struck", marks: ["strike"] },
          { type: "text", text: " code", marks: ["code"] },
          { type: "text", text: "2", marks: ["sup"] },
        ],
      },
      {
        type: "quote",
        children: [{ type: "paragraph", children: [{ type: "text", text: "Said by someone else." }] }],
      },
      {
        type: "list",
        ordered: true,
        start: 3,
        items: [
          [{ type: "paragraph", children: [{ type: "text", text: "Three" }] }],
          [
            { type: "paragraph", children: [{ type: "text", text: "Four" }] },
            {
              type: "list",
              ordered: false,
              items: [[{ type: "paragraph", children: [{ type: "text", text: "nested" }] }]],
            },
          ],
        ],
      },
      { type: "code", text: "if (a < b) {\n  swap(a, b);\n}" },
      { type: "divider" },
      {
        type: "paragraph",
        children: [
          { type: "text", text: "It ends with " },
          { type: "spoiler", children: [{ type: "text", text: "the ferry leaving." }] },
        ],
      },
      {
        type: "paragraph",
        children: [
          { type: "text", text: "Within: " },
          { type: "media", index: 0 },
        ],
      },
    ],
    media: [image("inline", 600, 200, "Inline")],
  }),
  transcribed: x("25", { text: run("Typed from a screenshot."), published: "2023-02-24" }, "transcribed"),
  sparse: {
    label: "X",
    snapshot: snapshot(
      "x",
      "26",
      {
        url: "https://x.com/i/status/26",
        author: { handle: "someone", url: "https://x.com/someone" },
        text: [],
        media: [],
      },
      "publisher_copy",
    ),
  },
  everything: x("29", {
    author: {
      ...ada,
      verified: "business",
      automated: true,
      avatarShape: "hexagon",
      badges: [
        {
          label: "Example Press",
          url: "https://x.com/example_press",
          picture: picture("person press", 32, 32),
        },
        { label: "Staff" },
      ],
    },
    text: run("A film of the harbour."),
    isEdited: true,
    labels: ["graphic-media", "!warn"],
    place: { name: "Port Ellery", url: "https://x.com/places/ellery" },
    application: "Harbour Client",
    counts: { likes: 1200, replies: 3, views: 50_000, at: "2023-02-25T08:00:00.000Z" },
    note: {
      title: "Readers added context",
      url: "https://x.com/i/birdwatch/n/1",
      text: run("The film is of another harbour: ", longLink),
    },
    media: [
      {
        type: "video",
        url: "https://video.example/1",
        alt: "A ferry turning",
        width: 720,
        height: 1280,
        duration: 12,
        picture: picture("film", 720, 1280),
        files: [
          {
            url: "https://video.example/1.mp4",
            copy: { file: `${"b".repeat(64)}.mp4`, type: "video/mp4", bytes: 9 },
          },
        ],
        captions: [
          {
            url: "https://video.example/1.vtt",
            language: "en",
            copy: { file: `${"c".repeat(64)}.vtt`, type: "text/vtt", bytes: 9 },
          },
        ],
      },
      {
        type: "gif",
        url: "https://video.example/2",
        files: [
          {
            url: "https://video.example/2.mp4",
            copy: { file: `${"d".repeat(64)}.mp4`, type: "video/mp4", bytes: 9 },
          },
        ],
      },
      {
        type: "audio",
        url: "https://video.example/3",
        files: [
          {
            url: "https://video.example/3.mp3",
            copy: { file: `${"e".repeat(64)}.mp3`, type: "audio/mpeg", bytes: 9 },
          },
        ],
      },
    ],
  }),
  loginRequired: bluesky("27", { text: run("For signed-in readers."), consent: { loginRequired: true } }),
  unbroken: x("28", {
    author: { ...ada, name: "A".repeat(80), handle: "b".repeat(60) },
    text: run("w".repeat(300), " https://example.com/", "/very-long".repeat(30)),
    card: { url: `https://${"sub.".repeat(20)}example.com/`, title: "T".repeat(120) },
    poll: { options: [{ title: "o".repeat(100), votes: 1 }], votes: 1, closed: true },
  }),
};
