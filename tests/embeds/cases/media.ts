// Golden cases about pictures.
import type { MissingPicture } from "../../../src/model/asset.ts";
import type { Medium } from "../../../src/model/media.ts";
import { bluesky, image, mastodon, run, x } from "../../render/posts.ts";
import type { Case } from "../cases.ts";

const SIZES: readonly (readonly [number, number])[] = [
  [1600, 1067],
  [1067, 1600],
  [1200, 1200],
  [2000, 900],
  [1280, 720],
];
const album = (count: number): Medium[] =>
  Array.from({ length: count }, (_none, index) => {
    const [width, height] = SIZES[index % SIZES.length]!;
    return image(`album ${index}`, width, height, `Page ${index + 1} of an album`);
  });

const KINDS: readonly MissingPicture["kind"][] = [
  "policy",
  "rights",
  "not_found",
  "refused",
  "unreadable",
  "too_large",
  "network",
  "not_recorded",
];
const lost = (kind: MissingPicture["kind"]): Medium => ({
  type: "image",
  url: `https://pictures.example/${kind}`,
  alt: "The breakwater at high water, seen from the north",
  picture: { url: `https://pictures.example/${kind}`, missing: { kind, reason: "As its kind says." } },
});

const from = (handle: string, id: string): NonNullable<Medium["from"]> => ({
  handle,
  url: `https://x.com/${handle}/status/${id}`,
});

/** Cases about pictures. */
export const media: Readonly<Record<string, Case>> = {
  ...Object.fromEntries(
    [1, 2, 3, 4, 5, 6, 8, 9, 10, 13, 20].map((count): [string, Case] => [
      `images-${count}`,
      { of: bluesky(`2${count}`, { text: run(`An album of ${count}.`), media: album(count) }) },
    ]),
  ),
  "images-from-another-account": {
    of: x("240", {
      text: run("Whoever took this: well seen."),
      media: [{ ...image("crane", 1200, 800, "A crane over a hull"), from: from("hull_watch", "239") }],
    }),
  },
  "images-from-some-accounts": {
    of: x("241", {
      text: run("The day in four pictures."),
      media: [
        { ...image("dawn", 1200, 800, "The pier at dawn"), from: from("hull_watch", "239") },
        image("noon", 1200, 800, "The pier at noon"),
        { ...image("dusk", 1200, 800, "The pier at dusk"), from: from("hull_watch", "239") },
        { ...image("night", 1200, 800, "The pier by night"), from: { name: "Night <b>Watch</b>" } },
      ],
    }),
  },
  "images-two-portraits": {
    of: x("230", { media: [image("left", 900, 1600, "A mast"), image("right", 900, 1600, "A chimney")] }),
  },
  "images-of-text": {
    of: x("236", {
      text: run("Their answer, in full."),
      media: [
        image("quay", 1600, 1067, "The quay at noon"),
        image("telephone", 1170, 2532, "A message on a telephone"),
        image(
          "letter",
          1240,
          1400,
          `A letter of the ministry. ${"The ministry has no power to close a harbour. ".repeat(8)}`.trim(),
        ),
      ],
    }),
  },
  "image-portrait": {
    of: x("231", {
      text: run("From keel to truck."),
      media: [image("mast", 1080, 1920, "A mast seen from below")],
    }),
  },
  "image-scroll": {
    of: x("232", {
      text: run("The whole page."),
      media: [image("page", 600, 3000, "A long page of a ledger")],
    }),
  },
  "image-panorama": {
    of: mastodon("233", {
      language: "en",
      text: run("All of it."),
      media: [image("coast", 2000, 400, "The coast from the light to the mouth of the river")],
    }),
  },
  "image-tiny": { of: x("234", { text: run("A stamp."), media: [image("stamp", 32, 24, "A stamp")] }) },
  "images-tiny-and-large": {
    of: x("235", { media: [image("dot", 40, 40, "A buoy"), image("sea", 1600, 900, "The sea")] }),
  },
  "image-no-alt": {
    of: x("236", { text: run("See for yourself."), media: [image("undescribed", 1200, 800)] }),
  },
  "image-alt-long": {
    of: bluesky("237", {
      text: run("The notice on the door."),
      media: [
        image(
          "notice",
          1200,
          900,
          "A printed notice, slightly torn at the lower edge:\n“CLOSED. By order of the harbour master the slipway may not be used between 1 November and 31 March. Boats left on the slipway will be removed at their owners’ cost.”\nBelow it, by hand: “Since when?”",
        ),
      ],
    }),
  },
  "image-no-size": {
    of: x("238", { media: [{ type: "image", url: "https://pictures.example/n", alt: "A lamp" }] }),
  },
  ...Object.fromEntries(
    KINDS.map((kind, index): [string, Case] => [
      `image-missing-${kind.replace("_", "-")}`,
      { of: x(`24${index}`, { text: run("The breakwater."), media: [lost(kind)] }) },
    ]),
  ),
  "images-some-missing": {
    of: mastodon("250", {
      language: "en",
      text: run("Four, of which two are here."),
      media: [
        image("kept one", 1200, 800, "The first"),
        lost("too_large"),
        lost("rights"),
        image("kept two", 800, 1200),
      ],
    }),
  },
  "images-credited": {
    of: bluesky("251", {
      text: run("Then and now."),
      media: [
        {
          ...image("then", 1200, 800, "The quay in 1911"),
          rights: {
            creator: { name: "Hal Plate", basis: "stated by the platform" },
            licence: {
              name: "CC BY-SA 4.0",
              url: "https://creativecommons.org/licenses/by-sa/4.0/",
              basis: "stated by the platform",
            },
          },
        },
        {
          ...image("now", 1200, 800, "The quay today"),
          rights: { rightsHolder: { name: "Example Picture Agency", basis: "editor" } },
        },
      ],
    }),
  },
  "image-unknown-medium": {
    of: mastodon("252", { language: "en", media: [{ type: "unknown", url: "https://files.example/3.stl" }] }),
  },
};
