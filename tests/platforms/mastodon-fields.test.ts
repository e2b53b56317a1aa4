// Mastodon: identity and the fields of a post, those that no recording shows among them.
import { describe, expect, it } from "vitest";
import { readLoose, readSources } from "../../src/platforms/sources.ts";
import {
  platform,
  AT,
  ID,
  CERTAIN,
  GUESS,
  ADA,
  STATUS,
  answer,
  captured,
  postOf,
  exchange,
} from "./mastodon-sample.ts";

describe("identity", () => {
  // The same post as another server shows it.
  const copy = answer(200, { ...STATUS, id: "555", account: { ...ADA, acct: "ada@example.social" } });

  it("is the ActivityPub id, once the post's own server confirms what another one shows", () => {
    const own = exchange(`https://example.social/api/v1/statuses/${ID}`, answer(200, STATUS));
    const seen = captured(copy);
    const outcome = readSources(platform, { ...seen, exchanges: [...seen.exchanges, own] });
    expect(outcome).toMatchObject({
      kind: "post",
      key: { platform: "mastodon", id: STATUS.uri },
      source: "api-status",
      post: { url: STATUS.url },
    });
    expect(outcome.kind === "post" && [...outcome.aliases].sort()).toEqual(
      [
        `https://example.social/@ada/${ID}`,
        STATUS.uri,
        `mastodon:example.social/${ID}`,
        `mastodon:mastodon.social/${ID}`,
      ].sort(),
    );
  });

  it.each([
    ["nobody confirms", undefined],
    ["its own server does not know", answer(404, { error: "Record not found" })],
    ["its own server shows as another post", answer(200, { ...STATUS, uri: `${STATUS.uri}9` })],
  ])("of a copy that %s is the address at which it was seen", (_, own) => {
    const seen = captured(copy);
    const more = own ? [exchange(`https://example.social/api/v1/statuses/${ID}`, own)] : [];
    expect(readSources(platform, { ...seen, exchanges: [...seen.exchanges, ...more] })).toMatchObject({
      kind: "post",
      key: { platform: "mastodon", id: CERTAIN.url },
      aliases: [`mastodon:${CERTAIN.id}`],
      source: "api-status of a copy",
      post: { url: CERTAIN.url },
    });
  });

  it("is not taken from a tag URI of another server either", () => {
    const uri = "tag:example.social,2017-01-01:objectId=1:objectType=Status";
    expect(readSources(platform, captured(answer(200, { ...STATUS, uri })))).toMatchObject({
      key: { id: CERTAIN.url },
    });
  });

  it("takes old tag URIs, and the page where there is no URI", () => {
    const uri = "tag:example.social,2017-01-01:objectId=1:objectType=Status";
    expect(readSources(platform, captured(answer(200, { ...STATUS, uri }), GUESS))).toMatchObject({
      key: { id: uri },
    });
    expect(readSources(platform, captured(answer(200, { ...STATUS, uri: null }), GUESS))).toMatchObject({
      key: { id: STATUS.url },
    });
  });
  it("does not let a server claim the page of another as an alias", () => {
    const outcome = readSources(
      platform,
      captured(answer(200, { ...STATUS, url: "https://example.com/@bo/109348684737626999" }), GUESS),
    );
    expect(outcome.kind === "post" && outcome.aliases.join()).not.toContain("example.com");
  });
});

describe("fields", () => {
  it("reads the author", () => {
    expect(postOf({}).author).toEqual({
      id: "77",
      handle: "ada@example.social",
      name: "Ada :cat:",
      url: "https://example.social/@ada",
      avatar: { url: "https://files.example.social/ada.png" },
    });
    expect(postOf({}).emoji).toEqual({ cat: { url: "https://files.example.social/cat.png" } });
    expect(postOf({ account: { ...ADA, bot: true } }).author).toMatchObject({
      handle: "ada@example.social",
      automated: true,
    });
    expect(postOf({ account: { ...ADA, display_name: "" } }).author).not.toHaveProperty("name");
    // Without any address of its own: the host that answered is its server.
    expect(postOf({ account: { acct: "cy" } }).author).toEqual({
      handle: "cy@example.social",
      url: "https://example.social/@cy",
    });
  });
  it("takes no addresses but http and https", () => {
    const evil = "javascript:alert(1)";
    const post = postOf({
      url: evil,
      account: { ...ADA, url: evil, avatar: evil, avatar_static: "data:image/png;base64,AA" },
      card: { url: evil, title: "x" },
      media_attachments: [{ type: "image", url: evil, preview_url: "file:///etc/passwd" }],
      content: `<p><a href="${evil}">x</a></p>`,
    });
    expect(JSON.stringify(post)).not.toMatch(/javascript|data:|file:/);
    expect(post.url).toBe(STATUS.uri);
  });
  it("reads times and counts, dated to the capture", () => {
    const post = postOf({ quotes_count: 4, edited_at: "2024-05-01T12:00:00+02:00" });
    expect(post.published).toBe("2024-05-01T10:00:00.000Z");
    expect(post.edited).toBe("2024-05-01T10:00:00.000Z");
    expect(post.counts).toEqual({ likes: 3, reposts: 2, replies: 1, quotes: 4, at: AT });
    const loose = readLoose(platform, STATUS, { kind: "api-status" });
    expect(loose.kind === "post" && loose.post.counts).toBeUndefined();
    const dated = readLoose(platform, STATUS, { kind: "api-status", capturedAt: "2026-11-23T12:00:00Z" });
    expect(dated.kind === "post" && dated.post.counts?.at).toBe(AT);
    expect(postOf({ created_at: "yesterday" })).not.toHaveProperty("published");
  });
  it("reads mentions and hashtags", () => {
    const post = postOf({
      content:
        '<p><span class="h-card"><a href="https://example.org/@bo" class="u-url mention">@<span>bo</span></a></span> ' +
        '<a href="https://example.net/u/cy" class="mention">@cy@example.net</a> <a href="https://example.org/users/bo" class="mention">@bo</a> ' +
        '<a href="https://example.social/tags/Caf%C3%A9" rel="tag">#Café</a> <a href="https://example.org/@bo">my friend</a></p>',
      mentions: [{ id: "78", username: "bo", acct: "bo@example.org", url: "https://example.org/@bo" }],
    });
    const bo = {
      type: "mention",
      text: "@bo",
      handle: "bo@example.org",
      id: "78",
      url: "https://example.org/@bo",
    };
    const blank = { type: "text", text: " " };
    expect(post.text).toEqual([
      {
        type: "paragraph",
        children: [
          bo,
          blank,
          {
            type: "mention",
            text: "@cy@example.net",
            handle: "cy@example.net",
            url: "https://example.net/u/cy",
          },
          blank,
          bo,
          blank,
          { type: "hashtag", text: "#Café", tag: "Café", url: "https://example.social/tags/Caf%C3%A9" },
          blank,
          { type: "link", url: "https://example.org/@bo", text: "my friend" },
        ],
      },
    ]);
  });
  it("reads media", () => {
    const media = postOf({
      media_attachments: [
        {
          type: "audio",
          url: "https://files.example.social/a.mp3",
          preview_url: "https://files.example.social/cover.png",
          meta: { original: { duration: 12.5 }, small: { width: 400, height: 400 } },
          description: "A song",
        },
        {
          type: "audio",
          url: "https://files.example.social/b.mp3",
          preview_url: "https://files.example.social/b.mp3",
          meta: {},
        },
        {
          type: "gifv",
          url: "https://files.example.social/c.mp4",
          preview_url: "https://files.example.social/c.png",
          meta: { original: { width: 480, height: 270, duration: 3 } },
        },
        { type: "unknown", url: null, remote_url: "https://files.example.org/photo.JPG?x=1" },
        { type: "unknown", url: "https://files.example.org/raw", description: "  " },
        { type: "hologram", url: "https://files.example.org/x.mp4" },
        {
          type: "image",
          url: "https://files.example.social/d.png",
          meta: { original: { width: -1, height: "tall" } },
        },
        { type: "image" },
        "nonsense",
      ],
      sensitive: true,
      spoiler_text: "Loud",
    });
    expect(media.sensitive).toBe(true);
    expect(media.warning).toBe("Loud");
    expect(media.media).toEqual([
      {
        type: "audio",
        url: "https://files.example.social/a.mp3",
        alt: "A song",
        duration: 12.5,
        picture: { url: "https://files.example.social/cover.png", width: 400, height: 400 },
        files: [{ url: "https://files.example.social/a.mp3" }],
      },
      {
        type: "audio",
        url: "https://files.example.social/b.mp3",
        files: [{ url: "https://files.example.social/b.mp3" }],
      },
      {
        type: "gif",
        url: "https://files.example.social/c.mp4",
        width: 480,
        height: 270,
        duration: 3,
        picture: { url: "https://files.example.social/c.png" },
        files: [{ url: "https://files.example.social/c.mp4" }],
      },
      {
        type: "image",
        url: "https://files.example.org/photo.JPG?x=1",
        picture: { url: "https://files.example.org/photo.JPG?x=1" },
      },
      { type: "unknown", url: "https://files.example.org/raw" },
      {
        type: "video",
        url: "https://files.example.org/x.mp4",
        files: [{ url: "https://files.example.org/x.mp4" }],
      },
      {
        type: "image",
        url: "https://files.example.social/d.png",
        picture: { url: "https://files.example.social/d.png" },
      },
    ]);
  });
  it("reads a poll whose votes are hidden, and one for several choices", () => {
    const hidden = postOf({
      poll: {
        expires_at: "2024-05-02T10:00:00.000Z",
        expired: false,
        multiple: false,
        votes_count: 5,
        voters_count: null,
        options: [
          { title: "Tea :cat:", votes_count: null },
          { title: "Coffee", votes_count: null },
        ],
      },
    });
    expect(hidden.poll).toEqual({
      options: [{ title: "Tea :cat:" }, { title: "Coffee" }],
      votes: 5,
      multiple: false,
      closesAt: "2024-05-02T10:00:00.000Z",
      closed: false,
    });
    const open = postOf({
      poll: {
        expires_at: null,
        expired: false,
        multiple: true,
        votes_count: 5,
        voters_count: 3,
        options: [{ title: "A", votes_count: 5 }],
      },
    });
    expect(open.poll).toEqual({
      options: [{ title: "A", votes: 5 }],
      votes: 5,
      voters: 3,
      multiple: true,
      closed: false,
    });
  });
  it("reads a card", () => {
    const card = {
      url: "https://example.com/story",
      title: "Story",
      description: "",
      provider_name: "Example",
      author_name: "",
      authors: [{ name: "" }, { name: "Cy" }],
      image: "https://files.example.social/card.png",
      width: 600,
      height: 0,
    };
    expect(postOf({ card }).card).toEqual({
      url: "https://example.com/story",
      title: "Story",
      provider: "Example",
      author: "Cy",
      picture: { url: "https://files.example.social/card.png" },
    });
  });
  it("reads whom a post answers", () => {
    const mentions = [{ id: "78", username: "bo", acct: "bo@example.org", url: "https://example.org/@bo" }];
    expect(postOf({ in_reply_to_id: "5", in_reply_to_account_id: "78", mentions }).replyTo).toEqual({
      id: "5",
      handle: "bo@example.org",
    });
    expect(postOf({ in_reply_to_id: "5", in_reply_to_account_id: "77" }).replyTo).toEqual({
      id: "5",
      handle: "ada@example.social",
    });
    expect(postOf({ in_reply_to_id: "5", in_reply_to_account_id: "99" }).replyTo).toEqual({ id: "5" });
  });
  it("reads what the author asks for, and with what was posted", () => {
    expect(
      postOf({ account: { ...ADA, noindex: true }, quote_approval: { automatic: ["public"], manual: [] } })
        .consent,
    ).toEqual({
      noindex: true,
      quotePolicy: "automatic: public; manual: none",
    });
    expect(postOf({ application: { name: "Example App" }, visibility: "unlisted" })).toMatchObject({
      application: "Example App",
      visibility: "unlisted",
    });
    expect(postOf({})).not.toHaveProperty("consent");
  });
  it("says when a text is longer than what is kept", () => {
    expect(postOf({ content: `<p>${"word ".repeat(50_000)}</p>` }).truncated).toBe(true);
    expect(postOf({})).not.toHaveProperty("truncated");
  });
});

describe("loose material", () => {
  it("knows its kinds", () => {
    expect(readLoose(platform, STATUS, { kind: "api-status", url: STATUS.url })).toMatchObject({
      kind: "post",
      key: { id: STATUS.uri },
    });
    expect(readLoose(platform, STATUS, { kind: "outbox" }).kind).toBe("unsupported");
    for (const body of [undefined, null, 1, "x", [], {}, { id: 1 }])
      expect(readLoose(platform, body, { kind: "api-status" }).kind).toBe("unsupported");
  });
});

describe("the software of the server", () => {
  const ulid = "01HXYZ0123456789ABCDEFGHJK";
  it.each([
    ["Pleroma", { pleroma: { local: true } }],
    ["Akkoma", { akkoma: { source: null }, pleroma: { local: true } }],
    ["Friendica", { friendica: { title: "" } }],
    ["GoToSocial", { id: ulid, interaction_policy: { can_reply: {} } }],
    [undefined, { interaction_policy: { can_reply: {} } }],
    [undefined, {}],
    [undefined, { pleroma: { local: false }, account: { ...ADA, acct: "ada@example.social" } }],
  ])("is %s where its answer says so", (software, fields) => {
    const outcome = readLoose(platform, { ...STATUS, ...fields }, { kind: "api-status", capturedAt: AT });
    expect(outcome.kind === "post" && outcome.post.software).toBe(software);
  });
});
