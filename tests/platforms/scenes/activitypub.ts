// What servers of the fediverse answer when asked for an object, made up in their shapes.
import type { Scene, SceneAnswer } from "../scene.ts";

const PUBLIC = "https://www.w3.org/ns/activitystreams#Public";
const TYPE = { "content-type": "application/activity+json; charset=utf-8" };
const LD = { "content-type": 'application/ld+json; profile="https://www.w3.org/ns/activitystreams"' };
const ap = (body: object, headers: Readonly<Record<string, string>> = TYPE): SceneAnswer => ({
  headers,
  body,
});

const U = "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9";
const host = "https://friendica.example";
const page = `${host}/display/${U}`;
const id = `${host}/objects/${U}`;
const ada = `${host}/profile/ada`;
const actor = {
  type: "Person",
  id: ada,
  preferredUsername: "ada",
  name: "Ada Example :cat:",
  url: ada,
  icon: { type: "Image", url: `${host}/photo/ada.jpg` },
  tag: [{ type: "Emoji", name: ":cat:", icon: { url: `${host}/cat.png` } }],
};
const note = {
  "@context": "https://www.w3.org/ns/activitystreams",
  id,
  type: "Note",
  url: page,
  attributedTo: ada,
  content: "<p>The ferry runs again.</p>",
  contentMap: { en: "<p>The ferry runs again.</p>" },
  published: "2024-05-01T10:00:00Z",
  to: [PUBLIC],
  cc: [`${ada}/followers`],
};
const there = (object: object, more: Scene["answers"] = {}): Scene["answers"] => ({
  [`GET ${page}`]: ap(object),
  [`GET ${ada}`]: ap(actor),
  ...more,
});
const KEY = `mastodon:${id}`;
const ending = (
  name: string,
  answer: SceneAnswer,
  outcome: Scene["outcome"],
  outcomeFields?: object,
): Scene => ({
  name,
  url: page,
  answers: { [`GET ${page}`]: answer },
  outcome,
  ...(outcomeFields && { outcomeFields }),
  asked: [page],
});

const other = "https://social.example";
const ben = `${other}/users/ben`;
const quotedId = `${other}/users/ben/statuses/109348684737626801`;
const benActor = {
  type: "Person",
  id: ben,
  preferredUsername: "ben",
  name: "Ben Example",
  url: `${other}/@ben`,
};
const quoted = {
  id: quotedId,
  type: "Note",
  url: `${other}/@ben/109348684737626801`,
  attributedTo: ben,
  content: "<p>No ferry today.</p>",
  published: "2024-04-30T08:00:00Z",
  to: [PUBLIC],
};
const stamp = `${ben}/stamps/7`;
const stampBody = {
  type: "QuoteAuthorization",
  id: stamp,
  attributedTo: ben,
  interactingObject: id,
  interactionTarget: quotedId,
};
const benThere = { [`GET ${quotedId}`]: ap(quoted), [`GET ${ben}`]: ap(benActor) };

const object = (name: string, given: object, post: object, text?: string): Scene => ({
  name,
  url: page,
  answers: there({ ...note, ...given }),
  outcome: "post",
  key: KEY,
  ...(text !== undefined && { text }),
  post,
});

export const scenes: readonly Scene[] = [
  {
    name: "a note and its author",
    url: `${page}?utm_source=feed`,
    answers: there(note),
    outcome: "post",
    key: KEY,
    text: "The ferry runs again.",
    post: {
      url: page,
      author: {
        id: ada,
        handle: "ada@friendica.example",
        name: "Ada Example :cat:",
        url: ada,
        avatar: { url: `${host}/photo/ada.jpg` },
      },
      published: "2024-05-01T10:00:00.000Z",
      language: "en",
      visibility: "public",
      emoji: { cat: { url: `${host}/cat.png` } },
    },
    outcomeFields: { source: "activitypub" },
    asked: [page, ada],
  },
  {
    name: "an object served as JSON-LD with the profile",
    url: page,
    answers: { [`GET ${page}`]: ap(note, LD), [`GET ${ada}`]: ap(actor, LD) },
    outcome: "post",
    key: KEY,
  },
  {
    name: "JSON that is not served as ActivityPub: anybody may have uploaded it",
    url: page,
    answers: { [`GET ${page}`]: { body: note, headers: { "content-type": "application/json" } } },
    outcome: "unsupported",
  },
  {
    name: "a page that says where its object is",
    url: page,
    answers: {
      [`GET ${page}`]: {
        headers: { "content-type": "text/html" },
        body: `<head><link rel="alternate" type="application/activity+json" href="/objects/${U}"></head>`,
      },
      [`GET ${id}`]: ap(note),
      [`GET ${ada}`]: ap(actor),
    },
    outcome: "post",
    key: KEY,
    asked: [page, id, ada],
  },
  {
    name: "a page that leads to another host is not followed",
    url: page,
    answers: {
      [`GET ${page}`]: {
        headers: { "content-type": "text/html" },
        body: '<link rel="alternate" type="application/activity+json" href="https://a.example/objects/1">',
      },
    },
    outcome: "unsupported",
    asked: [page],
  },
  {
    name: "a copy of another server's post: its own server is asked",
    url: page,
    answers: {
      [`GET ${page}`]: ap({ ...quoted, content: "<p>Changed on the way.</p>" }),
      ...benThere,
    },
    outcome: "post",
    key: `mastodon:${quotedId}`,
    text: "No ferry today.",
    post: { author: { handle: "ben@social.example" } },
    asked: [page, quotedId, ben],
  },
  {
    name: "a copy whose own server does not know it",
    url: page,
    answers: { [`GET ${page}`]: ap(quoted) },
    outcome: "not_found",
  },
  {
    name: "a copy whose own server shows a copy of a third",
    url: page,
    answers: {
      [`GET ${page}`]: ap(quoted),
      [`GET ${quotedId}`]: ap({ ...quoted, id: "https://a.example/1" }),
    },
    outcome: "unreadable",
  },
  {
    name: "an object in the name of another server's account",
    url: page,
    answers: { ...there({ ...note, attributedTo: ben }), ...benThere },
    outcome: "unreadable",
  },
  {
    name: "an author whose server does not tell of the account",
    url: page,
    answers: { [`GET ${page}`]: ap(note) },
    outcome: "post",
    key: KEY,
    post: { author: { handle: "ada@friendica.example", url: ada } },
  },
  {
    name: "an author whose name is told nowhere",
    url: page,
    answers: { [`GET ${page}`]: ap({ ...note, attributedTo: `${host}/users/1` }) },
    outcome: "incomplete",
  },
  {
    name: "an author who is told whole, as one of a list",
    url: page,
    answers: {
      [`GET ${page}`]: ap({ ...note, attributedTo: [{ type: "Group", id: `${host}/groups/1` }, actor] }),
    },
    outcome: "post",
    post: { author: { handle: "ada@friendica.example", name: "Ada Example :cat:" } },
    asked: [page],
  },
  {
    name: "an author who has another account name, and does not want to be found by searching",
    url: page,
    answers: there(note, {
      [`GET ${ada}`]: ap({
        ...actor,
        webfinger: "acct:ada@parent.example",
        indexable: false,
        type: "Service",
      }),
      "GET https://parent.example/.well-known/webfinger?resource=acct%3Aada%40parent.example": {
        body: { subject: "acct:ada@parent.example", links: [{ rel: "self", href: ada }] },
      },
    }),
    outcome: "post",
    post: { author: { handle: "ada@parent.example", automated: true }, consent: { noindex: true } },
  },
  {
    name: "an author whose account is gone",
    url: page,
    answers: there(note, { [`GET ${ada}`]: { status: 410 } }),
    outcome: "author_suspended",
    outcomeFields: { status: 410 },
  },
  {
    name: "an author who is suspended",
    url: page,
    answers: there(note, { [`GET ${ada}`]: ap({ ...actor, suspended: true }) }),
    outcome: "author_suspended",
  },
  {
    name: "a post for followers only",
    url: page,
    answers: there({ ...note, to: [`${ada}/followers`], cc: [] }),
    outcome: "protected",
    asked: [page],
  },
  {
    name: "an unlisted post",
    url: page,
    answers: there({ ...note, to: [`${ada}/followers`], cc: ["as:Public"] }),
    outcome: "post",
    post: { visibility: "unlisted" },
  },
  {
    name: "an object that does not say to whom it is addressed",
    url: page,
    answers: there({ ...note, to: undefined, cc: undefined }),
    outcome: "incomplete",
  },
  object(
    "a warning, a sensitive picture with description, an answer, mentions, hashtags, emoji",
    {
      summary: "Weather :cat:",
      sensitive: true,
      inReplyTo: quotedId,
      content: `<p><a href="${other}/@ben" class="u-url mention">@<span>ben</span></a> look :cat: <a href="${host}/tags/ferry" rel="tag">#ferry</a></p>`,
      tag: [
        { type: "Mention", href: ben, name: "@ben@social.example" },
        { type: "Hashtag", href: `${host}/tags/ferry`, name: "#ferry" },
        { type: "Emoji", name: ":cat:", icon: { type: "Image", url: `${host}/cat.png` } },
      ],
      attachment: [
        {
          type: "Document",
          mediaType: "image/jpeg",
          url: "https://files.example.org/1.jpg",
          name: "A ferry in the fog",
          width: 1200,
          height: 800,
          focalPoint: [0.1, -0.2],
          license: "https://creativecommons.org/licenses/by-sa/4.0/",
        },
      ],
    },
    {
      warning: "Weather :cat:",
      sensitive: true,
      replyTo: { id: quotedId, url: quotedId, handle: "ben@social.example" },
      media: [
        {
          type: "image",
          alt: "A ferry in the fog",
          width: 1200,
          height: 800,
          rights: { licence: { name: "CC BY-SA 4.0", basis: "stated by the platform" } },
        },
      ],
    },
    "@ben look :cat: #ferry",
  ),
  object(
    "an answer to a post of its own author, whom it need not mention",
    { inReplyTo: `${ada}/statuses/1`, content: "<p>And then.</p>" },
    { replyTo: { id: `${ada}/statuses/1`, handle: "ada@friendica.example" } },
    "And then.",
  ),
  object(
    "an article in two languages, with a picture above it",
    {
      type: "Article",
      name: "The ferry",
      summary: "In short",
      content: "<h2>Today</h2><p>It runs.</p>",
      contentMap: { de: "<p>Sie fährt.</p>", en: "<h2>Today</h2><p>It runs.</p>" },
      image: { type: "Image", url: "https://files.example.org/above.jpg" },
      updated: "2024-05-02T10:00:00Z",
    },
    { language: "en", edited: "2024-05-02T10:00:00.000Z", media: [{ type: "image" }] },
    "The ferry\n\nToday\n\nIt runs.",
  ),
  object(
    "an article with pictures in its text, one of them attached as well",
    {
      type: "Article",
      name: "The ferry",
      content:
        '<p>It runs.</p><figure><img src="https://files.example.org/pier-1024x768.jpg" alt="The pier"></figure><p>Still.</p><p><img src="https://files.example.org/bow.jpg" width="640" height="480"></p>',
      attachment: [{ type: "Image", url: "https://files.example.org/pier.jpg", mediaType: "image/jpeg" }],
    },
    {
      text: [
        {},
        {},
        { children: [{ type: "media", index: 0 }] },
        {},
        { children: [{ type: "media", index: 1 }] },
      ],
      media: [
        { type: "image", url: "https://files.example.org/pier.jpg", alt: "The pier" },
        { type: "image", url: "https://files.example.org/bow.jpg", width: 640, height: 480 },
      ],
    },
  ),
  object(
    "a link filed as a page",
    {
      type: "Page",
      name: "Ferry back in service",
      content: "",
      attachment: [{ type: "Link", href: "https://news.example/ferry", name: "News" }],
    },
    { card: { url: "https://news.example/ferry", title: "News" } },
    "Ferry back in service",
  ),
  object(
    "an open poll",
    {
      type: "Question",
      endTime: "2099-01-01T00:00:00Z",
      votersCount: 5,
      anyOf: [
        { type: "Note", name: "Yes", replies: { type: "Collection", totalItems: 4 } },
        { type: "Note", name: "No", replies: { type: "Collection", totalItems: 2 } },
      ],
    },
    {
      poll: {
        options: [
          { title: "Yes", votes: 4 },
          { title: "No", votes: 2 },
        ],
        multiple: true,
        voters: 5,
        closed: false,
      },
    },
  ),
  object(
    "a poll that has ended",
    { type: "Question", closed: "2024-05-03T00:00:00Z", oneOf: [{ name: "Yes" }, { name: "No" }] },
    { poll: { closed: true, closesAt: "2024-05-03T00:00:00.000Z", multiple: false } },
  ),
  object(
    "an event",
    {
      type: "Event",
      name: "Harbour day",
      startTime: "2024-06-01T09:00:00Z",
      endTime: "2024-06-01T18:00:00Z",
      location: { type: "Place", name: "Old harbour", address: { addressLocality: "Exampleton" } },
    },
    {
      card: {
        title: "Harbour day",
        description: "2024-06-01T09:00Z – 2024-06-01T18:00Z · Old harbour, Exampleton",
      },
    },
    "Harbour day\n\nThe ferry runs again.",
  ),
  object(
    "a sound",
    {
      type: "Audio",
      name: "Fog horn",
      duration: "PT1M5S",
      url: [
        { type: "Link", mimeType: "audio/ogg", href: "https://files.example.org/horn.ogg" },
        { type: "Link", mimeType: "text/html", href: page },
      ],
    },
    { url: page, media: [{ type: "audio", url: "https://files.example.org/horn.ogg", duration: 65 }] },
  ),
  object(
    "numbers, and who may quote",
    {
      likes: { type: "Collection", totalItems: 3 },
      shares: { type: "Collection", totalItems: 2 },
      replies: { type: "Collection", totalItems: 1 },
      interactionPolicy: { canQuote: { automaticApproval: [`${ada}/followers`], manualApproval: PUBLIC } },
    },
    {
      counts: { likes: 3, reposts: 2, replies: 1 },
      consent: { quotePolicy: "automatic: followers; manual: public" },
    },
  ),
  {
    name: "a quote to which its author agreed",
    url: page,
    answers: there(
      {
        ...note,
        content: `<p class="quote-inline">RE: <a href="${quoted.url}">${quoted.url}</a></p><p>At last.</p>`,
        quote: quotedId,
        quoteAuthorization: stamp,
      },
      { ...benThere, [`GET ${stamp}`]: ap(stampBody) },
    ),
    outcome: "post",
    text: "At last.",
    post: {
      quote: {
        state: "present",
        key: { platform: "mastodon", id: quotedId },
        post: { author: { handle: "ben@social.example" }, url: quoted.url },
      },
    },
  },
  {
    name: "a quote to which its author has not agreed",
    url: page,
    answers: there({ ...note, quote: quotedId }, benThere),
    outcome: "post",
    post: { quote: { state: "pending", url: quotedId } },
  },
  {
    name: "a quote whose author withdrew",
    url: page,
    answers: there({ ...note, quote: quotedId, quoteAuthorization: stamp }, benThere),
    outcome: "post",
    post: { quote: { state: "refused" } },
  },
  {
    name: "a quote with a stamp for another post",
    url: page,
    answers: there(
      { ...note, quote: quotedId, quoteAuthorization: stamp },
      { ...benThere, [`GET ${stamp}`]: ap({ ...stampBody, interactingObject: `${host}/objects/other` }) },
    ),
    outcome: "post",
    post: { quote: { state: "refused" } },
  },
  {
    name: "a quote of the older kind",
    url: page,
    answers: there({ ...note, quoteUrl: quotedId, _misskey_quote: quotedId }, benThere),
    outcome: "post",
    post: { quote: { state: "present", key: { platform: "mastodon", id: quotedId } } },
  },
  {
    name: "a quote of a post that is gone",
    url: page,
    answers: there(
      { ...note, quoteUri: quotedId },
      { [`GET ${quotedId}`]: { status: 410, body: { type: "Tombstone", id: quotedId } } },
    ),
    outcome: "post",
    post: { quote: { state: "gone" } },
  },
  {
    name: "a quote of a post that is not open to all",
    url: page,
    answers: there(
      { ...note, quoteUrl: quotedId },
      { [`GET ${quotedId}`]: ap({ ...quoted, to: [`${ben}/followers`] }) },
    ),
    outcome: "post",
    post: { quote: { state: "unavailable", url: quotedId } },
  },
  {
    name: "a quote told as a link to an object (FEP-e232)",
    url: page,
    answers: there(
      {
        ...note,
        tag: [
          {
            type: "Link",
            mediaType: 'application/ld+json; profile="https://www.w3.org/ns/activitystreams"',
            href: quotedId,
            name: `RE: ${quotedId}`,
          },
        ],
      },
      benThere,
    ),
    outcome: "post",
    post: { quote: { state: "present" } },
  },
  {
    name: "a repost",
    url: page,
    answers: there(
      {
        "@context": "",
        id: `${host}/activities/1`,
        type: "Announce",
        actor: ada,
        object: quotedId,
        published: "2024-05-01T10:00:00Z",
        to: [PUBLIC],
      },
      benThere,
    ),
    outcome: "post",
    key: `activitypub:${host}/activities/1`,
    text: "",
    post: {
      author: { handle: "ada@friendica.example" },
      repostOf: { state: "present", key: { platform: "mastodon", id: quotedId } },
    },
  },
  {
    name: "an activity around an object",
    url: page,
    answers: there({ id: `${id}/Create`, type: "Create", actor: ada, object: note, to: [PUBLIC] }),
    outcome: "post",
    key: KEY,
  },
  ending("a collection", ap({ id: `${host}/outbox`, type: "OrderedCollection" }), "unsupported"),
  ending("a list in the place of an object", ap([note]), "unreadable"),
  ending("nothing in the place of an object", { headers: TYPE, body: "" }, "unreadable"),
  ending("a key that was renamed", ap({ ...note, type: undefined, kind: "Note" }), "unsupported"),
  ending(
    "a page for people",
    { headers: { "content-type": "text/html" }, body: "<p>Hello</p>" },
    "unsupported",
  ),
  ending(
    "a server that answers signed requests only",
    { status: 401, headers: { "content-type": "application/json" }, body: { error: "Request not signed" } },
    "login_required",
    { status: 401 },
  ),
  ending("a post that is not found", { status: 404, body: { error: "Not Found" } }, "not_found", {
    status: 404,
  }),
  ending("a post that is gone", { status: 410 }, "not_found", { status: 410 }),
  ending(
    "a tombstone",
    { status: 410, headers: TYPE, body: { type: "Tombstone", id, deleted: "2024-06-01T00:00:00Z" } },
    "deleted",
    { status: 410, key: { platform: "mastodon", id } },
  ),
  ending("a tombstone that is served as if all were well", ap({ type: "Tombstone", id }), "deleted"),
  ending("a tombstone for another server's post", ap({ type: "Tombstone", id: quotedId }), "deleted"),
  ending("a refusal", { status: 403, body: "Forbidden" }, "blocked", { status: 403 }),
  ending(
    "a gatekeeper that tests the browser",
    { status: 403, headers: { "content-type": "text/html" }, body: "<title>Just a moment...</title>" },
    "challenge",
  ),
  ending("a post withheld by law", { status: 451 }, "withheld"),
  ending("too many questions", { status: 429, headers: { "retry-after": "60" } }, "rate_limited", {
    retryAfter: 60,
  }),
  ending(
    "too many questions, with a time of day",
    { status: 429, headers: { "x-ratelimit-reset": "2026-11-23T12:04:30.500Z" } },
    "rate_limited",
  ),
  ending("a server in trouble", { status: 500 }, "upstream_error", { status: 500 }),
  {
    name: "a site that is none of the fediverse",
    url: `https://events.social.example/events/${U}`,
    answers: {},
    outcome: "unsupported",
  },
];
