// Golden cases about how a post is known, what has become of it, and what its author asks.
import type { Snapshot } from "../../../src/model/snapshot.ts";
import type { Sample } from "../../render/posts.ts";
import { bluesky, image, mastodon, run, snapshot, x } from "../../render/posts.ts";
import type { Case } from "../cases.ts";
import type { CaseOptions } from "../render.ts";

const wall = (id: string, more: Partial<Snapshot> = {}): Sample => {
  const sample = x(id, {
    text: run("The wall is safe. I looked at it myself this morning."),
    media: [image("wall", 1200, 800, "A man points at a wall")],
  });
  return { ...sample, snapshot: { ...sample.snapshot, ...more } };
};

const ABSENCES = [
  "gone",
  "deleted",
  "suspended",
  "deactivated",
  "protected",
  "withheld",
  "removed",
  "withdrawn",
  "unknown",
] as const;
const POLICIES = ["note", "text", "link", "keep"] as const;
const since = (absence: (typeof ABSENCES)[number]): NonNullable<CaseOptions["since"]> => ({
  absence,
  at: "2023-03-14T06:00:00.000Z",
});

/** Cases about states. */
export const states: Readonly<Record<string, Case>> = {
  "basis-signed": { of: wall("700", { basis: "signed" }) },
  "basis-web-archive": { of: wall("701", { basis: "web_archive" }) },
  "basis-export": { of: wall("702", { basis: "export" }) },
  "basis-publisher-copy": {
    of: wall("703", { basis: "publisher_copy", copiedFrom: { source: "story.html" } }),
  },
  "basis-transcribed": {
    of: wall("704", {
      basis: "transcribed",
      transcribedBy: "Ida Editor",
      copiedFrom: { source: "screenshot.png", why: "The account was closed before it could be captured." },
    }),
  },
  "basis-transcribed-unnamed": { of: wall("705", { basis: "transcribed" }) },
  "wish-login-required": {
    of: bluesky("710", { text: run("For signed-in readers."), consent: { loginRequired: true } }),
  },
  "wish-login-required-shown": {
    of: bluesky("711", {
      text: run("Shown all the same, by an editor’s decision."),
      consent: { loginRequired: true },
    }),
    options: { loginRequired: "show" },
  },
  "wish-noarchive": {
    of: {
      label: "Truth Social",
      snapshot: snapshot("web", "https://pages.example/1", {
        author: { handle: "kai", name: "Kai Notice", url: "https://pages.example/kai" },
        url: "https://pages.example/1",
        text: run("No copies, please."),
        media: [],
        consent: { noarchive: true },
      }),
    },
  },
  "wish-display-only": {
    of: {
      label: "Instagram",
      snapshot: snapshot("instagram", "C1", {
        author: { handle: "lou_example", url: "https://instagram.com/lou_example" },
        url: "https://instagram.com/p/C1/",
        text: [],
        media: [],
        retention: "display-only",
      }),
    },
  },
  truncated: {
    of: x("712", {
      text: run("The first thing that one has to know about the wall is that it"),
      truncated: true,
    }),
  },
  "sparse-nothing": {
    of: {
      label: "Mastodon",
      snapshot: snapshot("mastodon", "https://example.social/users/x/statuses/1", {
        url: "https://example.social/@x/1",
        author: { handle: "x@example.social", url: "https://example.social/@x" },
        text: [],
        media: [],
      }),
    },
  },
  "sparse-day": { of: x("713", { text: run("Only the day is known."), published: "2023-02-24" }) },
  "sparse-no-date": {
    of: {
      label: "X",
      snapshot: snapshot("x", "714", {
        url: "https://x.com/a/status/714",
        author: { handle: "a", name: " ", url: "https://x.com/a" },
        text: run("No date."),
        media: [],
      }),
    },
  },
  ...Object.fromEntries(
    ABSENCES.flatMap((absence, index) =>
      (absence === "gone" || absence === "withdrawn" ? POLICIES : (["note"] as const)).map(
        (gone): [string, Case] => [
          `since-${absence}-${gone}`,
          { of: wall(`72${index}`), options: { since: since(absence), gone } },
        ],
      ),
    ),
  ),
  "since-deleted-repost": {
    of: mastodon("730", {
      repostOf: {
        state: "present",
        key: { platform: "mastodon", id: "https://ferries.example/1" },
        post: {
          url: "https://ferries.example/@info/1",
          author: { handle: "info@ferries.example", url: "https://ferries.example/@info" },
          text: run("Gone since."),
          media: [],
        },
      },
    }),
    options: { since: since("deleted"), gone: "text" },
  },
  "missing-x": { of: { url: "https://x.com/ada_example/status/99", label: "X" } },
  "missing-unlabelled": {
    of: {
      url: "https://social.example.net/@mo/99/with/a/long/path/that/goes/on/and/on/and/on/for/no/reason",
    },
  },
};
