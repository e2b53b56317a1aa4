// Golden cases about videos, animations and recordings.
import type { MissingPicture } from "../../../src/model/asset.ts";
import type { Medium } from "../../../src/model/media.ts";
import { picture } from "../../render/pictures.ts";
import { bluesky, image, localFile, mastodon, run, x } from "../../render/posts.ts";
import type { Case } from "../cases.ts";

const film = (subject: string, width: number, height: number, more: Partial<Medium> = {}): Medium => ({
  type: "video",
  url: `https://video.example/${subject}.m3u8`,
  width,
  height,
  duration: 42.4,
  alt: "A ferry turning in a narrow harbour",
  picture: picture(`poster ${subject}`, width, height),
  files: [
    { url: `https://video.example/${subject}-low.mp4`, type: "video/mp4", bitrate: 256_000 },
    {
      url: `https://video.example/${subject}.mp4`,
      type: "video/mp4",
      bitrate: 832_000,
      copy: localFile(`video ${subject}`, "video/mp4", 4_312_000),
    },
  ],
  ...more,
});
const away = (subject: string, missing?: MissingPicture["kind"], more: Partial<Medium> = {}): Medium => {
  const { files: _files, ...medium } = film(subject, 1280, 720, more);
  return { ...medium, ...(missing && { missing: { kind: missing, reason: "As its kind says." } }) };
};

const captions: Partial<Medium> = {
  captions: [
    {
      url: "https://video.example/en.vtt",
      language: "en",
      copy: localFile("captions en", "text/vtt", 2_200),
    },
    {
      url: "https://video.example/ar.vtt",
      language: "ar",
      copy: localFile("captions ar", "text/vtt", 2_900),
    },
    { url: "https://video.example/xx.vtt", copy: localFile("captions unknown", "text/vtt", 2_100) },
    { url: "https://video.example/lost.vtt", language: "fr" },
  ],
};
const sound: Medium = {
  type: "audio",
  url: "https://audio.example/fog.mp3",
  duration: 187,
  alt: "A fog horn, twice, and gulls",
  files: [
    {
      url: "https://audio.example/fog.mp3",
      type: "audio/mpeg",
      copy: localFile("audio fog", "audio/mpeg", 2_990_000),
    },
  ],
};
const loop: Partial<Medium> = { type: "gif", alt: "A buoy bobbing up and down" };
const { alt: _alt, ...undescribed } = film("undescribed", 1280, 720);
const { picture: _poster, ...posterless } = film("posterless", 1280, 720);

const MISSING: readonly MissingPicture["kind"][] = [
  "policy",
  "rights",
  "not_found",
  "refused",
  "unreadable",
  "too_large",
  "network",
  "not_recorded",
];

/** Cases about what moves and sounds. */
export const moving: Readonly<Record<string, Case>> = {
  "video-local": {
    of: x("300", { text: run("She turns on her own length."), media: [film("turn", 1280, 720)] }),
  },
  "video-captions": {
    of: x("301", { text: run("With subtitles."), media: [film("talk", 1280, 720, captions)] }),
  },
  "video-portrait": {
    of: bluesky("302", { text: run("Filmed on a phone."), media: [film("phone", 1080, 1920)] }),
  },
  "video-no-alt": { of: x("303", { text: run("No description."), media: [undescribed] }) },
  "video-no-poster": { of: mastodon("304", { language: "en", media: [posterless] }) },
  "video-poster-only": {
    of: x("305", { text: run("Shown as its first picture."), media: [film("turn", 1280, 720)] }),
    options: { media: "poster" },
  },
  "video-away": { of: x("306", { text: run("Only at the platform."), media: [away("far")] }) },
  "video-away-no-poster": {
    of: x("307", {
      text: run("Neither film nor picture."),
      media: [
        away("none", "policy", {
          picture: { url: "https://video.example/n.jpg", missing: { kind: "policy", reason: "Not kept." } },
        }),
      ],
    }),
  },
  ...Object.fromEntries(
    MISSING.map((kind, index): [string, Case] => [
      `video-missing-${kind.replace("_", "-")}`,
      { of: x(`31${index}`, { text: run("The ferry turns."), media: [away("lost", kind)] }) },
    ]),
  ),
  "videos-four": {
    of: mastodon("320", {
      language: "en",
      text: run("Four views, two of which move."),
      media: [
        film("first", 1280, 720),
        image("second", 1200, 800, "A still of the same turn"),
        away("third"),
        image("fourth", 800, 1200, "The wheelhouse"),
      ],
    }),
  },
  "video-sensitive": {
    of: bluesky("321", { text: run("Careful."), sensitive: true, media: [film("storm", 1280, 720)] }),
  },
  "gif-local": { of: x("322", { text: run("Bob."), media: [film("bob", 498, 280, loop)] }) },
  "gif-away": { of: mastodon("323", { language: "en", media: [away("bob", undefined, loop)] }) },
  "audio-local": { of: mastodon("324", { language: "en", text: run("Listen."), media: [sound] }) },
  "audio-cover": {
    of: mastodon("325", {
      language: "en",
      text: run("With a cover."),
      media: [{ ...sound, picture: picture("cover", 600, 600) }],
    }),
  },
  "audio-away": {
    of: mastodon("326", {
      language: "en",
      media: [{ type: "audio", url: "https://audio.example/2.mp3", duration: 3725 }],
    }),
  },
  "audio-missing": {
    of: mastodon("327", {
      language: "en",
      media: [
        {
          type: "audio",
          url: "https://audio.example/3.mp3",
          missing: { kind: "too_large", reason: "Larger than allowed." },
        },
      ],
    }),
  },
};
