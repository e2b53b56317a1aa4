// What Bluesky's services and authors' own servers answer, made up in the shapes of the lexicons.
import { ADA_DID } from "../bluesky-addresses.ts";
import { mp4 } from "../../media/videos-made.ts";
import {
  ADA,
  attachedVideo,
  BEN,
  BEN_DID,
  blobAt,
  BY_DID,
  BY_HANDLE,
  cidOf,
  facet,
  link,
  mention,
  playlistOf,
  RKEY,
  tag,
  URI,
  view,
  viewRecord,
} from "../bluesky-samples.ts";
import type { Scene, SceneAnswer } from "../scene.ts";

const PUBLIC = "https://public.api.bsky.app/xrpc/";
const asksHandle = `${PUBLIC}com.atproto.identity.resolveHandle?handle=ada.example`;
const threadOf = (uri: string) =>
  `${PUBLIC}app.bsky.feed.getPostThread?uri=${encodeURIComponent(uri)}&depth=0&parentHeight=0`;
const asksThread = threadOf(URI);
/** The service behind the public one. */
const behind = (address: string) => address.replace("//public.api.", "//api.");
const asksPosts = `${PUBLIC}app.bsky.feed.getPosts?uris=${encodeURIComponent(URI)}`;
const asksIdentity = `https://plc.directory/${ADA_DID}`;
const HOME = "https://pds.host.bsky.network";
const recordAt = (home: string, did: string, collection: string, rkey: string) =>
  `${home}/xrpc/com.atproto.repo.getRecord?repo=${encodeURIComponent(did)}&collection=${collection}&rkey=${rkey}`;
const asksRecord = recordAt(HOME, ADA_DID, "app.bsky.feed.post", RKEY);
const asksProfile = recordAt(HOME, ADA_DID, "app.bsky.actor.profile", "self");
const asksWellKnown = "https://ada.example/.well-known/atproto-did";

const handle = `GET ${asksHandle}`;
const thread = `GET ${asksThread}`;
const posts = `GET ${asksPosts}`;
const identity = `GET ${asksIdentity}`;
const record = `GET ${asksRecord}`;
const profile = `GET ${asksProfile}`;
const wellKnown = `GET ${asksWellKnown}`;

const resolved: SceneAnswer = { body: { did: ADA_DID } };
const shows = (post: unknown): SceneAnswer => ({
  body: { thread: { $type: "app.bsky.feed.defs#threadViewPost", post } },
});
const says = (error: string, message = error, status = 400): SceneAnswer => ({
  status,
  body: { error, message },
});
const NOT_FOUND = says("NotFound", `Post not found: ${URI}`);
const document = (home = HOME): SceneAnswer => ({
  body: {
    id: ADA_DID,
    alsoKnownAs: ["at://ada.example"],
    service: [{ id: "#atproto_pds", type: "AtprotoPersonalDataServer", serviceEndpoint: home }],
  },
});
const key = `bluesky:${ADA_DID}/${RKEY}`;

/** A post, and what is to be read of it. */
function shown(name: string, post: unknown, more: Partial<Scene>): Scene {
  return {
    name,
    url: BY_HANDLE,
    answers: { [handle]: resolved, [thread]: shows(post) },
    outcome: "post",
    key,
    ...more,
  };
}

/** A post that the public service does not find, and what its author's server says. */
function missing(name: string, answer: SceneAnswer, outcome: Scene["outcome"]): Scene {
  return {
    name,
    url: BY_DID,
    answers: { [thread]: NOT_FOUND, [identity]: document(), [record]: answer },
    outcome,
    outcomeFields: { key: { platform: "bluesky", id: `${ADA_DID}/${RKEY}` } },
    asked: [asksThread, asksIdentity, asksRecord],
  };
}

const words = "Hello @ben.example, see news.example/ferry 🚢 #pier";
const rich = {
  text: words,
  facets: [
    facet(words, "@ben.example", mention(BEN_DID)),
    facet(words, "news.example/ferry", link("https://news.example/ferry")),
    facet(words, "#pier", tag("pier")),
    // Cuts through the ship, so it is none.
    { index: { byteStart: 44, byteEnd: 46 }, features: [link("https://evil.example/")] },
  ],
};
const quoting = (quoted: Record<string, unknown>) => ({
  embed: { $type: "app.bsky.embed.record#view", record: quoted },
});
const gone = (type: string, more: object = {}) =>
  quoting({
    $type: `app.bsky.embed.record#${type}`,
    uri: `at://${BEN_DID}/app.bsky.feed.post/3kbbbbbbbbb2b`,
    ...more,
  });
const quotedKey = { platform: "bluesky", id: `${BEN_DID}/3kbbbbbbbbb2b` };

const bytes = mp4();
const attached = attachedVideo(bytes, ADA_DID);
/** A post with a video. */
const film = {
  bytes,
  post: { embed: attached.record },
  shown: { embed: attached.view },
  file: blobAt(HOME, ADA_DID, cidOf(bytes)),
  playlist: playlistOf(ADA_DID, cidOf(bytes)),
};

const successes: readonly Scene[] = [
  shown("a post, asked for by handle", view(), {
    text: "Plain words.",
    post: {
      author: { id: ADA_DID, handle: "ada.example", name: "Ada" },
      published: "2024-05-01T10:00:00.000Z",
      language: "en",
      counts: { likes: 3, reposts: 2, replies: 1, quotes: 4 },
    },
    outcomeFields: { source: "getPostThread" },
    asked: [asksHandle, asksThread],
  }),
  {
    name: "a post, asked for by DID",
    url: `at://${ADA_DID}/app.bsky.feed.post/${RKEY}`,
    answers: { [thread]: shows(view()) },
    outcome: "post",
    key,
    asked: [asksThread],
  },
  shown("facets, counted in bytes, one of them cutting a character", view(rich), {
    text: words,
    post: {
      text: [
        {
          children: [
            { type: "text" },
            { type: "mention", id: BEN_DID },
            { type: "text" },
            { type: "link", url: "https://news.example/ferry" },
            { type: "text" },
            { type: "hashtag", tag: "pier" },
          ],
        },
      ],
    },
  }),
  shown(
    "two pictures, one without a description",
    view(
      {},
      {
        embed: {
          $type: "app.bsky.embed.images#view",
          images: [
            {
              fullsize: "https://cdn.bsky.app/img/feed_fullsize/plain/a@jpeg",
              thumb: "https://cdn.bsky.app/img/feed_thumbnail/plain/a@jpeg",
              alt: "A ferry at its pier",
              aspectRatio: { width: 4, height: 3 },
            },
            { fullsize: "https://cdn.bsky.app/img/feed_fullsize/plain/b@jpeg", alt: "" },
          ],
        },
      },
    ),
    { post: { media: [{ type: "image", alt: "A ferry at its pier", width: 4 }, { type: "image" }] } },
  ),
  shown(
    "a gallery, as since 2026",
    view(
      {},
      {
        embed: {
          $type: "app.bsky.embed.gallery#view",
          items: [{ fullsize: "https://cdn.bsky.app/img/feed_fullsize/plain/a@jpeg", alt: "A pier" }],
        },
      },
    ),
    { post: { media: [{ type: "image", alt: "A pier" }] } },
  ),
  shown(
    "a video",
    view(
      {},
      {
        embed: {
          $type: "app.bsky.embed.video#view",
          playlist: "https://video.bsky.app/watch/a/playlist.m3u8",
          thumbnail: "https://video.bsky.app/watch/a/thumbnail.jpg",
          alt: "A ferry, landing",
          aspectRatio: { width: 16, height: 9 },
        },
      },
    ),
    { post: { media: [{ type: "video", alt: "A ferry, landing", width: 16 }] } },
  ),
  shown("a video that a site keeps: its file lies at the author's own server", view(film.post, film.shown), {
    videos: true,
    answers: {
      [handle]: resolved,
      [thread]: shows(view(film.post, film.shown)),
      [identity]: document(),
      [`GET ${film.file}`]: { body: film.bytes },
    },
    post: {
      media: [
        {
          type: "video",
          url: film.playlist,
          files: [{ url: film.file, type: "video/mp4" }, { url: film.playlist }],
        },
      ],
    },
    asked: [asksHandle, asksThread, asksIdentity],
  }),
  shown(
    "a link preview",
    view(
      {},
      {
        embed: {
          $type: "app.bsky.embed.external#view",
          external: {
            uri: "https://news.example/ferry",
            title: "The ferry is back",
            description: "After two years",
          },
        },
      },
    ),
    { post: { card: { url: "https://news.example/ferry", title: "The ferry is back" } } },
  ),
  shown("a quote", view({}, quoting(viewRecord())), {
    post: { quote: { state: "present", key: quotedKey, post: { author: { handle: "ben.example" } } } },
  }),
  shown("a quote that is gone", view({}, gone("viewNotFound", { notFound: true })), {
    post: { quote: { state: "gone", key: quotedKey } },
  }),
  shown("a quote between accounts that block each other", view({}, gone("viewBlocked", { blocked: true })), {
    post: { quote: { state: "blocked", key: quotedKey } },
  }),
  shown("a quote that its author took apart", view({}, gone("viewDetached", { detached: true })), {
    post: { quote: { state: "detached", key: quotedKey } },
  }),
  shown(
    "a quote of a feed",
    view(
      {},
      quoting({
        $type: "app.bsky.feed.defs#generatorView",
        uri: `at://${BEN_DID}/app.bsky.feed.generator/ferries`,
        displayName: "Ferries",
        creator: BEN,
      }),
    ),
    { post: { quote: { state: "other", kind: "feed", title: "Ferries", by: "ben.example" } } },
  ),
  {
    name: "a reply, with the post answered",
    url: BY_DID,
    answers: {
      [thread]: {
        body: {
          thread: {
            post: view({
              reply: {
                root: { uri: `at://${BEN_DID}/app.bsky.feed.post/3kccccccccc2c` },
                parent: { uri: `at://${BEN_DID}/app.bsky.feed.post/3kbbbbbbbbb2b` },
              },
            }),
            parent: { post: { uri: `at://${BEN_DID}/app.bsky.feed.post/3kbbbbbbbbb2b`, author: BEN } },
          },
        },
      },
    },
    outcome: "post",
    post: { replyTo: { id: `at://${BEN_DID}/app.bsky.feed.post/3kbbbbbbbbb2b`, handle: "ben.example" } },
  },
  shown(
    "labels: by a labeler, by the author, and one taken back",
    view(
      { labels: { values: [{ val: "nudity" }] } },
      { labels: [{ val: "graphic-media" }, { val: "spam", neg: true }] },
    ),
    { post: { labels: ["graphic-media", "nudity"], sensitive: true, warning: "graphic-media, nudity" } },
  ),
  shown(
    "an author who asks not to be shown to those who are not signed in",
    view({}, { author: { ...ADA, labels: [{ val: "!no-unauthenticated" }] } }),
    { post: { consent: { loginRequired: true } } },
  ),
  shown("an author who has switched quoting off", view({}, { viewer: { embeddingDisabled: true } }), {
    post: { consent: { quotePolicy: "quote posts disabled" } },
  }),
  shown("a post in two languages: the first counts", view({ langs: ["pt-BR", "en"] }), {
    post: { language: "pt-BR" },
  }),
  {
    name: "a handle that has changed: the post is the same, and both are its names",
    url: BY_HANDLE,
    answers: {
      [handle]: resolved,
      [thread]: shows(view({}, { author: { ...ADA, handle: "ada.news.example" } })),
    },
    outcome: "post",
    key,
    post: { author: { handle: "ada.news.example" } },
  },
  shown(
    "a handle that no longer leads to its account",
    view({}, { author: { ...ADA, handle: "handle.invalid" } }),
    {
      post: { url: BY_DID, author: { handle: "handle.invalid", url: `https://bsky.app/profile/${ADA_DID}` } },
    },
  ),
  {
    name: "an account by did:web",
    url: `https://bsky.app/profile/did:web:blog.example/post/${RKEY}`,
    answers: {
      [`GET ${threadOf(`at://did:web:blog.example/app.bsky.feed.post/${RKEY}`)}`]: shows(
        view(
          {},
          {
            uri: `at://did:web:blog.example/app.bsky.feed.post/${RKEY}`,
            author: { ...ADA, did: "did:web:blog.example" },
          },
        ),
      ),
    },
    outcome: "post",
    key: `bluesky:did:web:blog.example/${RKEY}`,
  },
  {
    name: "blocked within its thread, and shown outside it",
    url: BY_DID,
    answers: {
      [thread]: { body: { thread: { $type: "app.bsky.feed.defs#blockedPost", uri: URI, blocked: true } } },
      [posts]: { body: { posts: [view()] } },
    },
    outcome: "post",
    key,
    outcomeFields: { source: "getPosts" },
    asked: [asksThread, asksPosts],
  },
];

const endings: readonly Scene[] = [
  missing(
    "deleted: the account is there, the record is not",
    says("RecordNotFound", `Could not locate record: ${URI}`),
    "deleted",
  ),
  missing(
    "deleted, told by an older server",
    says("InvalidRequest", `Could not locate record: ${URI}`),
    "deleted",
  ),
  missing("the account is gone from its server", says("RepoNotFound", "Could not find repo"), "not_found"),
  missing("the account was taken down", says("RepoTakendown"), "takedown"),
  missing("the account is suspended", says("RepoSuspended"), "author_suspended"),
  missing("the account is deactivated", says("RepoDeactivated"), "author_deactivated"),
  missing("the author's server is in trouble", { status: 502 }, "not_found"),
  missing(
    "the author's server holds what the public service does not show",
    { body: { uri: URI, cid: "bafypost", value: { $type: "app.bsky.feed.post", text: "Hidden." } } },
    "withheld",
  ),
  {
    name: "not found, as an element of the thread",
    url: BY_DID,
    answers: {
      [thread]: { body: { thread: { $type: "app.bsky.feed.defs#notFoundPost", uri: URI, notFound: true } } },
      [identity]: document(),
      [record]: says("RecordNotFound"),
    },
    outcome: "deleted",
  },
  {
    name: "the account is not registered any more",
    url: BY_DID,
    answers: { [thread]: NOT_FOUND, [identity]: { status: 410, body: { message: "DID not available" } } },
    outcome: "not_found",
    outcomeFields: { status: 410 },
    asked: [asksThread, asksIdentity],
  },
  {
    name: "deleted, from an account by did:web",
    url: `https://bsky.app/profile/did:web:blog.example/post/${RKEY}`,
    answers: {
      [`GET ${threadOf(`at://did:web:blog.example/app.bsky.feed.post/${RKEY}`)}`]: NOT_FOUND,
      "GET https://blog.example/.well-known/did.json": document(),
      [`GET ${recordAt(HOME, "did:web:blog.example", "app.bsky.feed.post", RKEY)}`]: says("RecordNotFound"),
    },
    outcome: "deleted",
  },
  {
    name: "blocked within its thread, and left out without a word outside it",
    url: BY_DID,
    answers: {
      [thread]: { body: { thread: { uri: URI, blocked: true } } },
      [posts]: { body: { posts: [] } },
      [identity]: document(),
      [record]: says("RecordNotFound"),
    },
    outcome: "deleted",
    asked: [asksThread, asksPosts, asksIdentity, asksRecord],
  },
  {
    name: "blocked within its thread, and nothing known outside it",
    url: BY_DID,
    answers: { [thread]: { body: { thread: { uri: URI, blocked: true } } }, [posts]: { status: 502 } },
    outcome: "withheld",
  },
  {
    name: "a handle that no account has",
    url: BY_HANDLE,
    answers: { [handle]: says("InvalidRequest", "Unable to resolve handle") },
    outcome: "not_found",
    outcomeFields: { status: 400 },
    asked: [asksHandle],
  },
  {
    name: "too many questions, with the time of the reset",
    url: BY_DID,
    answers: {
      [thread]: {
        status: 429,
        headers: {
          "ratelimit-limit": "3000",
          "ratelimit-remaining": "0",
          // 2026-11-23T12:04:00Z, four minutes after the question.
          "ratelimit-reset": "1795435440",
          "ratelimit-policy": "3000;w=300",
        },
        body: { error: "RateLimitExceeded", message: "Rate Limit Exceeded" },
      },
    },
    outcome: "rate_limited",
    outcomeFields: { status: 429, retryAfter: 240 },
    asked: [asksThread],
  },
  {
    name: "too many questions, with seconds to wait",
    url: BY_HANDLE,
    answers: { [handle]: { status: 429, headers: { "retry-after": "90" } } },
    outcome: "rate_limited",
    outcomeFields: { retryAfter: 90 },
    asked: [asksHandle],
  },
  {
    name: "another post in the place of the one asked for",
    url: BY_DID,
    answers: { [thread]: shows(view({}, { uri: `at://${ADA_DID}/app.bsky.feed.post/3kzzzzzzzzz2z` })) },
    outcome: "unreadable",
  },
];

const stored = {
  body: {
    uri: URI,
    cid: "bafypost",
    value: {
      $type: "app.bsky.feed.post",
      text: "From my own server.",
      createdAt: "2024-05-01T10:00:00.000Z",
      langs: ["en"],
      embed: {
        $type: "app.bsky.embed.images",
        images: [{ image: { $type: "blob", ref: { $link: "bafkreia" } }, alt: "A ferry" }],
      },
    },
  },
};
const about = (more: object = {}): SceneAnswer => ({
  body: {
    uri: `at://${ADA_DID}/app.bsky.actor.profile/self`,
    value: { $type: "app.bsky.actor.profile", displayName: "Ada", ...more },
  },
});
const down: SceneAnswer = { status: 503, body: "Service Unavailable" };
const away = {
  [thread]: down,
  [`GET ${behind(asksThread)}`]: down,
  [identity]: document(),
  [record]: stored,
};

const fromHome: readonly Scene[] = [
  {
    name: "the public service in trouble: the service behind it gives the post whole",
    url: BY_HANDLE,
    answers: {
      [handle]: down,
      [`GET ${behind(asksHandle)}`]: resolved,
      [thread]: down,
      [`GET ${behind(asksThread)}`]: shows(view()),
    },
    outcome: "post",
    key,
    post: { counts: { likes: 3 } },
    outcomeFields: { source: "getPostThread" },
    asked: [asksHandle, behind(asksHandle), asksThread, behind(asksThread)],
  },
  {
    name: "the public service in trouble, and the service behind it does not find the post",
    url: BY_DID,
    answers: {
      [thread]: down,
      [`GET ${behind(asksThread)}`]: NOT_FOUND,
      [identity]: document(),
      [record]: says("RecordNotFound"),
    },
    outcome: "deleted",
    asked: [asksThread, behind(asksThread), asksIdentity, asksRecord],
  },
  {
    name: "the public service in trouble: the author's own server gives the post",
    url: BY_HANDLE,
    answers: { [handle]: resolved, ...away, [profile]: about() },
    outcome: "post",
    key,
    text: "From my own server.",
    post: {
      author: { id: ADA_DID, handle: "ada.example", name: "Ada" },
      published: "2024-05-01T10:00:00.000Z",
      media: [{ type: "image", alt: "A ferry" }],
    },
    outcomeFields: { source: "getRecord" },
    asked: [asksHandle, asksThread, behind(asksThread), asksIdentity, asksRecord, asksProfile],
  },
  {
    name: "a video from the author's own server: who holds the account is known by then",
    url: BY_HANDLE,
    videos: true,
    answers: {
      [handle]: resolved,
      ...away,
      [record]: {
        body: { ...stored.body, value: { ...stored.body.value, embed: attached.record } },
      },
      [profile]: about(),
      [`GET ${film.file}`]: { body: film.bytes },
    },
    outcome: "post",
    post: { media: [{ type: "video", files: [{ url: film.file }, { url: film.playlist }] }] },
    asked: [asksHandle, asksThread, behind(asksThread), asksIdentity, asksRecord, asksProfile],
  },
  {
    name: "the public service wholly in trouble: the handle's own host names the account",
    url: BY_HANDLE,
    answers: {
      [handle]: down,
      [`GET ${behind(asksHandle)}`]: down,
      [wellKnown]: { body: `${ADA_DID}\n` },
      ...away,
      [profile]: about(),
    },
    outcome: "post",
    key,
    post: { author: { handle: "ada.example" } },
    asked: [
      asksHandle,
      behind(asksHandle),
      asksWellKnown,
      asksThread,
      behind(asksThread),
      asksIdentity,
      asksRecord,
      asksProfile,
    ],
  },
  {
    name: "asked for by DID: the handle that the account claims is checked at its host",
    url: BY_DID,
    answers: { ...away, [profile]: about(), [wellKnown]: { body: ADA_DID } },
    outcome: "post",
    post: { author: { handle: "ada.example" } },
    asked: [asksThread, behind(asksThread), asksIdentity, asksRecord, asksProfile, asksWellKnown],
  },
  {
    name: "a handle that is only claimed is not shown",
    url: BY_DID,
    answers: { ...away, [profile]: about(), [wellKnown]: { body: BEN_DID } },
    outcome: "post",
    post: { author: { handle: "handle.invalid" } },
  },
  {
    name: "what the profile asks of those who show it counts there too",
    url: BY_HANDLE,
    answers: {
      [handle]: resolved,
      ...away,
      [profile]: about({
        labels: { $type: "com.atproto.label.defs#selfLabels", values: [{ val: "!no-unauthenticated" }] },
      }),
    },
    outcome: "post",
    post: { consent: { loginRequired: true } },
  },
  {
    name: "an account without a profile",
    url: BY_HANDLE,
    answers: { [handle]: resolved, ...away, [profile]: says("RecordNotFound") },
    outcome: "post",
    text: "From my own server.",
  },
  {
    name: "a profile that cannot be read: nobody knows what the author asks, so the post is not taken",
    url: BY_HANDLE,
    answers: { [handle]: resolved, ...away, [profile]: { status: 500 } },
    outcome: "upstream_error",
    outcomeFields: { status: 503 },
  },
  {
    name: "the public service in trouble, and the author's server knows that the post is deleted",
    url: BY_DID,
    answers: { ...away, [record]: says("RecordNotFound") },
    outcome: "deleted",
    asked: [asksThread, behind(asksThread), asksIdentity, asksRecord],
  },
  {
    name: "the public service refuses, and nobody else knows",
    url: BY_DID,
    answers: {
      [thread]: { status: 403, body: "<html>Forbidden</html>" },
      [`GET ${behind(asksThread)}`]: down,
      [identity]: { status: 502 },
    },
    outcome: "blocked",
    asked: [asksThread, behind(asksThread), asksIdentity],
  },
  {
    name: "drift: a thread of another shape, and the author's server in trouble",
    url: BY_DID,
    answers: {
      [thread]: { body: { node: view() } },
      [`GET ${behind(asksThread)}`]: { body: { node: view() } },
      [identity]: document(),
      [record]: { status: 500 },
    },
    outcome: "unreadable",
  },
  {
    name: "everybody in trouble",
    url: BY_HANDLE,
    answers: { [handle]: down, [`GET ${behind(asksHandle)}`]: down, [wellKnown]: { status: 502 } },
    outcome: "upstream_error",
    outcomeFields: { status: 503 },
    asked: [asksHandle, behind(asksHandle), asksWellKnown],
  },
  {
    name: "an author's server at an address that is not https",
    url: BY_DID,
    answers: {
      [thread]: down,
      [`GET ${behind(asksThread)}`]: down,
      [identity]: document("http://pds.host.bsky.network"),
    },
    outcome: "upstream_error",
    asked: [asksThread, behind(asksThread), asksIdentity],
  },
];

export const scenes: readonly Scene[] = [...successes, ...endings, ...fromHome];
