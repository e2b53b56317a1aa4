// Golden cases about languages: of the post, of the words around it, and of the page that carries both.
import type { Post } from "../../../src/model/post.ts";
import type { Sample } from "../../render/posts.ts";
import { bluesky, bo, cy, image, mastodon, run, x } from "../../render/posts.ts";
import type { Case } from "../cases.ts";
import { LANGUAGES } from "../render.ts";

/** A post that calls for as many of an embed's own words as one post can. */
const wordy = (id: string, given: Partial<Post> = {}): Sample =>
  mastodon(id, {
    author: { ...cy, name: "Port Office", handle: "port@example.social", automated: true },
    language: "en",
    text: run("Which pier for the new ferry?"),
    replyTo: {
      handle: "info@ferries.example",
      url: "https://ferries.example/@info/9",
      addressees: [1, 2, 3, 4, 5].map((n) => ({
        type: "mention",
        text: `@p${n}`,
        handle: `p${n}`,
        url: `https://example.social/@p${n}`,
      })),
    },
    poll: {
      options: [
        { title: "East", votes: 1203 },
        { title: "West", votes: 402 },
      ],
      votes: 1605,
      voters: 1605,
      multiple: true,
      closed: false,
      closesAt: "2023-02-28T12:00:00.000Z",
    },
    media: [image("piers", 1200, 800), { type: "audio", url: "https://audio.example/p.mp3", duration: 61 }],
    sensitive: true,
    edited: "2023-02-25T07:12:00.000Z",
    place: { name: "Port Ellery" },
    application: "Port Console",
    counts: { likes: 2, reposts: 1, replies: 11, quotes: 0, at: "2023-02-25T08:00:00.000Z" },
    labels: ["official"],
    note: { text: run("The east pier is closed.") },
    community: { name: "Piers" },
    truncated: true,
    ...given,
  });
const shown = { counts: true, application: true };
const arabic: Partial<Post> = {
  author: { ...cy, name: "سليم مثال", handle: "salim@example.social", url: "https://example.social/@salim" },
  language: "ar",
  text: run(
    "وصلت العبّارة في الساعة 18:30 إلى الرصيف رقم 4 (الشرقي).\n\nشكراً لكل من انتظر مع ",
    {
      type: "mention",
      text: "@bo@example.social",
      handle: "bo@example.social",
      url: "https://example.social/@bo",
    },
    "!",
  ),
};
const hebrew: Partial<Post> = {
  author: { ...bo, name: "נועה דוגמה", handle: "noa.example.com" },
  language: "he",
  text: run(
    "המעבורת של 18:30 מאחרת בעשרים דקות. עדכון ב־",
    { type: "link", url: "https://example.com/ferry", text: "example.com/ferry" },
    ".",
  ),
};

/** Cases about languages. */
export const languages: Readonly<Record<string, Case>> = {
  ...Object.fromEntries(
    LANGUAGES.map((language): [string, Case] => [
      `words-${language}`,
      { of: wordy("800"), options: { language, locale: language, timeZone: "Europe/Paris", show: shown } },
    ]),
  ),
  "post-arabic": { of: mastodon("810", arabic) },
  "post-arabic-media": {
    of: mastodon("811", {
      ...arabic,
      media: [image("ferry ar", 1200, 800, "عبّارة بيضاء عند الرصيف"), image("ferry ar 2", 800, 1200)],
    }),
    options: { alt: "shown" },
  },
  "post-arabic-poll": {
    of: mastodon("812", {
      ...arabic,
      poll: {
        options: [
          { title: "الرصيف الشرقي", votes: 21 },
          { title: "الرصيف الغربي", votes: 9 },
          { title: "Pier 4", votes: 3 },
        ],
        votes: 33,
        closed: true,
      },
    }),
  },
  "post-hebrew": { of: bluesky("813", hebrew) },
  "post-hebrew-quote": {
    of: bluesky("814", {
      text: run("Late again:"),
      quote: {
        state: "present",
        key: { platform: "bluesky", id: "did:plc:noa/1" },
        post: { url: "https://bsky.app/profile/noa.example.com/post/1", media: [], ...hebrew } as Post,
      },
    }),
  },
  "post-mixed": {
    of: x("815", {
      language: "en",
      text: run(
        "The sign says “الميناء مغلق” (the harbour is closed).\n\nשלט שני: CLOSED 18:00–06:00.\n\nThat was all.",
      ),
    }),
  },
  "post-arabic-words-arabic": {
    of: mastodon("816", { ...arabic, edited: "2023-02-25T07:12:00.000Z" }),
    options: { language: "ar", locale: "ar", timeZone: "Asia/Amman" },
  },
  "post-hebrew-words-hebrew": {
    of: bluesky("817", hebrew),
    options: { language: "he", locale: "he", timeZone: "Asia/Jerusalem" },
  },
  "post-english-words-arabic": {
    of: wordy("818", { sensitive: false }),
    options: { language: "ar", locale: "ar", show: shown },
  },
  "post-arabic-thread": {
    of: [mastodon("819", arabic), mastodon("820", { ...arabic, text: run("والعبّارة التالية غداً صباحاً.") })],
  },
  "post-japanese": {
    of: bluesky("821", {
      author: { ...bo, name: "港の例" },
      language: "ja",
      text: run("今朝の港。防波堤の向こうに山が見える。\n\n次の便は18時30分です。"),
    }),
  },
  "post-chinese": {
    of: bluesky("822", {
      author: { ...bo, name: "示例" },
      language: "zh",
      text: run("今天的渡轮晚了二十分钟。下一班是18:30。"),
    }),
  },
  "post-language-unknown": { of: x("823", { language: "qme", text: run("…") }) },
};
