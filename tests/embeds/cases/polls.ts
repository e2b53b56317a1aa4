// Golden cases about polls and link cards.
import type { Poll } from "../../../src/model/post.ts";
import { picture } from "../../render/pictures.ts";
import { bluesky, mastodon, run, x } from "../../render/posts.ts";
import type { Case } from "../cases.ts";

const asked = (id: string, poll: Poll): Case => ({
  of: mastodon(id, { language: "en", text: run("How should the new ferry be called?"), poll }),
});
const NAMES = ["Grace", "Perseverance", "Ferry McFerryface", "The old name, as if nothing had happened"];
const voted = (...votes: number[]): Poll["options"] =>
  votes.map((count, index) => ({ title: NAMES[index]!, votes: count }));

/** Cases about polls and cards. */
export const polls: Readonly<Record<string, Case>> = {
  "poll-closed": asked("500", {
    options: voted(120, 61, 1894, 77),
    votes: 2152,
    closed: true,
    closesAt: "2023-02-24T20:00:00.000Z",
  }),
  "poll-open": asked("501", {
    options: voted(12, 6, 189, 7),
    votes: 214,
    closed: false,
    closesAt: "2023-02-28T12:00:00.000Z",
  }),
  "poll-unknown-state": asked("502", { options: voted(12, 6), votes: 18 }),
  "poll-hidden": asked("503", {
    options: NAMES.map((title) => ({ title })),
    closed: false,
    closesAt: "2023-02-28T12:00:00.000Z",
  }),
  "poll-multiple": asked("504", {
    options: voted(40, 31, 55),
    votes: 126,
    voters: 70,
    multiple: true,
    closed: true,
  }),
  "poll-no-votes": asked("505", { options: voted(0, 0), votes: 0, closed: true }),
  "poll-one-vote": asked("506", { options: voted(1, 0), votes: 1, closed: true }),
  "poll-emoji": {
    of: mastodon("507", {
      language: "en",
      text: run("Which boat on Sundays?"),
      emoji: { boat: picture("emoji boat", 128, 64, "png") },
      poll: {
        options: [
          { title: ":boat: The old one", votes: 9 },
          { title: "10:30:boat: The new one, :tide: allowing", votes: 3 },
        ],
        votes: 12,
        closed: true,
      },
    }),
  },
  "card-full": {
    of: bluesky("510", {
      text: run("Read this."),
      card: {
        url: "https://www.example.org/harbour/wall",
        title: "The wall that was never meant to hold",
        description: "What the drawings of 1911 say, and why nobody looked at them for a century.",
        provider: "The Example Ledger",
        author: "Jo Writer",
        picture: picture("wall report", 1200, 630),
      },
    }),
  },
  "card-square-picture": {
    of: x("511", {
      card: {
        url: "https://music.example/album/7",
        title: "Fog Signals",
        description: "An album of eleven horns",
        picture: picture("album cover", 600, 600),
      },
    }),
  },
  "card-picture-missing": {
    of: mastodon("512", {
      language: "en",
      card: {
        url: "https://example.org/tides",
        title: "Tides of the week",
        picture: { url: "https://example.org/t.png", missing: { kind: "not_found", reason: "Gone." } },
      },
    }),
  },
  "card-long": {
    of: x("513", {
      card: {
        url: "https://longwinded.example.com/",
        title:
          "On the several and various occasions on which the harbour wall of the east harbour was described as safe by those whose duty it was to know better, with an appendix",
        description:
          "In which every such occasion is set out in order, with the names of those present, the state of the tide, the weather on the day, and what was written down afterwards by whom and for what purpose, as far as it can be known.".repeat(
            2,
          ),
      },
    }),
  },
  "card-bare": { of: x("514", { card: { url: "https://example.net/" } }) },
  "card-untitled": {
    of: bluesky("515", {
      text: run("The minutes are out."),
      card: {
        url: "https://www.example.org/rathaus/sitzung-vom-24-februar/beschl%C3%BCsse/",
        title: "",
        picture: picture("wall report", 1200, 630),
      },
    }),
  },
};
