// What the two peers that run alone make of made-up posts: the proofs that docs/comparison.md names as "probe".
//   npm --prefix bench ci && node bench/probes.js
import { execFileSync } from "node:child_process";
import { register } from "node:module";
import { fileURLToPath } from "node:url";

process.env.NODE_ENV = "production";

// react-tweet imports style sheets; outside a bundler they stand for their class names.
const styles =
  "export async function load(url, context, next) { return url.endsWith('.css') ? { format: 'module', shortCircuit: true," +
  " source: 'export default new Proxy({}, { get: (_, name) => String(name) })' } : next(url, context); }";
register(`data:text/javascript,${encodeURIComponent(styles)}`);

const { createElement } = await import("react");
const { renderToStaticMarkup } = await import("react-dom/server");
const { EmbeddedTweet } = await import("react-tweet");
const { renderPost } = await import("bluesky-post-embed/core");

const PHOTO = {
  type: "photo",
  media_url_https: "https://pbs.twimg.com/media/wall.jpg",
  original_info: { width: 1200, height: 800 },
};

/** The HTML that react-tweet makes of a post of X. */
function tweet({ text = "The wall is safe.", user = {}, entities = {}, ...more } = {}) {
  const post = {
    id_str: "1",
    text,
    display_text_range: [0, Array.from(text).length],
    lang: "en",
    created_at: "2023-02-24T23:29:00.000Z",
    favorite_count: 3,
    conversation_count: 0,
    entities: { hashtags: [], urls: [], user_mentions: [], symbols: [], ...entities },
    user: {
      name: "Ines Example",
      screen_name: "ines_example",
      profile_image_url_https: "https://pbs.twimg.com/profile_images/1/ines.jpg",
      profile_image_shape: "Circle",
      ...user,
    },
    ...more,
  };
  return renderToStaticMarkup(createElement(EmbeddedTweet, { tweet: post }));
}

/** The HTML that bluesky-post-embed makes of a post of Bluesky. */
function post({ author = {}, record = {}, parent, ...more } = {}) {
  const thread = { $type: "app.bsky.feed.defs#threadViewPost", post: view(author, record, more), parent };
  return renderPost({ thread, contextless: false, allowUnauthenticated: false });
}

function view(author, record, more) {
  return {
    uri: "at://did:plc:example/app.bsky.feed.post/3demo",
    author: { did: "did:plc:example", handle: "ada.example.com", displayName: "Ada Example", ...author },
    record: { text: "The wall is safe.", createdAt: "2023-02-24T23:29:00.000Z", langs: ["en"], ...record },
    ...more,
  };
}

const images = (count) => ({
  $type: "app.bsky.embed.images#view",
  images: Array.from({ length: count }, (_, index) => ({
    thumb: `https://cdn.bsky.app/${index}.jpg`,
    alt: "",
    aspectRatio: { width: 3, height: 2 },
  })),
});
const facet = (uri, byteStart, byteEnd) => ({
  index: { byteStart, byteEnd },
  features: [{ $type: "app.bsky.richtext.facet#link", uri }],
});
const count = (html, what) => html.split(what).length - 1;
const says = (html, what) => (html.includes(what) ? `says ${JSON.stringify(what)}` : "says nothing of it");
const hosts = (html) =>
  [...new Set([...html.matchAll(/ (?:src|poster)="https:\/\/([^/"]+)/g)].map((match) => match[1]))].join(
    ", ",
  );

/** A probe's answer under another zone of the host. */
const inZone = (name, zone) =>
  execFileSync(process.execPath, [fileURLToPath(import.meta.url), name], {
    encoding: "utf8",
    env: { ...process.env, TZ: zone },
  }).trim();

const EMOJI = "📰 Read this: https://t.co/demo now";
const LINK = {
  url: "https://t.co/demo",
  expanded_url: "https://news.example/wall",
  display_url: "news.example/wall",
};
const ATTACK = "<img src=x onerror=alert(1)>";

const PROBES = {
  "rt remote": () => `loads from ${hosts(tweet({ mediaDetails: [PHOTO] }))}`,
  "rt buttons": () => `${count(tweet(), "<button")} button in static output`,
  "rt markup": () =>
    tweet({ text: ATTACK }).includes(ATTACK) ? "markup in the text comes out live" : "escaped",
  "rt script link": () =>
    tweet({
      text: EMOJI,
      entities: { urls: [{ ...LINK, indices: [13, 30], expanded_url: "javascript:alert(1)" }] },
    }).includes('href="javascript:alert')
      ? "javascript: link live"
      : "javascript: link replaced by React",
  "rt emoji": () => {
    const html = tweet({ text: EMOJI, entities: { urls: [{ ...LINK, indices: [13, 30] }] } });
    return html.includes(">news.example/wall</a>") && html.includes("> now<") ? "right" : "wrong";
  },
  "rt long": () => says(tweet({ note_tweet: { id: "x" } }), "Show more"),
  "rt quote": () =>
    says(
      tweet({ quoted_tweet: { ...quoted(), text: "Quoted words", display_text_range: [0, 12] } }),
      "Quoted words",
    ),
  "rt quote gone": () =>
    tweet({ text: "See this" }) === tweet({ text: "See this", quoted_status_id_str: "2" })
      ? "nothing said"
      : "said",
  "rt reply": () =>
    says(tweet({ in_reply_to_screen_name: "hal_example", in_reply_to_status_id_str: "2" }), "Replying to @"),
  "rt card": () =>
    tweet() === tweet({ card: { name: "summary", binding_values: { title: { string_value: "A title" } } } })
      ? "no card shown"
      : "card shown",
  "rt poll": () =>
    tweet() === tweet({ card: { name: "poll2choice_text_only", binding_values: {} } })
      ? "no poll shown"
      : "poll shown",
  "rt photos": () =>
    `${count(tweet({ mediaDetails: [1, 2, 3, 4, 5, 6].map((n) => ({ ...PHOTO, media_url_https: `https://pbs.twimg.com/media/${n}.jpg` })) }), 'alt="Image"')} of 6 pictures, each alt="Image"`,
  "rt size": () => {
    const html = tweet({ mediaDetails: [PHOTO] });
    return `${html.includes("padding-bottom:66.6") ? "box of the picture's proportion" : "no box"}, ${/media[^>]* width=/.test(html) ? "" : "no "}width on the picture`;
  },
  "rt sparse": () => {
    try {
      tweet({ mediaDetails: [{ ...PHOTO, original_info: undefined }] });
      return "renders";
    } catch {
      return "throws on a picture without size";
    }
  },
  "rt video": () => {
    const html = tweet({ mediaDetails: [VIDEO] });
    return `${/<video[^>]* controls/.test(html) ? "" : "no "}controls without script, ${html.includes("A boat") ? "" : "no "}description`;
  },
  "rt sensitive": () => (tweet() === tweet({ possibly_sensitive: true }) ? "shown as any other" : "covered"),
  "rt edited": () => (tweet() === tweet({ isEdited: true }) ? "nothing said" : "said"),
  "rt verified": () => {
    const kinds = ["Business", "Government", undefined].map((verified_type) =>
      tweet({ user: { is_blue_verified: true, verified_type } }),
    );
    return `${new Set(kinds).size} kinds told apart`;
  },
  "rt zone": () => `${inZone("rt time", "UTC")} / ${inZone("rt time", "America/Los_Angeles")}`,
  "rt time": () => /<time[^>]*>([^<]*)/.exec(tweet())[1],
  "rt lang": () => /<p class[^>]*>/.exec(tweet({ lang: "ar" }))[0],
  "bpe remote": () => `loads from ${hosts(post({ embed: images(1) }))}`,
  "bpe markup": () => (post({ record: { text: ATTACK } }).includes(ATTACK) ? "live" : "escaped"),
  "bpe script link": () =>
    post({ record: { text: "click", facets: [facet("javascript:alert(1)", 0, 5)] } }).includes(
      'href="javascript:alert',
    )
      ? "javascript: link live"
      : "refused",
  "bpe emoji": () =>
    post({ record: { text: "📰 click", facets: [facet("https://news.example/", 5, 10)] } }).includes(
      ">click</a>",
    )
      ? "right"
      : "wrong",
  "bpe quote gone": () =>
    says(
      post({
        embed: {
          $type: "app.bsky.embed.record#view",
          record: { $type: "app.bsky.embed.record#viewNotFound", uri: "at://did:plc:b/app.bsky.feed.post/2" },
        },
      }),
      "This post is unavailable",
    ),
  "bpe reply": () => {
    const parent = {
      $type: "app.bsky.feed.defs#threadViewPost",
      post: view({ displayName: "Hal Example" }, { text: "The post before" }, {}),
    };
    return says(post({ parent, record: { reply: {} } }), "The post before");
  },
  "bpe pictures": () =>
    [1, 4, 5].map((n) => `${count(post({ embed: images(n) }), "cdn.bsky.app")} of ${n}`).join(", "),
  "bpe gallery": () =>
    says(post({ embed: { $type: "app.bsky.embed.gallery#view", items: [] } }), "Unsupported media embed"),
  "bpe size": () =>
    `${/style="aspect-ratio: 3\/2"/.test(post({ embed: images(1) })) ? "inline style with the proportion" : "no proportion"}`,
  "bpe alt": () => (post({ embed: images(1) }).includes('alt=""') ? 'alt="", nothing said' : "said"),
  "bpe video": () => {
    const html = post({
      embed: { $type: "app.bsky.embed.video#view", alt: "A boat", thumbnail: "https://cdn.bsky.app/v.jpg" },
    });
    return `${html.includes("<video") ? "video" : "thumbnail and link"}, ${html.includes("A boat") ? "" : "no "}description`;
  },
  "bpe warning": () =>
    post({ embed: images(1), labels: [{ val: "graphic-media", src: "did:plc:m" }] }).includes("<details")
      ? "closed details, no script"
      : "open",
  "bpe verified": () =>
    post() === post({ author: { verification: { verifiedStatus: "valid" } } }) ? "nothing said" : "said",
  "bpe wish": () =>
    says(post({ author: { labels: [{ val: "!no-unauthenticated" }] } }), "requested for their posts"),
  "bpe gone": () =>
    says(
      renderPost({ thread: null, contextless: false, allowUnauthenticated: false }),
      "may have been deleted",
    ),
  "bpe zone": () => `${inZone("bpe time", "UTC")} / ${inZone("bpe time", "America/Los_Angeles")}`,
  "bpe time": () => /<time[^>]*>([^<]*)/.exec(post())[1],
  "bpe lang": () => (/ lang=/.test(post({ record: { langs: ["ar"] } })) ? "lang set" : "no lang"),
};

const VIDEO = {
  type: "video",
  ext_alt_text: "A boat",
  media_url_https: "https://pbs.twimg.com/media/boat.jpg",
  original_info: { width: 1280, height: 720 },
  video_info: {
    variants: [{ content_type: "video/mp4", bitrate: 1, url: "https://video.twimg.com/boat.mp4" }],
  },
};

function quoted() {
  return {
    id_str: "2",
    user: {
      name: "Hal Example",
      screen_name: "hal_example",
      profile_image_url_https: "https://pbs.twimg.com/h.jpg",
    },
  };
}

const [only] = process.argv.slice(2);
if (only === undefined) {
  for (const [name, probe] of Object.entries(PROBES)) console.log(`${name.padEnd(16)} ${probe()}`);
} else console.log(PROBES[only]());
