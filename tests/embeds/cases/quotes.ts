// Golden cases about posts that carry or answer other posts.
import type { Post, Quote } from "../../../src/model/post.ts";
import type { Snapshot } from "../../../src/model/snapshot.ts";
import { picture } from "../../render/pictures.ts";
import type { Sample } from "../../render/posts.ts";
import {
  ada,
  bluesky,
  bo,
  cy,
  image,
  localFile,
  mastodon,
  post,
  run,
  snapshot,
  x,
} from "../../render/posts.ts";
import type { Case } from "../cases.ts";

const dee = {
  id: "did:plc:deeexample",
  handle: "dee.example.com",
  name: "Dee Ferrygoer",
  url: "https://bsky.app/profile/dee.example.com",
  avatar: picture("person dee", 96, 96),
};
const quoting = (id: string, words: string, given: Partial<Post>): Sample =>
  bluesky(id, {
    text: run(words),
    quote: {
      state: "present",
      key: { platform: "bluesky", id: `did:plc:deeexample/${id}` },
      post: post({
        author: dee,
        language: "en",
        url: `https://bsky.app/profile/dee.example.com/post/${id}`,
        text: run("The last ferry left without forty of us."),
        published: "2023-02-23T20:02:00.000Z",
        ...given,
      }),
    },
  });
const without = (id: string, state: Exclude<Quote["state"], "present" | "other">): Sample =>
  bluesky(id, {
    text: run("This is what I mean."),
    quote: { state, url: "https://bsky.app/profile/dee.example.com/post/3gone" },
  });
const repost = (id: string, original: Partial<Post>, given: Partial<Post> = {}): Sample =>
  mastodon(id, {
    ...given,
    repostOf: {
      state: "present",
      key: { platform: "mastodon", id: "https://ferries.example/users/info/statuses/9" },
      post: post({
        author: {
          handle: "info@ferries.example",
          name: "Ferry Service",
          url: "https://ferries.example/@info",
          avatar: picture("person ferry", 96, 96),
        },
        url: "https://ferries.example/@info/9",
        language: "en",
        text: run("The night ferry sails again from Friday."),
        published: "2023-02-22T07:30:00.000Z",
        ...original,
      }),
    },
  });

const WORDS = [
  "A thread on what a sea wall is for, and why the one in the east harbour was never that.",
  "It was built in 1911 to keep sand out of the channel. Not waves: sand. Look at the drawing.",
  "So when people say that the wall failed: it did exactly what it was built for. Nobody built the other thing.",
];
const thread = WORDS.map((words, index) =>
  x(`43${index}`, {
    text: run(words),
    published: `2023-02-24T23:${30 + index}:00.000Z`,
    ...(index > 0 && { replyTo: { handle: "ada_example", id: `43${index - 1}` } }),
    ...(index === 1 && { media: [image("drawing", 1400, 700, "A section of the wall, drawn in ink")] }),
  }),
);

const question: Partial<Post> = {
  author: {
    handle: "info@ferries.example",
    name: "Ferry Service",
    url: "https://ferries.example/@info",
    avatar: picture("person ferry", 96, 96),
  },
  url: "https://ferries.example/@info/9",
  language: "en",
  text: run("Does the night ferry sail on Fridays? We believe it does."),
  published: "2023-02-22T07:30:00.000Z",
};
const asked = (given: Partial<Post>): Snapshot => mastodon("9", { ...question, ...given }).snapshot;
const reply = (id: string): Sample =>
  mastodon(id, {
    author: cy,
    language: "en",
    text: run("It does not. I stood there."),
    replyTo: { handle: "info@ferries.example", url: "https://ferries.example/@info/9" },
  });

/** Cases about quotes, reposts, replies and threads. */
export const quotes: Readonly<Record<string, Case>> = {
  "quote-text": { of: quoting("3q1", "Forty people, in February.", {}) },
  "quote-image": {
    of: quoting("3q2", "Look at the queue.", {
      media: [image("queue", 1200, 800, "A queue along a quay at night")],
    }),
  },
  "quote-images-six": {
    of: quoting("3q3", "All six.", {
      media: [1, 2, 3, 4, 5, 6].map((n) => image(`queue ${n}`, 1200, 800, `View ${n}`)),
    }),
  },
  "quote-video": {
    of: quoting("3q4", "With sound, please.", {
      media: [
        {
          type: "video",
          url: "https://video.example/q.m3u8",
          duration: 12,
          width: 720,
          height: 1280,
          alt: "People calling after a ferry",
          picture: picture("poster calling", 720, 1280),
          files: [{ url: "https://video.example/q.mp4", copy: localFile("video q", "video/mp4", 900_000) }],
        },
      ],
    }),
  },
  "quote-card": {
    of: quoting("3q5", "Their own page says so.", {
      card: {
        url: "https://ferries.example/timetable",
        title: "Winter timetable",
        description: "Departures until the end of March.",
        picture: picture("timetable", 1200, 630),
      },
    }),
  },
  "quote-poll": {
    of: quoting("3q6", "Vote.", {
      poll: {
        options: [
          { title: "Wait", votes: 3 },
          { title: "Swim", votes: 9 },
        ],
        votes: 12,
        closed: true,
      },
    }),
  },
  "quote-warning": {
    of: quoting("3q7", "Read the warning first.", {
      warning: "Cold, crowds",
      sensitive: true,
      media: [image("crowd", 1200, 800, "A crowd on a quay")],
    }),
  },
  "quote-sensitive": {
    of: quoting("3q8", "Covered by its author.", {
      sensitive: true,
      media: [image("hurt", 1200, 800, "A bruised hand")],
    }),
  },
  "quote-reply": {
    of: quoting("3q9", "An answer, quoted.", { replyTo: { handle: "info.ferries.example" } }),
  },
  "quote-rtl": {
    of: quoting("3q10", "In translation: the sea is calm today.", {
      author: { ...dee, name: "ليلى مثال", handle: "layla.example.com" },
      language: "ar",
      text: run("البحر هادئ اليوم، والعبّارة في موعدها."),
    }),
  },
  "quote-truncated": { of: quoting("3q11", "The rest is missing.", { truncated: true, isEdited: true }) },
  "quote-image-missing": {
    of: quoting("3q12", "The picture was gone within the hour.", {
      media: [
        {
          type: "image",
          url: "https://pictures.example/q",
          alt: "A list of names",
          picture: { url: "https://pictures.example/q", missing: { kind: "not_found", reason: "Gone." } },
        },
      ],
    }),
  },
  "quote-login-required": { of: quoting("3q13", "Not for everyone.", { consent: { loginRequired: true } }) },
  "quote-gone": { of: without("3q14", "gone") },
  "quote-blocked": { of: without("3q15", "blocked") },
  "quote-detached": { of: without("3q16", "detached") },
  "quote-pending": { of: without("3q17", "pending") },
  "quote-refused": { of: without("3q18", "refused") },
  "quote-unavailable": { of: without("3q19", "unavailable") },
  "quote-other": {
    of: bluesky("3q20", {
      quote: {
        state: "other",
        kind: "feed",
        url: "https://bsky.app/profile/bo.example.com/feed/tides",
        title: "Tides",
        description: "Every post about the water, newest first.",
        by: "bo.example.com",
      },
    }),
  },
  "quote-of-a-quote": {
    of: quoting("3nest", "Read all of it.", {
      quotesAnother: { url: "https://bsky.app/profile/ada.example.com/post/3far" },
    }),
  },
  "repost-media": { of: repost("400", { media: [image("night ferry", 1200, 800, "A ferry, lit")] }) },
  "repost-warning": { of: repost("401", { warning: "Timetable talk" }) },
  "repost-of-a-quote": {
    of: repost("404", {}, { quote: quoting("3sum", "", {}).snapshot.post.quote! }),
  },
  "repost-gone": {
    of: x("402", {
      author: { ...bo, handle: "bo_sample", url: "https://x.com/bo_sample" },
      repostOf: { state: "gone", url: "https://x.com/info/status/9" },
    }),
  },
  "repost-undated": {
    of: {
      label: "X",
      snapshot: snapshot("x", "403", {
        url: "https://x.com/ada_example/status/403",
        author: ada,
        text: [],
        media: [],
        repostOf: {
          state: "present",
          key: { platform: "x", id: "9" },
          post: {
            url: "https://x.com/info/status/9",
            author: { handle: "info", url: "https://x.com/info" },
            text: run("Undated."),
            media: [],
          },
        },
      }),
    },
  },
  "reply-named": {
    of: mastodon("410", {
      author: cy,
      language: "en",
      text: run("It does not."),
      replyTo: { handle: "info@ferries.example", url: "https://ferries.example/@info/9" },
    }),
  },
  "reply-unnamed": {
    of: x("411", { text: run("Yes."), replyTo: { id: "410", url: "https://x.com/i/status/410" } }),
  },
  "reply-own": {
    of: x("412", {
      text: run("And a second thing."),
      replyTo: { id: "411", handle: "ada_example", url: "https://x.com/ada_example/status/411" },
    }),
  },
  "reply-answered": { of: reply("420"), options: { answered: { snapshot: asked({}) } } },
  "reply-answered-image": {
    of: reply("421"),
    options: {
      answered: {
        snapshot: asked({ media: [image("pier", 1200, 800, "A pier in the dark, one lamp lit")] }),
      },
    },
  },
  "reply-answered-gone": {
    of: reply("422"),
    options: {
      answered: { snapshot: asked({}), since: { absence: "deleted", at: "2023-03-02T09:00:00.000Z" } },
    },
  },
  "reply-answered-warning": {
    of: reply("423"),
    options: { answered: { snapshot: asked({ warning: "Timetable talk" }) } },
  },
  "reply-answered-transcribed": {
    of: reply("424"),
    options: {
      answered: {
        snapshot: {
          ...mastodon("9", { ...question, text: run("As it was read out.") }, "transcribed").snapshot,
          transcribedBy: "Ida Editor",
        },
      },
    },
  },
  // Whose author asks for signed-in readers only is named and linked, as without it.
  "reply-answered-login-required": {
    of: reply("425"),
    options: { answered: { snapshot: asked({ consent: { loginRequired: true } }) } },
  },
  thread: { of: thread },
  "thread-mixed-basis": {
    of: [
      x("440", { text: run("First, as captured.") }),
      {
        label: "X",
        snapshot: {
          ...x("441", { text: run("Second, as typed from a screenshot.") }, "transcribed").snapshot,
          transcribedBy: "Ida Editor",
        },
      },
    ],
  },
  "thread-warnings": {
    of: [
      mastodon("450", { language: "en", text: run("One."), warning: "Ferries" }),
      mastodon("451", {
        language: "en",
        text: run("Two."),
        sensitive: true,
        media: [image("two of two", 1200, 800, "A rope")],
      }),
      mastodon("452", { language: "en", text: run("Three."), consent: { loginRequired: true } }),
    ],
  },
};
