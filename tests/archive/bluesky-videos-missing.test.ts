// Videos of Bluesky that cannot be had: whatever directories and servers answer, the post is kept, with its poster, a link and the reason.
import { afterEach, describe, expect, it } from "vitest";
import { ADA_DID } from "../platforms/bluesky-addresses.ts";
import { attachedVideo, BEN, BY_DID, view, viewRecord } from "../platforms/bluesky-samples.ts";
import type { Played } from "../loopback.ts";
import {
  closeDesks,
  documentOf,
  FILE,
  FILM,
  HOME,
  IDENTITY,
  missingOf,
  openVideoDesk,
  OTHER,
  PLAYLIST,
  showsPoster,
  withVideo,
} from "./bluesky-desk.ts";

afterEach(closeDesks);

describe("a video of Bluesky that cannot be had", () => {
  const UNKNOWN = "The server that holds the author's files is not known: ";
  const huge = Buffer.alloc(9 * 1024 * 1024, " ");
  const documents: readonly (readonly [name: string, answer: Played, missing: string])[] = [
    ["names no https address", documentOf("http://pds.host.bsky.network"), "unreadable"],
    ["names a scheme of its own", documentOf("file:///etc/passwd"), "unreadable"],
    ["names no server", { body: { id: ADA_DID, service: [] } }, "unreadable"],
    [
      "names a server of another kind",
      {
        body: {
          id: ADA_DID,
          service: [{ id: "#atproto_labeler", type: "AtprotoLabeler", serviceEndpoint: HOME }],
        },
      },
      "unreadable",
    ],
    ["is a page", { body: "<!doctype html><p>Log in" }, "unreadable"],
    ["is a list", { body: [[[]]] }, "unreadable"],
    ["is of an account that is gone", { status: 410, body: { message: "gone" } }, "not_found"],
    ["is refused", { status: 403 }, "network"],
    ["is huge", { body: huge }, "too_large"],
    ["leads to http", { status: 302, headers: { location: "http://a.example/did.json" } }, "refused"],
    ["leads to this machine", { status: 302, headers: { location: "https://127.0.0.1/" } }, "refused"],
  ];

  it.each(documents)("because the DID document %s", async (_name, answer, kind) => {
    const { archive, asked } = await openVideoDesk(withVideo(), {
      [IDENTITY]: answer,
      [FILE]: { body: FILM },
    });
    const { snapshot, status } = await archive.capture(BY_DID);
    expect(status).toBe("captured");
    expect(asked()).toEqual([IDENTITY]);
    expect(missingOf(snapshot)).toMatch(new RegExp(`^${kind}: ${UNKNOWN}`));
    expect((await archive.audit()).intact).toBe(true);
    await showsPoster(archive);
  });

  const servers: readonly (readonly [home: string, reason: RegExp])[] = [
    ["https://localhost", /^refused: .*local network/],
    ["https://127.0.0.1", /^refused: .*127\.0\.0\.1 is not a public address/],
    ["https://10.0.0.8/xrpc", /^refused: .*10\.0\.0\.8 is not a public address/],
    ["https://[::1]", /^refused: .*::1 is not a public address/],
    ["https://169.254.169.254", /^refused: .*not a public address/],
    ["https://pds.internal", /^refused: .*\.internal/],
    ["https://pds.host.bsky.network:8443", /^refused: .*port 8443/],
    // Resolved to an address of the own network.
    ["https://c.example", /^refused: .*192\.168\.1\.4/],
  ];

  it.each(servers)("because its author's server is said to be %s", async (home, reason) => {
    const { archive, asked } = await openVideoDesk(
      withVideo(),
      { [IDENTITY]: documentOf(home) },
      {},
      { "c.example": "192.168.1.4" },
    );
    const { snapshot, status } = await archive.capture(BY_DID);
    expect(status).toBe("captured");
    expect(asked()).toEqual([IDENTITY]);
    expect(missingOf(snapshot)).toMatch(reason);
    expect((await archive.audit()).intact).toBe(true);
    await showsPoster(archive);
  });

  const OTHER_BYTES =
    "refused: The bytes served are not those of the post: their sha-256 is not the one by which it names them.";
  const files: readonly (readonly [name: string, answer: Played, missing: string | RegExp])[] = [
    ["is another video", { body: OTHER }, OTHER_BYTES],
    ["is cut short", { body: FILM.subarray(0, 400) }, OTHER_BYTES],
    ["is longer by a byte", { body: Buffer.concat([FILM, new Uint8Array(1)]) }, OTHER_BYTES],
    ["is a page", { body: "<!doctype html>", headers: { "content-type": "video/mp4" } }, OTHER_BYTES],
    ["is lost", { status: 400, body: { error: "BlobNotFound" } }, "not_found: the server answered 400"],
    ["is gone", { status: 404 }, "not_found: the server answered 404"],
    ["leads to this machine", { status: 302, headers: { location: "https://127.0.0.1/a" } }, /^refused: /],
    ["breaks off", { play: (response) => response.destroy() }, /^network: /],
    ["is larger than the site keeps", { body: Buffer.alloc(60_000) }, /^too_large: .*50000 bytes/],
  ];

  it.each(files)("because what its author's server gives %s", async (_name, answer, missing) => {
    const { archive, store } = await openVideoDesk(
      withVideo(),
      { [IDENTITY]: documentOf(), [FILE]: answer },
      { media: { videos: "best", videoBytes: 50_000 } },
    );
    const { snapshot, status, missing: told } = await archive.capture(BY_DID);
    expect(status).toBe("captured");
    expect(missingOf(snapshot)).toMatch(missing);
    expect(told.map(({ url }) => url)).toContain(PLAYLIST);
    expect((await archive.audit()).intact).toBe(true);
    await showsPoster(archive);
    // Nothing of it is among what may be published.
    for await (const key of store.list("assets/")) expect(key).not.toMatch(/\.(?:mp4|webm)$/);
  });

  it.each([
    ["a port", "did:web:blog.example%3A3000"],
    ["a path", "did:web:blog.example:users:ada"],
    ["an unknown method", "did:example:ada"],
  ])("because the account's DID has %s: nobody is asked", async (_name, did) => {
    const { record, view: shown } = attachedVideo(FILM, did);
    const quoted = viewRecord({
      uri: `at://${did}/app.bsky.feed.post/3kbbbbbbbbb2b`,
      author: { ...BEN, did },
      embeds: [shown],
      value: { $type: "app.bsky.feed.post", text: "Quoted.", embed: record },
    });
    const post = view({}, { embed: { $type: "app.bsky.embed.record#view", record: quoted } });
    const { archive, asked } = await openVideoDesk(post);
    const { snapshot } = await archive.capture(BY_DID);
    expect(asked()).toEqual([]);
    expect(missingOf(snapshot)).toBe(
      "unreadable: The platform gives it as a list of parts (HLS, DASH), not as one file.",
    );
    await showsPoster(archive);
  });

  it.each([
    ["of another hash", "bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi"],
    ["of a form that is older", "QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWKPbdG"],
    ["that says nothing", "bafyvideo"],
    ["with a way out of the query", "bafkreiaaa&did=did:web:a.example"],
  ])(
    "because the file is named by a CID %s: nobody could tell whether it is the right one",
    async (_, cid) => {
      const record = { $type: "app.bsky.embed.video", video: { $type: "blob", ref: { $link: cid } } };
      const shown = { ...attachedVideo(FILM, ADA_DID).view, cid };
      const { archive, asked } = await openVideoDesk(view({ embed: record }, { embed: shown }));
      const { snapshot } = await archive.capture(BY_DID);
      expect(asked()).toEqual([IDENTITY]);
      expect(missingOf(snapshot)).toMatch(/^unreadable: .*list of parts/);
      await showsPoster(archive);
    },
  );
});
