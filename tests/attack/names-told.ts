// What servers answer that name another place as that of an author or of a post, and honest answers that look alike.
import type { ReadContext } from "../../src/platforms/platform.ts";
import type { Scene, SceneAnswer } from "../platforms/scene.ts";

/** Where the person lives whose name is taken. */
export const victim = "https://victim.example";
/** Any trace of that place, however it is written. */
export const FOREIGN = /victim\.example/i;

/** One answer, and what is to come of it beside that nothing of the other place is shown. */
export interface Lie extends Pick<Scene, "name" | "url" | "answers"> {
  /** The author as shown. */
  readonly shown?: object;
  /** What was said stands in the snapshot as a conflict. */
  readonly said?: true;
}

const N = "109348684737626801";
const U = "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9";
const evil = "https://evil.example";
const AP = { "content-type": "application/activity+json" };
const HTML = { "content-type": "text/html; charset=utf-8" };
const PUBLIC = "https://www.w3.org/ns/activitystreams#Public";
const ap = (body: object): SceneAnswer => ({ headers: AP, body });

/** The same page, written in the ways in which a comparison of texts would miss it. */
const PRINCE: readonly string[] = [
  `${victim}/@prince`,
  "https://VICTIM.example/@prince",
  "https://evil.example@victim.example/@prince",
  "https://victim.example:443/@prince",
  "http://victim.example/@prince",
  "https://victim.example\\@evil.example/@prince",
  "https://evil.example.victim.example/@prince",
];

const AS_EVIL = { handle: "prince@evil.example", url: `${evil}/@prince` };
const asCopy = { shown: { handle: "evil.example", url: `${evil}/` }, said: true } as const;

// Mastodon and what speaks its interface.

const page = `${evil}/@prince/${N}`;
const account = {
  id: "77",
  username: "prince",
  acct: "prince",
  display_name: "The Prince",
  url: `${evil}/@prince`,
  uri: `${evil}/users/prince`,
};
const status = {
  id: N,
  uri: `${evil}/users/prince/statuses/${N}`,
  url: page,
  account,
  content: "<p>The palace is for sale.</p>",
  created_at: "2024-05-01T10:00:00Z",
  visibility: "public",
};
const by = (changes: object): { account: object } => ({ account: { ...account, ...changes } });
const princeThere = {
  acct: "prince@victim.example",
  url: `${victim}/@prince`,
  uri: `${victim}/users/prince`,
};
const remote = { uri: `${victim}/users/prince/statuses/${N}`, url: `${victim}/@prince/${N}` };
const atVictim = `GET ${victim}/api/v1/statuses/${N}`;
const objectAtVictim = `GET ${remote.uri}`;
const boosted = { ...status, ...remote, ...by(princeThere), id: "9" };
const within = { ...status, id: "9", uri: `${evil}/users/b/statuses/9`, url: `${evil}/@b/9` };
const quoting = (quoted: object, state = "accepted"): object => ({ quote: { state, quoted_status: quoted } });

const mastodonAt = (
  url: string,
  id: string,
  name: string,
  changes: object,
  more: Partial<Lie> = {},
): Lie => ({
  ...more,
  name: `Mastodon: ${name}`,
  url,
  answers: {
    [`GET ${evil}/api/v1/statuses/${id}`]: { body: { ...status, id, ...changes } },
    ...more.answers,
  },
});
const onMastodon = (name: string, changes: object, more?: Partial<Lie>): Lie =>
  mastodonAt(page, N, name, changes, more);
const unconfirmed = (name: string, answers: Scene["answers"]): Lie =>
  onMastodon(`a post of another server, ${name}`, { ...remote, ...by(princeThere) }, { ...asCopy, answers });

const mastodon: readonly Lie[] = [
  ...PRINCE.map((url) => onMastodon(`a profile at ${url}`, by({ url, uri: null }), { shown: AS_EVIL })),
  ...PRINCE.map((url) => onMastodon(`a page at ${url}`, { url }, { shown: AS_EVIL })),
  onMastodon("an actor elsewhere", by({ url: null, uri: princeThere.uri }), { shown: AS_EVIL }),
  onMastodon("profile and actor elsewhere", by({ ...princeThere, acct: "prince" }), { shown: AS_EVIL }),
  onMastodon("all elsewhere but its id", { url: remote.url, ...by(princeThere) }, asCopy),
  onMastodon("an account name of another host", by({ acct: "prince@victim.example" }), { shown: AS_EVIL }),
  onMastodon("an account name in capitals", by({ acct: "prince@VICTIM.EXAMPLE" }), { shown: AS_EVIL }),
  onMastodon("an account name alone", by({ ...princeThere, url: null, uri: null }), asCopy),
  unconfirmed("which knows nothing of it", {}),
  unconfirmed("which wants to know who asks", {
    [atVictim]: { status: 401, body: { error: "This API requires an authenticated user" } },
    [objectAtVictim]: { status: 401, body: { error: "Request not signed" } },
  }),
  unconfirmed("which is in trouble", { [atVictim]: { status: 503 }, [objectAtVictim]: { status: 503 } }),
  unconfirmed("which shows another one", {
    [atVictim]: { body: { ...boosted, id: N, uri: `${remote.uri}9` } },
  }),
  unconfirmed("which answers in HTML", { [atVictim]: { headers: HTML, body: "<title>Palace</title>" } }),
  onMastodon(
    "a tag URI of another server",
    { ...remote, uri: "tag:victim.example,2017-01-01:objectId=1:objectType=Status", ...by(princeThere) },
    asCopy,
  ),
  onMastodon("no id, and a page elsewhere", { uri: null, url: remote.url, ...by(princeThere) }, asCopy),
  onMastodon("a quote of an author elsewhere", quoting({ ...within, ...by(princeThere) })),
  onMastodon("a quote that its own server does not confirm", quoting(boosted)),
  onMastodon(
    "a quote that is not shown, with a page elsewhere",
    quoting({ ...within, url: remote.url }, "odd"),
  ),
  onMastodon("a boost that its own server does not confirm", { content: "", reblog: boosted }),
  onMastodon("a boost of an author elsewhere", { content: "", reblog: { ...within, ...by(princeThere) } }),
  onMastodon("a boost by an account elsewhere", { content: "", ...by(princeThere), reblog: within }),
  ...(
    [
      ["Pleroma", `${evil}/notice/AbCdEfGhIjKlMnOpQr`, "AbCdEfGhIjKlMnOpQr"],
      ["GoToSocial", `${evil}/@prince/statuses/01HX0000000000000000000000`, "01HX0000000000000000000000"],
      ["Akkoma", `${evil}/@prince/posts/AbCdEfGhIjKlMnOpQr`, "AbCdEfGhIjKlMnOpQr"],
      ["a web client", `https://elk.zone/evil.example/@prince/${N}`, N],
    ] as const
  ).map(([software, url, id]) =>
    mastodonAt(
      url,
      id,
      `${software}, all elsewhere but its id`,
      { url: remote.url, ...by(princeThere) },
      asCopy,
    ),
  ),
];

// ActivityPub, by which Friendica, Mobilizon and others are read.

const display = `${evil}/display/${U}`;
const princeId = `${evil}/profile/prince`;
const actor = {
  type: "Person",
  id: princeId,
  preferredUsername: "prince",
  name: "The Prince",
  url: princeId,
};
const note = {
  id: `${evil}/objects/${U}`,
  type: "Note",
  url: display,
  attributedTo: princeId,
  content: "<p>The palace is for sale.</p>",
  published: "2024-05-01T10:00:00Z",
  to: [PUBLIC],
};
const object = (name: string, changes: object, who: object = {}, more: Scene["answers"] = {}): Lie => ({
  name: `ActivityPub: ${name}`,
  url: display,
  answers: {
    [`GET ${display}`]: ap({ ...note, ...changes }),
    [`GET ${princeId}`]: ap({ ...actor, ...who }),
    ...more,
  },
});
const named = { webfinger: "acct:prince@victim.example" };
const fingerAt = "GET https://victim.example/.well-known/webfinger?resource=acct%3Aprince%40victim.example";
const fingered = (name: string, answer: SceneAnswer): Lie => ({
  ...object(`an account name of another host, ${name}`, {}, named, { [fingerAt]: answer }),
  shown: { handle: "prince@evil.example" },
});
const links = (rel: string, href: string): SceneAnswer => ({ body: { links: [{ rel, href }] } });
const pageThere = [{ type: "Link", mediaType: "text/html", href: `${victim}/@prince` }];

const activitypub: readonly Lie[] = [
  ...PRINCE.map((url) => object(`an account with a page at ${url}`, {}, { url })),
  object("an account with a list of pages elsewhere", {}, { url: pageThere }),
  object("an account told whole, with a page elsewhere", { attributedTo: { ...actor, url: pageThere } }),
  object("a page elsewhere", { url: `${victim}/@prince/1` }),
  object("a list of pages elsewhere", { url: pageThere }),
  object(
    "an account that says to have moved",
    {},
    { alsoKnownAs: [princeThere.uri], movedTo: princeThere.uri },
  ),
  fingered("which does not know it", { status: 404 }),
  fingered("where it is another's", links("self", princeThere.uri)),
  fingered(
    "which knows the page, and not the account",
    links("http://webfinger.net/rel/profile-page", princeId),
  ),
  fingered("which answers with something else", { headers: HTML, body: "<title>Palace</title>" }),
];

// Misskey, Lemmy, PeerTube, Pixelfed.

const noteId = "9s6qz1abcd";
const notePage = `${evil}/notes/${noteId}`;
const user = { id: "7rkrarq81i", username: "prince", host: null, name: "The Prince" };
const princeUser = { ...user, host: "victim.example" };
const misskeyNote = {
  id: noteId,
  createdAt: "2024-05-01T10:00:00.000Z",
  text: "The palace is for sale.",
  userId: user.id,
  user,
  visibility: "public",
};
const noteThere = { uri: `${victim}/notes/${noteId}`, url: `${victim}/notes/${noteId}` };
const renoted = { ...misskeyNote, id: "9s6qz1aaaa", user: princeUser };
const onMisskey = (name: string, changes: object, more: Partial<Lie> = {}): Lie => ({
  ...more,
  name: `Misskey: ${name}`,
  url: notePage,
  answers: { [`POST ${evil}/api/notes/show`]: { body: { ...misskeyNote, ...changes } }, ...more.answers },
});

const misskey: readonly Lie[] = [
  onMisskey("an account of another host", { user: princeUser }, { shown: AS_EVIL }),
  onMisskey("a page elsewhere", { url: noteThere.url }, { shown: AS_EVIL, said: true }),
  onMisskey("account and page elsewhere", { user: princeUser, url: noteThere.url }, { shown: AS_EVIL }),
  onMisskey("a note that its own server does not confirm", { user: princeUser, ...noteThere }, asCopy),
  onMisskey(
    "a note of a server that is closed",
    { user: princeUser, ...noteThere },
    { ...asCopy, answers: { [`GET ${noteThere.uri}`]: { status: 401 } } },
  ),
  onMisskey("a note of another server by an account of this one", noteThere),
  onMisskey("a quote of an account of another host", { renoteId: renoted.id, renote: renoted }),
  onMisskey("a renote that its own server does not confirm", {
    text: null,
    renoteId: renoted.id,
    renote: { ...renoted, ...noteThere },
  }),
];

const lemmyPage = `${evil}/post/12345`;
const creator = { name: "prince", display_name: "The Prince", actor_id: `${evil}/u/prince` };
const lemmyPrince = { actor_id: `${victim}/u/prince` };
const lemmyPost = {
  id: 12345,
  name: "The palace is for sale",
  published: "2024-05-01T10:00:00Z",
  ap_id: lemmyPage,
};
const comment = { ...lemmyPost, id: 678, content: "For sale.", path: "0.678", ap_id: `${evil}/comment/678` };
const onLemmy = (name: string, post: object, who: object, version = "v3"): Lie => ({
  name: `Lemmy: ${name}`,
  url: lemmyPage,
  answers: {
    [`GET ${evil}/api/${version}/post?id=12345`]: {
      body: { post_view: { post: { ...lemmyPost, ...post }, creator: { ...creator, ...who } } },
    },
  },
});

const lemmy: readonly Lie[] = [
  onLemmy("an author elsewhere", {}, lemmyPrince),
  onLemmy("an author elsewhere, in version 4", {}, { ap_id: lemmyPrince.actor_id, actor_id: null }, "v4"),
  onLemmy("a post that its own server does not confirm", { ap_id: `${victim}/post/1` }, lemmyPrince),
  onLemmy("a post elsewhere by an author of here", { ap_id: `${victim}/post/1` }, {}),
  {
    name: "Lemmy: a comment by an author elsewhere",
    url: comment.ap_id,
    answers: {
      [`GET ${evil}/api/v3/comment?id=678`]: {
        body: { comment_view: { comment, creator: { ...creator, ...lemmyPrince } } },
      },
    },
  },
];

const watch = `${evil}/videos/watch/${U}`;
const channel = {
  name: "prince",
  host: "evil.example",
  displayName: "The Prince",
  url: `${evil}/accounts/prince`,
};
const channelThere = { host: "victim.example", url: `${victim}/accounts/prince` };
const video = {
  uuid: U,
  url: watch,
  name: "The palace is for sale",
  publishedAt: "2024-05-01T10:00:00.000Z",
  account: channel,
  privacy: { id: 1, label: "Public" },
};
const byChannelThere = {
  type: "video",
  title: "The palace is for sale",
  author_name: "The Prince",
  author_url: channelThere.url,
};
const onPeerTube = (name: string, changes: object, who: object = {}): Lie => ({
  name: `PeerTube: ${name}`,
  url: watch,
  answers: {
    [`GET ${evil}/api/v1/videos/${U}`]: { body: { ...video, ...changes, account: { ...channel, ...who } } },
  },
});

const peertube: readonly Lie[] = [
  onPeerTube("an account page elsewhere", {}, { url: channelThere.url }),
  onPeerTube("an account of another host", {}, { host: channelThere.host }),
  onPeerTube("an account of another host without a page", {}, { host: channelThere.host, url: null }),
  onPeerTube("a video that its own server does not confirm", { url: `${victim}/videos/watch/${U}` }),
  onPeerTube("video and account elsewhere", { url: `${victim}/videos/watch/${U}` }, channelThere),
  {
    name: "PeerTube: an account elsewhere by oEmbed",
    url: watch,
    answers: {
      [`GET ${evil}/api/v1/videos/${U}`]: { headers: HTML, body: "<title>Palace</title>" },
      [`GET ${watch}`]: { headers: HTML, body: "<title>Palace</title>" },
      [`GET ${evil}/services/oembed?url=${encodeURIComponent(watch)}&format=json`]: { body: byChannelThere },
    },
  },
];

const pixel = `${evil}/p/prince/612345678901234567`;
const pixelPrince = `${evil}/users/prince`;
const onPixelfed = (name: string, changes: object, who: object): Lie => ({
  name: `Pixelfed: ${name}`,
  url: pixel,
  answers: {
    [`GET ${pixel}`]: ap({ ...note, id: pixel, url: pixel, attributedTo: pixelPrince, ...changes }),
    [`GET ${pixelPrince}`]: ap({ ...actor, id: pixelPrince, ...who }),
  },
});

const pixelfed: readonly Lie[] = [
  onPixelfed("an account page elsewhere", {}, { url: `${victim}/prince` }),
  onPixelfed("a page elsewhere", { url: `${victim}/p/prince/1` }, {}),
  onPixelfed("an account name of another host", {}, { ...named, url: `${victim}/prince` }),
];

// Pages of the web, oEmbed, blogs, LinkedIn.

const story = `${evil}/story`;
const pageOf = (name: string, head: string, more: Scene["answers"] = {}): Lie => ({
  name: `a page: ${name}`,
  url: story,
  answers: {
    [`GET ${story}`]: {
      headers: HTML,
      body: `<html lang="en"><head><meta property="og:title" content="The palace is for sale">
        <meta property="og:description" content="Says the prince.">${head}</head><body><p>For sale.</p></body></html>`,
    },
    ...more,
  },
});
const data = (thing: object): string =>
  `<script type="application/ld+json">${JSON.stringify(thing)}</script>`;
const byPrince = { "@type": "Person", name: "The Prince", url: `${victim}/@prince` };
const article = { "@type": "NewsArticle", headline: "The palace", author: byPrince };
const posting = { "@type": "SocialMediaPosting", articleBody: "The palace is for sale.", author: byPrince };
const discovery = `${evil}/oembed?page=story`;
const discovered = {
  type: "link",
  author_name: "The Prince",
  author_url: byPrince.url,
  provider_name: "Palace",
  provider_url: victim,
};

const pages: readonly Lie[] = [
  pageOf("JSON-LD with an author elsewhere", data(article)),
  pageOf("JSON-LD with authors elsewhere", data({ ...article, author: [byPrince] })),
  pageOf(
    "JSON-LD in a graph",
    data({
      "@graph": [
        { ...article, author: { "@id": "#p" } },
        { ...byPrince, "@id": "#p" },
      ],
    }),
  ),
  pageOf("a posting by somebody elsewhere", data(posting)),
  pageOf("a posting that is elsewhere", data({ ...posting, "@id": remote.url, url: remote.url })),
  pageOf(
    "a posting based on another",
    data({ ...posting, isBasedOn: remote.url, sharedContent: { url: remote.url } }),
  ),
  pageOf(
    "a video by somebody elsewhere",
    data({ ...article, "@type": "VideoObject", contentUrl: `${evil}/a.mp4` }),
  ),
  pageOf("a canonical address elsewhere", `<link rel="canonical" href="${remote.url}">`),
  pageOf("an address elsewhere by Open Graph", `<meta property="og:url" content="${remote.url}">`),
  pageOf("an author by meta", `<meta name="author" content="${byPrince.url}">`),
  pageOf("an author by Open Graph", `<meta property="article:author" content="${byPrince.url}">`),
  pageOf(
    "an author by link",
    `<meta name="author" content="The Prince"><link rel="author" href="${byPrince.url}">`,
  ),
  pageOf(
    "an author by its oEmbed answer",
    `<link rel="alternate" type="application/json+oembed" href="${discovery}">`,
    { [`GET ${discovery}`]: { body: discovered } },
  ),
];

const gif = "https://giphy.com/gifs/palace-AbC123";
const gifAnswer = {
  type: "photo",
  title: "A palace",
  author_name: "The Prince",
  author_url: "https://giphy.com/prince/",
  provider_name: "GIPHY",
  provider_url: "https://giphy.com/",
  url: "https://media.giphy.com/media/AbC123/giphy.gif",
};
const byOEmbed = (name: string, changes: object): Lie => ({
  name: `oEmbed: ${name}`,
  url: gif,
  answers: {
    [`GET https://giphy.com/services/oembed?url=${encodeURIComponent(gif)}&format=json`]: {
      body: { ...gifAnswer, ...changes },
    },
  },
});

const oembeds: readonly Lie[] = [
  byOEmbed("an author elsewhere", { author_url: byPrince.url }),
  byOEmbed("a provider elsewhere", { author_url: undefined, provider_url: victim, provider_name: "Palace" }),
  byOEmbed("author and provider elsewhere", { author_url: byPrince.url, provider_url: victim }),
  byOEmbed("an author elsewhere without a name", { author_url: `${victim}/`, author_name: undefined }),
  byOEmbed("pages elsewhere", { web_page: remote.url, canonical: remote.url, uri: remote.url }),
];

const blog = "https://prince-example.wordpress.com";
const blogPost = `${blog}/2026/11/02/palace/`;
const rest = `${blog}/wp-json/wp/v2/posts/7`;
const onWordPress = (name: string, changes: object): Lie => ({
  name: `WordPress: ${name}`,
  url: blogPost,
  answers: {
    [`GET ${blogPost}`]: {
      headers: HTML,
      body: `<html><head><title>Palace</title><meta property="og:title" content="Palace"><link rel="canonical" href="${blogPost}">
        <link rel="https://api.w.org/" href="${blog}/wp-json/"><link rel="alternate" type="application/json" href="${rest}"></head></html>`,
    },
    [`GET ${rest}?_embed=author`]: {
      body: {
        link: blogPost,
        date_gmt: "2026-11-02T08:30:00",
        title: { rendered: "Palace" },
        content: { rendered: "<p>For sale.</p>", protected: false },
        _embedded: { author: [{ name: "The Prince", link: `${victim}/author/prince/` }] },
        ...changes,
      },
    },
  },
});

const linkedInPage = "https://www.linkedin.com/feed/update/urn:li:activity:7000000000000000001";
const others: readonly Lie[] = [
  onWordPress("an author elsewhere", {}),
  onWordPress("post and author elsewhere", { link: `${victim}/2026/palace/` }),
  {
    name: "LinkedIn: an author elsewhere",
    url: linkedInPage,
    answers: {
      [`GET ${linkedInPage}`]: {
        headers: HTML,
        body: `<html><head>${data({ ...posting, "@id": linkedInPage, datePublished: "2022-11-20T06:50:00.000Z" })}</head></html>`,
      },
    },
  },
];

/** Answers to captures. */
export const lies: readonly Lie[] = [
  ...[...mastodon, ...activitypub, ...misskey, ...lemmy, ...peertube, ...pixelfed],
  ...[...pages, ...oembeds, ...others],
];

/** Material as exports, dumps and web archives hold it. */
export interface Held {
  readonly name: string;
  readonly platform: string;
  readonly body: unknown;
  readonly context: ReadContext;
}

const inHands = (name: string, platform: string, kind: string, url: string, body: unknown): Held => ({
  name,
  platform,
  body,
  context: { kind, url },
});
const adaDid = "did:plc:abcdefghijklmnopqrstuvwx";
const view = {
  uri: `at://${adaDid}/app.bsky.feed.post/3kaaaaaaaaa2a`,
  author: {
    did: "did:plc:princeprinceprinceprince",
    handle: "prince.victim.example",
    displayName: "The Prince",
  },
  record: { $type: "app.bsky.feed.post", text: "For sale.", createdAt: "2024-05-01T10:00:00Z" },
};
const quotedView = {
  $type: "app.bsky.embed.record#viewRecord",
  uri: `at://${adaDid}/app.bsky.feed.post/3kbbbbbbbbb2b`,
  author: view.author,
  value: view.record,
};
const skyPost = `https://bsky.app/profile/${adaDid}/post/3kaaaaaaaaa2a`;

export const held: readonly Held[] = [
  inHands("a status of an account elsewhere", "mastodon", "api-status", page, {
    ...status,
    ...by(princeThere),
  }),
  inHands(
    "the page of a status of an account elsewhere",
    "mastodon",
    "page",
    page,
    `<head><meta property="og:title" content="The Prince (@prince@victim.example)"><meta property="og:url" content="${remote.url}">
      <meta property="profile:username" content="prince@victim.example"><meta name="description" content="For sale.">
      <link href="${remote.uri}" rel="alternate" type="application/activity+json"></head>`,
  ),
  inHands("an object of an account elsewhere", "activitypub", "note", display, {
    ...note,
    attributedTo: princeThere.uri,
  }),
  inHands("an activity by an account with a page elsewhere", "activitypub", "note", display, {
    type: "Create",
    id: `${evil}/1`,
    actor: { ...actor, ...named, url: pageThere },
    object: note,
  }),
  inHands("a note of an account elsewhere", "misskey", "api-note", notePage, {
    ...misskeyNote,
    user: princeUser,
    url: noteThere.url,
  }),
  inHands("a post of an author elsewhere", "lemmy", "api-post", lemmyPage, {
    post_view: { post: lemmyPost, creator: { ...creator, ...lemmyPrince } },
  }),
  inHands("a video of an account elsewhere", "peertube", "api-video", watch, {
    ...video,
    account: { ...channel, ...channelThere },
  }),
  inHands("an oEmbed answer about a video", "peertube", "oembed", watch, byChannelThere),
  inHands("an oEmbed answer with author and provider elsewhere", "oembed", "oembed", gif, {
    ...gifAnswer,
    author_url: byPrince.url,
    provider_url: victim,
  }),
  inHands(
    "a page by an author elsewhere",
    "web",
    "page",
    story,
    `<title>Palace</title><link rel="canonical" href="${remote.url}">${data(article)}`,
  ),
  inHands("a post of Bluesky in another's repository", "bluesky", "postView", skyPost, view),
  inHands("a thread of Bluesky in another's repository", "bluesky", "postThread", skyPost, {
    thread: { post: view },
  }),
  inHands("a quote on Bluesky from another's repository", "bluesky", "postView", skyPost, {
    ...view,
    author: { did: adaDid, handle: "ada.example" },
    embed: { $type: "app.bsky.embed.record#view", record: quotedView },
  }),
];

/** An honest answer, and the identity that is to be shown. */
export interface Honest extends Lie {
  readonly page: string;
  readonly author: object;
  readonly quoted?: object;
}

const ben = "https://ben.example";
const benStatus = {
  ...status,
  id: "109348684737626809",
  uri: `${ben}/users/ben/statuses/109348684737626809`,
  url: `${ben}/@ben/109348684737626809`,
  ...by({ acct: "ben@ben.example", url: `${ben}/@ben`, uri: `${ben}/users/ben` }),
  content: "<p>Changed on the way.</p>",
};
const benNote = { ...note, id: benStatus.uri, url: benStatus.url, attributedTo: `${ben}/users/ben` };
const benActor = { ...actor, id: `${ben}/users/ben`, preferredUsername: "ben", url: `${ben}/@ben` };
const atBen = { [`GET ${benNote.id}`]: ap(benNote), [`GET ${benActor.id}`]: ap(benActor) };
const asBen = { author: { handle: "ben@ben.example", url: `${ben}/@ben` }, url: benStatus.url };
const quoted = { state: "present", key: { id: benStatus.uri }, post: asBen };

const split = "https://social.split.example";
const splitActor = {
  ...actor,
  id: `${split}/profile/ada`,
  url: `${split}/profile/ada`,
  preferredUsername: "ada",
};
const splitNote = {
  ...note,
  id: `${split}/objects/${U}`,
  url: `${split}/display/${U}`,
  attributedTo: splitActor.id,
};
const poll = "https://poll.fm/7012505";
const itself = { author: { ...AS_EVIL, id: "77" }, page };

export const honest: readonly Honest[] = [
  { ...onMastodon("its own account", {}), ...itself },
  {
    ...onMastodon("an avatar at another host", by({ avatar: "https://cdn.files.example/a.png" })),
    ...itself,
  },
  { ...onMastodon("an account named with its own host", by({ acct: "prince@evil.example" })), ...itself },
  { ...onMastodon("an account without addresses", by({ url: null, uri: null })), ...itself },
  {
    ...onMastodon("a quote that its own server confirms", quoting(benStatus), { answers: atBen }),
    ...itself,
    quoted,
  },
  {
    ...onMastodon(
      "a boost that its own server confirms",
      { content: "", reblog: benStatus },
      { answers: atBen },
    ),
    ...itself,
    quoted,
  },
  {
    ...onMastodon(
      "a post of another server that confirms it",
      { ...benStatus, id: N },
      {
        answers: {
          [`GET ${ben}/api/v1/statuses/${benStatus.id}`]: {
            body: { ...benStatus, account: { ...benStatus.account, acct: "ben" } },
          },
        },
      },
    ),
    page: asBen.url,
    author: asBen.author,
  },
  {
    name: "ActivityPub: an account name of the domain above, which its host confirms",
    url: splitNote.url,
    answers: {
      [`GET ${splitNote.url}`]: ap(splitNote),
      [`GET ${splitActor.id}`]: ap({ ...splitActor, webfinger: "ada@split.example" }),
      "GET https://split.example/.well-known/webfinger?resource=acct%3Aada%40split.example": links(
        "self",
        splitActor.id,
      ),
    },
    page: splitNote.url,
    author: { id: splitActor.id, handle: "ada@split.example", url: splitActor.url },
  },
  {
    ...pageOf(
      "an author on another host of the site",
      data({ ...article, author: { ...byPrince, url: "https://people.evil.example/prince" } }),
    ),
    page: story,
    author: { name: "The Prince", url: "https://people.evil.example/prince" },
  },
  {
    ...byOEmbed("an author at the provider", {}),
    page: gif,
    author: { handle: "prince", url: gifAnswer.author_url },
  },
  {
    name: "oEmbed: a page whose provider answers at another host of its own",
    url: poll,
    answers: {
      [`GET https://api.crowdsignal.com/oembed?url=${encodeURIComponent(poll)}&format=json`]: {
        body: { ...gifAnswer, author_url: "https://crowdsignal.com/ada" },
      },
    },
    page: poll,
    author: { handle: "ada", url: "https://crowdsignal.com/ada" },
  },
];
