// Writes the demo's capture files: fictional answers in the shape that each platform documents, recorded through the
// platforms themselves, so that a replay is asked exactly what the live platform would be.
//
//   npm run build && node examples/demo/make-answers.js
import { createHash } from "node:crypto";
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { askSources, normalize, parseReference, platforms } from "../../dist/platforms.js";

const here = import.meta.dirname;
const FIRST_DAY = "2026-02-11T09:00:00.000Z";
const LATER = "2026-03-02T09:00:00.000Z";

/* ------------------------------------------------------------------ X */

const harbour = {
  id_str: "7100000001",
  name: "Port Ellery Harbour",
  screen_name: "ElleryHarbour_x",
  profile_image_url_https: "https://pbs.twimg.com/profile_images/7100000001/anchor_normal.jpg",
  profile_image_shape: "Square",
  verified: false,
  verified_type: "Government",
  is_blue_verified: false,
};
const reporter = {
  id_str: "7100000002",
  name: "Ines Example",
  screen_name: "ines_example",
  profile_image_url_https: "https://pbs.twimg.com/profile_images/7100000002/ines_normal.jpg",
  profile_image_shape: "Circle",
  verified: false,
  is_blue_verified: false,
};
const photo = (post, [key, width, height, alt], indices) => ({
  type: "photo",
  media_url_https: `https://pbs.twimg.com/media/${key}.jpg`,
  url: `https://t.co/${key}`,
  display_url: `pic.x.com/${key}`,
  expanded_url: `${post}/photo/1`,
  indices,
  original_info: { width, height, focus_rects: [] },
  ...(alt && { ext_alt_text: alt }),
});

/** A tweet as the syndication endpoint gives it; entity offsets are found in the text, in code points. */
function tweet({ id, user, at, text, links = [], mentions = [], hashtags = [], photos = [], ...rest }) {
  const find = (needle) => {
    const start = Array.from(text.slice(0, text.indexOf(needle))).length;
    return [start, start + Array.from(needle).length];
  };
  const post = `https://x.com/${user.screen_name}/status/${id}`;
  const media = photos.map((each) => photo(post, each, find(`https://t.co/${photos[0][0]}`)));
  const visible = photos.length > 0 ? find(`https://t.co/${photos[0][0]}`)[0] - 1 : Array.from(text).length;
  return {
    __typename: "Tweet",
    id_str: id,
    lang: "en",
    created_at: at,
    text,
    display_text_range: [0, visible],
    entities: {
      hashtags: hashtags.map((tag) => ({ text: tag, indices: find(`#${tag}`) })),
      user_mentions: mentions.map((name) => ({
        screen_name: name,
        name,
        id_str: "7100000009",
        indices: find(`@${name}`),
      })),
      urls: links.map(([short, expanded, display]) => ({
        url: short,
        expanded_url: expanded,
        display_url: display,
        indices: find(short),
      })),
      ...(media.length > 0 && { media: [{ ...media[0] }] }),
    },
    user,
    favorite_count: 412,
    conversation_count: 37,
    mediaDetails: media,
    edit_control: {
      edit_tweet_ids: [id],
      editable_until_msecs: "0",
      is_edit_eligible: false,
      edits_remaining: "5",
    },
    isEdited: false,
    isStaleEdit: false,
    possibly_sensitive: false,
    ...rest,
  };
}

const closed = tweet({
  id: "2021500000000000000",
  user: harbour,
  at: "2026-02-11T06:12:08.000Z",
  text:
    "⚓️🌊 The harbour is closed to all traffic from 07:00. Wind gusts of 58 knots at the breakwater &amp; rising.\n\n" +
    "Moorings will be checked at low water. Advice: https://t.co/advice01 #StormIsolde https://t.co/HARB1",
  hashtags: ["StormIsolde"],
  links: [["https://t.co/advice01", "https://harbour.example/advice", "harbour.example/advice"]],
  photos: [
    ["HARB1", 1600, 1067, "Three sailing boats heel over in rough grey water under dark clouds"],
    ["HARB2", 1200, 900, "Spray rising over the end of the harbour wall"],
  ],
});
const quoting = tweet({
  id: "2021511111111111111",
  user: reporter,
  at: "2026-02-11T07:40:55.000Z",
  text: "First closure since 1987, says @ElleryHarbour_x. Our live page is open.",
  mentions: ["ElleryHarbour_x"],
  quoted_tweet: closed,
});
const rumour = tweet({
  id: "2021522222222222222",
  user: reporter,
  at: "2026-02-11T08:02:30.000Z",
  text: "Seen from Ferry Road: the lifeboat is out. https://t.co/BOAT1",
  photos: [["BOAT1", 1080, 1350, ""]],
});
const tombstone = {
  __typename: "TweetTombstone",
  tombstone: { text: { text: "This Post was deleted by the Post author. Learn more", entities: [] } },
};

/* ------------------------------------------------------------------ Bluesky */

const ADA = "did:plc:demoadaexample2222222222";
const COURIER = "did:plc:democourierexample222222";
const bytes = (text) => new TextEncoder().encode(text).length;
function facet(text, needle, feature) {
  const byteStart = bytes(text.slice(0, text.indexOf(needle)));
  return { index: { byteStart, byteEnd: byteStart + bytes(needle) }, features: [feature] };
}
const ada = {
  did: ADA,
  handle: "ada.example.com",
  displayName: "Ada Example",
  avatar: `https://cdn.bsky.app/img/avatar/plain/${ADA}/bafkreidemoada@jpeg`,
  labels: [],
};
const breakfastText =
  "👩🏽‍🍳 Storm breakfast at the harbour café — it stays open for the crews until noon, says @courier.example.com. ☕️ Menu: cafe.example/storm";
const breakfast = {
  uri: `at://${ADA}/app.bsky.feed.post/3demobreakfast`,
  cid: "bafyreidemobreakfast",
  author: ada,
  record: {
    $type: "app.bsky.feed.post",
    text: breakfastText,
    createdAt: "2026-02-11T07:21:44.101Z",
    langs: ["en"],
    facets: [
      facet(breakfastText, "@courier.example.com", {
        $type: "app.bsky.richtext.facet#mention",
        did: COURIER,
      }),
      facet(breakfastText, "cafe.example/storm", {
        $type: "app.bsky.richtext.facet#link",
        uri: "https://cafe.example/storm",
      }),
    ],
  },
  embed: {
    $type: "app.bsky.embed.images#view",
    images: [
      {
        thumb: `https://cdn.bsky.app/img/feed_thumbnail/plain/${ADA}/bafkreidemobreakfast@jpeg`,
        fullsize: `https://cdn.bsky.app/img/feed_fullsize/plain/${ADA}/bafkreidemobreakfast@jpeg`,
        alt: "A plate with an omelette and a cup of black coffee on a wooden table",
        aspectRatio: { width: 1400, height: 1050 },
      },
    ],
  },
  replyCount: 4,
  repostCount: 11,
  likeCount: 96,
  quoteCount: 1,
  indexedAt: "2026-02-11T07:21:45.000Z",
  labels: [],
};
const forecast = {
  uri: `at://${COURIER}/app.bsky.feed.post/3demoforecast`,
  cid: "bafyreidemoforecast",
  author: {
    did: COURIER,
    handle: "courier.example.com",
    displayName: "The Ellery Courier",
    avatar: `https://cdn.bsky.app/img/avatar/plain/${COURIER}/bafkreidemocourier@jpeg`,
    labels: [],
  },
  record: {
    $type: "app.bsky.feed.post",
    text: "Where Isolde goes next: our map, updated every hour.",
    createdAt: "2026-02-11T08:30:00.000Z",
    langs: ["en"],
  },
  embed: {
    $type: "app.bsky.embed.external#view",
    external: {
      uri: "https://courier.example/storm-map",
      title: "Storm Isolde: the track, hour by hour",
      description: "Wind, tide and closures along the coast, from the harbour's own gauges.",
      thumb: `https://cdn.bsky.app/img/feed_thumbnail/plain/${COURIER}/bafkreidemocard@jpeg`,
    },
  },
  replyCount: 0,
  repostCount: 3,
  likeCount: 15,
  quoteCount: 0,
  indexedAt: "2026-02-11T08:30:01.000Z",
  labels: [],
};
const thread = (post) => ({ thread: { $type: "app.bsky.feed.defs#threadViewPost", post } });

/* ------------------------------------------------------------------ Mastodon */

const met = {
  id: "900001",
  username: "met",
  acct: "met",
  display_name: "Ellery Weather :storm_flag:",
  url: "https://social.example/@met",
  uri: "https://social.example/users/met",
  avatar: "https://media.example/avatars/met.jpg",
  avatar_static: "https://media.example/avatars/met.jpg",
  bot: false,
  emojis: [
    {
      shortcode: "storm_flag",
      url: "https://media.example/emoji/storm_flag.png",
      static_url: "https://media.example/emoji/storm_flag.png",
    },
  ],
};
function status({ id, at, content, ...rest }) {
  return {
    id,
    uri: `https://social.example/users/met/statuses/${id}`,
    url: `https://social.example/@met/${id}`,
    created_at: at,
    edited_at: null,
    in_reply_to_id: null,
    in_reply_to_account_id: null,
    sensitive: false,
    spoiler_text: "",
    visibility: "public",
    language: "en",
    content,
    account: met,
    media_attachments: [],
    mentions: [],
    tags: [],
    emojis: met.emojis,
    replies_count: 2,
    reblogs_count: 40,
    favourites_count: 71,
    card: null,
    poll: null,
    ...rest,
  };
}
const warned = status({
  id: "115900000000000001",
  at: "2026-02-11T07:05:00.000Z",
  spoiler_text: "Storm damage, nobody hurt",
  sensitive: true,
  content:
    "<p>:storm_flag: The old signal mast on the north wall has come down.</p><p>Gauge data: " +
    '<a href="https://weather.example/gauges/north-wall/latest" rel="nofollow noopener" target="_blank">' +
    '<span class="invisible">https://</span><span class="ellipsis">weather.example/gauges/north-wa</span>' +
    '<span class="invisible">ll/latest</span></a> <a href="https://social.example/tags/StormIsolde" class="mention hashtag" rel="tag">#<span>StormIsolde</span></a></p>',
  tags: [{ name: "stormisolde", url: "https://social.example/tags/stormisolde" }],
  media_attachments: [
    {
      id: "1",
      type: "image",
      url: "https://media.example/media/mast.jpg",
      preview_url: "https://media.example/media/mast-small.jpg",
      remote_url: null,
      description: "The end of the harbour wall under a wave, without its mast",
      meta: { original: { width: 1200, height: 900, aspect: 1.333 } },
      blurhash: null,
    },
  ],
});
const polled = status({
  id: "115900000000000002",
  at: "2026-02-10T18:00:00.000Z",
  content: "<p>Will the ferry run on Wednesday?</p>",
  poll: {
    id: "5",
    expires_at: "2026-02-11T06:00:00.000Z",
    expired: true,
    multiple: false,
    votes_count: 240,
    voters_count: 240,
    options: [
      { title: "Yes, all day", votes_count: 31 },
      { title: "Only before the tide turns", votes_count: 74 },
      { title: "No", votes_count: 135 },
    ],
    emojis: [],
  },
});
const gauge = status({
  id: "115900000000000003",
  at: "2026-02-11T08:15:00.000Z",
  edited_at: "2026-02-11T08:31:00.000Z",
  language: "de",
  content:
    "<p>Der Pegel am Nordwall steigt: <strong>5,4&nbsp;m</strong> um 8&nbsp;Uhr, zwei Stunden vor Hochwasser.</p>" +
    "<ul><li>Hochwasser: 10:12</li><li>Gegen Mittag dreht der Wind auf West</li></ul>",
  media_attachments: [
    {
      id: "3",
      type: "video",
      url: "https://media.example/media/tide-gauge.mp4",
      preview_url: "https://media.example/media/tide-gauge-small.jpg",
      remote_url: null,
      description: "Zeichnung: Wellen steigen an einer Pegellatte, bis sie die rote Marke erreichen",
      meta: { original: { width: 640, height: 360, frame_rate: "15/1", duration: 4.5, bitrate: 55000 } },
      blurhash: null,
    },
  ],
});

/* ------------------------------------------------------------------ recording */

const json = (body, status = 200) => ({ status, type: "application/json", body: JSON.stringify(body) });
const pictures = {
  "/media/HARB1": "harbour-storm.jpg",
  "/media/HARB2": "harbour-wall.jpg",
  "/media/BOAT1": "lifeboat.jpg",
  "/anchor_": "avatar-harbour.jpg",
  "/ines_": "avatar-reporter.jpg",
  bafkreidemobreakfast: "breakfast.jpg",
  bafkreidemoada: "avatar-ada.jpg",
  bafkreidemocourier: "avatar-harbour.jpg",
  bafkreidemocard: "card.jpg",
  "avatars/met.jpg": "avatar-met.jpg",
  "emoji/storm_flag.png": "storm-flag.png",
  "media/mast.jpg": "harbour-wall.jpg",
  "media/tide-gauge-small.jpg": "tide-gauge.jpg",
  "media/tide-gauge.mp4": "tide-gauge.mp4",
};
const TYPES = { jpg: "image/jpeg", png: "image/png", mp4: "video/mp4" };

const HTML_404 = { status: 404, type: "text/html", body: "<!doctype html><title>Not found</title>" };
const X_ANSWERS = { [closed.id_str]: closed, [quoting.id_str]: quoting, [rumour.id_str]: rumour };

/** What the platforms would answer, by URL. */
function answer(url, gone) {
  const { host, pathname, searchParams } = new URL(url);
  if (host === "cdn.syndication.twimg.com") {
    const id = searchParams.get("id");
    if (gone.has(id)) return json(tombstone);
    return X_ANSWERS[id] ? json(X_ANSWERS[id]) : HTML_404;
  }
  if (host === "publish.x.com" || host === "publish.twitter.com") return HTML_404;
  if (pathname.endsWith("resolveHandle")) {
    return json({
      did: { "ada.example.com": ADA, "courier.example.com": COURIER }[searchParams.get("handle")],
    });
  }
  if (pathname.endsWith("getPostThread")) {
    const uri = searchParams.get("uri");
    return json(thread([breakfast, forecast].find((post) => post.uri === uri)));
  }
  if (pathname.startsWith("/api/v1/statuses/")) {
    const found = [warned, polled, gauge].find(({ id }) => pathname.endsWith(id));
    return found ? json(found) : json({ error: "Record not found" }, 404);
  }
  throw new Error(`No answer for ${url}`);
}

async function record(folder, capturedAt, urls, gone = new Set()) {
  await mkdir(folder, { recursive: true });
  for (const file of await readdir(folder)) if (file.endsWith(".json")) await rm(join(folder, file));
  for (const url of urls) {
    const reference = parseReference(url);
    const platform = platforms().find(({ name }) => name === reference.platform);
    const asked = await askSources(platform, reference, async (request) => {
      const { status, type, body } = answer(request.url, gone);
      return {
        request: {
          method: request.method ?? "GET",
          url: request.url,
          headers: request.accept ? { accept: request.accept } : {},
        },
        at: capturedAt,
        result: { status, headers: { "content-type": type }, body: { utf8: body }, truncated: false },
      };
    });
    const exchanges = [...asked];
    const capture = {
      format: "postproof/capture@1",
      reference,
      capturedAt,
      tool: "postproof demo",
      exchanges,
    };
    const outcome = normalize(capture, [platform]);
    for (const picture of outcome.kind === "post" ? filesOf(outcome.post) : []) {
      const file = Object.entries(pictures).find(([part]) => picture.includes(part))?.[1];
      if (!file) throw new Error(`No picture for ${picture}`);
      exchanges.push({
        request: {
          method: "GET",
          url: picture,
          headers: { accept: file.endsWith(".mp4") ? "video/*" : "image/*" },
        },
        at: capturedAt,
        result: {
          status: 200,
          headers: { "content-type": TYPES[file.split(".").at(-1)] },
          body: { blob: file },
          truncated: false,
        },
      });
    }
    const name = `${reference.platform}-${createHash("sha256").update(url).digest("hex").slice(0, 8)}.json`;
    await writeFile(join(folder, name), `${JSON.stringify(capture, null, 2)}\n`);
  }
}

/** What its pictures and videos are loaded from. */
function filesOf(value) {
  const found = new Set();
  JSON.stringify(value, (key, item) => {
    if (key === "picture" || key === "avatar") found.add(item.url);
    if (key === "files") for (const file of item) found.add(file.url);
    if (key === "emoji") for (const picture of Object.values(item)) found.add(picture.url);
    return item;
  });
  return found;
}

const article = await readFile(join(here, "article.html"), "utf8");
const inArticle = [
  "https://x.com/ElleryHarbour_x/status/2021500000000000000",
  "https://x.com/ines_example/status/2021511111111111111",
  "https://x.com/ines_example/status/2021522222222222222",
  "https://x.com/ferry_example/status/2021533333333333333",
  "https://bsky.app/profile/ada.example.com/post/3demobreakfast",
  `https://bsky.app/profile/${ADA}/post/3demobreakfast`,
  "https://bsky.app/profile/courier.example.com/post/3demoforecast",
  "https://social.example/@met/115900000000000001",
  "https://social.example/@met/115900000000000002",
  "https://social.example/@met/115900000000000003",
];
for (const id of ["2021500000000000000", "3demobreakfast", "115900000000000001"]) {
  if (!article.includes(id)) throw new Error(`The article does not mention ${id}`);
}
await record(join(here, "answers"), FIRST_DAY, inArticle);
await record(
  join(here, "answers-later"),
  LATER,
  [`https://x.com/ines_example/status/${rumour.id_str}`],
  new Set([rumour.id_str]),
);
