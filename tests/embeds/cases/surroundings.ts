// Golden cases about what stands around the words of a post: warnings, notes, labels, places, numbers, versions.
import { picture } from "../../render/pictures.ts";
import type { Sample } from "../../render/posts.ts";
import { ada, bluesky, cy, image, mastodon, run, x } from "../../render/posts.ts";
import type { Case } from "../cases.ts";

const counts = {
  likes: 1234,
  reposts: 87,
  replies: 1,
  quotes: 0,
  views: 1_204_332,
  at: "2023-02-25T08:00:00.000Z",
};
const version = (sample: Sample, name: string, capturedAt: string): Sample => ({
  ...sample,
  snapshot: { ...sample.snapshot, version: name, capturedAt },
});
const first = version(
  x("620", {
    text: run("The harbour is closed until further notice."),
    media: [image("closed sign", 1200, 800, "A sign")],
  }),
  "1111111111111111aaaa",
  "2023-02-24T23:40:00.000Z",
).snapshot;
const second = version(
  x("620", { text: run("The harbour is closed until Friday, 18:00.") }),
  "2222222222222222bbbb",
  "2023-02-25T01:00:00.000Z",
).snapshot;
const edited = x("620", {
  text: run("The harbour is closed until Saturday, 18:00."),
  edited: "2023-02-25T07:12:00.000Z",
});

/** Cases about what surrounds a text. */
export const surroundings: Readonly<Record<string, Case>> = {
  "warning-text": {
    of: mastodon("600", {
      language: "en",
      warning: "Harbour politics, long",
      text: run("The council voted nine to two. I have thoughts."),
    }),
  },
  "warning-emoji": {
    of: mastodon("620", {
      language: "en",
      warning: ":boat: talk",
      emoji: { boat: picture("emoji boat", 128, 64, "png") },
      text: run("It leaks."),
    }),
  },
  "warning-media": {
    of: mastodon("601", {
      language: "en",
      warning: "Injury",
      sensitive: true,
      text: run("What the wall did to our boat, and to me."),
      media: [
        image("boat", 1200, 800, "A boat with a broken bow"),
        image("arm", 800, 1200, "An arm in a sling"),
      ],
    }),
  },
  "sensitive-images": {
    of: bluesky("602", {
      text: run("Three pictures from the night."),
      sensitive: true,
      media: [
        image("night one", 1200, 800, "Rescuers lift a stretcher over a rail"),
        image("night two", 1200, 800),
        image("night three", 800, 1200, "A torn sail"),
      ],
    }),
  },
  "sensitive-one-medium": {
    of: mastodon("603", {
      language: "en",
      text: run("The second is not for everyone."),
      media: [
        image("calm", 1200, 800, "The calm sea"),
        { ...image("wound", 1200, 800, "A cut hand"), sensitive: true },
      ],
    }),
  },
  "sensitive-shown": {
    of: mastodon("604", {
      language: "en",
      warning: "Injury",
      sensitive: true,
      text: run("Shown because the article is about it."),
      media: [image("sling", 1200, 800, "An arm in a sling")],
    }),
    options: { sensitive: "show" },
  },
  "reader-note": {
    of: x("610", {
      text: run("The wall has held every storm for a hundred years."),
      note: {
        title: "Readers added context",
        text: run("The wall was breached in 1953 and 1978, according to the harbour’s own chronicle: ", {
          type: "link",
          url: "https://example.org/chronicle",
          text: "example.org/chronicle",
        }),
        url: "https://x.com/i/birdwatch/n/1",
      },
    }),
  },
  "reader-note-untold": {
    of: x("650", {
      text: run("The pier was never closed."),
      note: { title: "Readers added context", text: [], url: "https://x.com/i/birdwatch/n/650" },
    }),
  },
  community: {
    of: mastodon("651", {
      language: "en",
      text: run("The ferry is back."),
      community: { name: "!harbour@example.social", url: "https://example.social/c/harbour" },
    }),
  },
  "reader-note-untitled": {
    of: x("611", {
      text: run("Forty ferries a day."),
      note: { text: run("Twelve, in winter.\n\nThe timetable says so.") },
      media: [image("deck", 1200, 800, "A deck")],
    }),
  },
  labels: {
    of: bluesky("612", { text: run("Generated, and said so."), labels: ["ai-generated", "satire"] }),
  },
  place: {
    of: x("613", {
      text: run("Here."),
      place: { name: "Port Ellery, Example County", url: "https://x.com/places/1" },
    }),
  },
  "place-without-link": {
    of: mastodon("614", { language: "en", text: run("There."), place: { name: "East Pier" } }),
  },
  application: {
    of: mastodon("615", { language: "en", text: run("From the boat."), application: "Semaphore for Boats" }),
    options: { show: { application: true } },
  },
  counts: { of: x("616", { text: run("Numbers."), counts }), options: { show: { counts: true } } },
  "counts-zero": {
    of: bluesky("617", {
      text: run("No numbers."),
      counts: { likes: 0, reposts: 0, replies: 0, quotes: 0, at: counts.at },
    }),
    options: { show: { counts: true } },
  },
  edited: {
    of: mastodon("618", {
      language: "en",
      text: run("Now without the slip."),
      edited: "2023-02-25T07:12:00.000Z",
    }),
  },
  "edited-sometime": { of: x("619", { text: run("Edited once."), isEdited: true }) },
  "edited-earlier": { of: edited, options: { earlier: [second] } },
  "edited-earlier-two": { of: edited, options: { earlier: [second, first] } },
  everything: {
    of: x("630", {
      author: {
        ...ada,
        name: "Coast Agency",
        handle: "coast_agency",
        avatarShape: "square",
        verified: "government",
        badges: [{ label: "Ministry of Examples", picture: picture("badge ministry", 64, 64, "png") }],
      },
      text: run(
        "Storm warning for the whole coast from 18:00. Stay away from the wall.\n\nDetails and the map: ",
        { type: "link", url: "https://coast.example.com/warnings", text: "coast.example.com/warnings" },
      ),
      media: [
        image("map", 1200, 800, "A map of the coast with the warned stretch in red"),
        image("forecast", 1200, 800, "Wind by hour, up to 58 knots"),
      ],
      replyTo: { handle: "port_ellery", url: "https://x.com/port_ellery/status/1" },
      edited: "2023-02-24T23:45:00.000Z",
      place: { name: "Port Ellery" },
      application: "Coast Console",
      labels: ["emergency"],
      note: { text: run("The warning was lifted at 04:00.") },
      counts,
      quote: {
        state: "present",
        key: { platform: "x", id: "1" },
        post: post("The ferry to the islands does not sail tonight."),
      },
    }),
    options: { show: { counts: true, application: true } },
  },
};

function post(words: string) {
  return {
    author: { ...cy, name: "Ferry Service", handle: "ferry_service", url: "https://x.com/ferry_service" },
    url: "https://x.com/ferry_service/status/1",
    text: run(words),
    media: [],
    published: "2023-02-24T21:10:00.000Z",
  };
}
