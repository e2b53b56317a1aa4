// Golden cases about what a site can choose: themes, parts shown and hidden, descriptions on the page, marks.
import { MARK } from "../../browser/page.ts";
import { picture } from "../../render/pictures.ts";
import type { Sample } from "../../render/posts.ts";
import { ada, bluesky, image, localFile, mastodon, run } from "../../render/posts.ts";
import { photoSample } from "../../render/samples.ts";
import type { Case } from "../cases.ts";
import { PARTS, THEMES } from "../render.ts";
import { quotes } from "./quotes.ts";
import { surroundings } from "./surroundings.ts";

const rich = surroundings["everything"]!.of as Sample;
const album: Sample = bluesky("900", {
  text: run("Four, each with a description but one."),
  media: [
    image("p one", 1200, 800, "A mooring post with frayed rope"),
    image("p two", 1200, 800, "Two gulls on a rail, one asleep"),
    image("p three", 800, 1200),
    image("p four", 1200, 800, "The rail without gulls"),
  ],
});

/** Cases about options. */
export const options: Readonly<Record<string, Case>> = {
  ...Object.fromEntries(
    THEMES.flatMap((theme): [string, Case][] => [
      [`theme-${theme}-photo`, { of: photoSample, options: { theme } }],
      [
        `theme-${theme}-everything`,
        { of: rich, options: { theme, show: { counts: true, application: true } } },
      ],
      [`theme-${theme}-thread`, { of: quotes["thread"]!.of, options: { theme } }],
    ]),
  ),
  "theme-minimal-missing": {
    of: { url: "https://x.com/ada_example/status/99", label: "X" },
    options: { theme: "minimal" },
  },
  ...Object.fromEntries(
    PARTS.map((part): [string, Case] => [
      `hidden-${part}`,
      { of: withAllParts(), options: { show: { counts: true, application: true, [part]: false } } },
    ]),
  ),
  "hidden-all": {
    of: withAllParts(),
    options: { show: Object.fromEntries(PARTS.map((part) => [part, false])) },
  },
  "hidden-all-transcribed": {
    of: {
      label: "X",
      snapshot: { ...photoSample.snapshot, basis: "transcribed", transcribedBy: "Ida Editor" },
    },
    options: { show: Object.fromEntries(PARTS.map((part) => [part, false])) },
  },
  "alt-shown": { of: photoSample, options: { alt: "shown" } },
  "alt-shown-album": { of: album, options: { alt: "shown" } },
  "alt-shown-video": {
    of: mastodon("901", {
      language: "en",
      media: [
        {
          type: "video",
          url: "https://video.example/a.mp4",
          duration: 9,
          alt: "A rope is thrown and missed, twice",
          picture: picture("poster rope", 1280, 720),
          files: [
            { url: "https://video.example/a.mp4", copy: localFile("video rope", "video/mp4", 700_000) },
          ],
        },
      ],
    }),
    options: { alt: "shown" },
  },
  "alt-shown-sensitive": {
    of: bluesky("902", { sensitive: true, media: [image("shown s", 1200, 800, "A cut hand")] }),
    options: { alt: "shown" },
  },
  "mark-supplied": { of: photoSample, options: { mark: MARK } },
  "mark-supplied-card": { of: photoSample, options: { mark: MARK, theme: "card" } },
  "locale-american": { of: photoSample, options: { locale: "en-US", timeZone: "America/New_York" } },
  "locale-german-english": { of: photoSample, options: { locale: "de", timeZone: "Europe/Vienna" } },
};

/** A post with one of everything that can be hidden. */
function withAllParts(): Sample {
  return {
    ...rich,
    snapshot: {
      ...rich.snapshot,
      post: {
        ...rich.snapshot.post,
        author: { ...ada, ...rich.snapshot.post.author },
        poll: {
          options: [
            { title: "Stay", votes: 9 },
            { title: "Go", votes: 1 },
          ],
          votes: 10,
          closed: true,
        },
        card: { url: "https://coast.example.com/warnings", title: "Warnings in force" },
        rights: { creator: { name: "Coast Agency", basis: "stated by the platform" } },
      },
    },
  };
}
