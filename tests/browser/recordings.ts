// Thirty recorded posts of three platforms as snapshots, with drawn pictures in the sizes of their own.
import { readFileSync } from "node:fs";
import type { Picture } from "../../src/model/asset.ts";
import type { PictureRole } from "../../src/model/snapshot.ts";
import { mapPictures } from "../../src/model/snapshot.ts";
import { platforms, readPost } from "../../src/platforms/index.ts";
import { material } from "../material.ts";
import { picture } from "../render/pictures.ts";
import type { Sample } from "../render/samples.ts";
import { snapshot } from "../render/samples.ts";

/** Chosen for what they hold: pictures in all numbers, cards, quotes, polls, warnings, replies, long and odd texts. */
export const RECORDINGS: readonly string[] = [
  "x/syndication--1862267607274885231--card-audiospace-mentions--transcribed.json",
  "x/syndication--1675039428610502656--photo--transcribed.json",
  "x/syndication--1674865731136020505--reply-with-parent--transcribed-partial.json",
  "x/syndication--1641086480675225601--photo-mediaDetails-photos--tweet-rsc.json",
  "x/syndication--1641895049427550208--quoted_tweet--tweet-rsc.json",
  "x/syndication--1629262255744503809--card--tweet-rsc.json",
  "x/syndication--2023357708301455483----emusks.json",
  "x/oembed--51a4b357--rich--feedbin.json",
  "x/oembed--20af8c48--rich--Embed.json",
  "bluesky/postThread--did-plc-kvwvcn5iqfooopmyzvb4qzba_3kaheyt6vpc--getPostThread-replies--atproto.json",
  "bluesky/postThread--did-plc-test222_rkeygallery--getPostThread--FxEmbed.mock.json",
  "bluesky/postThread--did-plc-test111_rkeypics--getPostThread--FxEmbed.mock.json",
  "bluesky/postThread--did-plc-test111_rkeyquotehost--getPostThread--FxEmbed.mock.json",
  "bluesky/postView--did-plc-wpe35pganb6d4pg4ekmfy6u5_3lihz34z6lc--link-tag-images-view-recordWithMedia-view--bskyr.json",
  "bluesky/postView--did-plc-fgeozid7uyx2lfz3yo7zvm3b_3ll242ifkjk--link-tag-images-view--bskyr.json",
  "bluesky/postView--did-plc-zdd4yxyclksq2sem6jqxsfu2_3liulqvn6zq--link-mention-labels-reply--bskyr.json",
  "bluesky/postView--did-plc-xwxgmnbzmqrasm5yvlltlsqy_3lpjlye6o6c--author-labels-external-view-link--bskyr.json",
  "bluesky/postView--did-plc-koh6ega53iul5n6qomu6e7an_3lpjqrblspk--author-labels-reply--bskyr.json",
  "bluesky/postView--did-plc-dvdagn45jd7yybrbsh3ygs5l_3lffbrjglpc--link-mention-tag--bskyr.json",
  "bluesky/postView--did-plc-l3ye73neiydhv3myt4fulovf_3lpr5o7acpc--link-tag-images-view--bskyr.json",
  "mastodon/api-status--113910873397646818--alt-application-card-image-mentions-tags--rtoot.json",
  "mastodon/api-status--114724626341092604--alt-edited_at-in_reply_to_id-image-tags--rtoot.json",
  "mastodon/api-status--114870361509088779--alt-application-gifv-tags--rtoot.json",
  "mastodon/api-status--114365477692975156--card-emojis-mentions-tags--rtoot.json",
  "mastodon/api-status--A0CLZOxVw1UHTMa9Oi--application-pleroma-poll-unlisted--pleroma-bot.json",
  "mastodon/api-status--114870361658420280--application-video-sensitive--rtoot.json",
  "mastodon/api-status--110646408237799248--reblog--rtoot.json",
  "mastodon/api-status--114176839256957936--CW-in_reply_to_id-mentions-sensitive-tags--rtoot.json",
  "mastodon/api-status--114630717761810973--quote-tags--rtoot.json",
  "mastodon/api-status--114868870137582039--video--rtoot.json",
  "mastodon/api-status--12345678987654321--edited_at-in_reply_to_id-mentions--documentation.json",
  "mastodon/api-status--114869919124503943--CW-application-sensitive--rtoot.json",
];

const CAPTURED = "2026-01-15T09:00:00.000Z";

/** A recording as a snapshot with pictures. */
export function recordedSample(file: string): Sample {
  const [platform = "", rest = ""] = file.split("/");
  const body: unknown = JSON.parse(readFileSync(material(`recorded/${file}`), "utf8"));
  const outcome = readPost(platform, body, { kind: rest.split("--")[0]!, capturedAt: CAPTURED });
  if (outcome.kind !== "post") throw new Error(`${file} holds no post: ${outcome.reason}`);
  const { key, post } = outcome;
  const label = platforms().find(({ name }) => name === platform)?.label ?? platform;
  return {
    label,
    snapshot: { ...snapshot(key.platform, key.id, mapPictures(post, drawn)), capturedAt: CAPTURED },
  };
}

/** Every picture as if kept, but one in ten, which was not to be had. */
function drawn(original: Picture, role: PictureRole): Picture {
  if (original.url.length % 10 === 0 && role === "image") {
    return { ...original, missing: { kind: "not_found", reason: "The platform answered 404." } };
  }
  const [width, height] =
    role === "avatar" || role === "emoji" ? [96, 96] : [original.width ?? 1200, original.height ?? 630];
  const subject = role === "avatar" ? "person" : role === "emoji" ? "emoji" : role;
  return {
    ...picture(`${subject} ${original.url}`, Math.min(width, 2000), Math.min(height, 2000)),
    url: original.url,
  };
}
