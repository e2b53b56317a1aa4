// The author's signature of a post of Bluesky: asked for, checked by what was kept, refused where anything about it is wrong. The proofs
// that hold were made by the protocol's own packages; those that do not are written here.
import { generateKeyPairSync, sign as signBytes } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { readFileSync } from "node:fs";
import { encode } from "@ipld/dag-cbor";
import { CID } from "multiformats/cid";
import { sha256 } from "multiformats/hashes/sha2";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createArchive } from "../../../src/archive/composition.ts";
import type { Archive, ArchiveOptions } from "../../../src/archive/archive.ts";
import type { Capture } from "../../../src/model/capture.ts";
import { memoryStore, openRecords } from "../../../src/store/index.ts";
import type { Store } from "../../../src/store/index.ts";
import { repositoryOf } from "../../import/repository.ts";
import { loopback } from "../../loopback.ts";
import type { Played } from "../../loopback.ts";
import { view } from "../../platforms/bluesky-samples.ts";

const HOME = "https://pds.host.bsky.network";
const DID = "did:plc:aaaaaaaaaaaaaaaaaaaaaaaa";
const NOW = new Date("2026-03-01T08:00:00.000Z");

interface Proof {
  readonly did: string;
  readonly rkey: string;
  readonly key: string;
  readonly record: Record<string, unknown>;
  readonly car: string;
}
const { proofs } = JSON.parse(readFileSync(new URL("author-proofs.json", import.meta.url), "utf8")) as {
  proofs: Record<string, Proof>;
};
const MADE = proofs["secp256k1"]!;

/** What the played internet tells of one post. */
interface Told {
  readonly rkey?: string;
  /** The record as the public service shows it. */
  readonly record: Record<string, unknown>;
  /** What the author's server and the directory answer; they may be changed. */
  proof: Played | undefined;
  document: Played | undefined;
}

const opened: { close: () => Promise<void> }[] = [];
afterEach(async () => {
  vi.doUnmock("@ipld/dag-cbor");
  for (const each of opened.splice(0)) await each.close();
});

const documentOf = (key: string, more: object = {}): Played => ({
  body: {
    id: DID,
    alsoKnownAs: ["at://ada.example"],
    verificationMethod: [
      { id: `${DID}#atproto`, type: "Multikey", controller: DID, publicKeyMultibase: key },
    ],
    service: [{ id: "#atproto_pds", type: "AtprotoPersonalDataServer", serviceEndpoint: HOME }],
    ...more,
  },
});
const carOf = (body: Uint8Array): Played => ({
  headers: { "content-type": "application/vnd.ipld.car" },
  body,
});
const told = ({ car, key, record, rkey }: Proof): Told => ({
  ...{ rkey, record },
  proof: carOf(Buffer.from(car, "base64")),
  document: documentOf(key.slice("did:key:".length)),
});

interface Desk {
  readonly archive: Archive;
  readonly store: Store;
  readonly url: string;
  readonly asked: () => string[];
}

async function openDesk(post: Told, options: Partial<ArchiveOptions> = {}): Promise<Desk> {
  const { rkey = MADE.rkey, record } = post;
  const author = { did: DID, handle: "ada.example", displayName: "Ada", labels: [] };
  const shown = { ...view({}, { uri: `at://${DID}/app.bsky.feed.post/${rkey}`, author }), record };
  const server = await loopback((host, path) => {
    if (path.includes("getPostThread")) return { body: { thread: { post: shown } } };
    return host === "plc.directory"
      ? post.document
      : path.includes("sync.getRecord")
        ? post.proof
        : undefined;
  });
  const store = options.store ?? memoryStore();
  const archive = createArchive({
    http: { connect: server.connect, pace: 0, budgets: false, maxRetryAfter: 0 },
    now: () => NOW,
    media: { keep: "none" },
    ...options,
    store,
  });
  opened.push(archive, server);
  const asked = (): string[] => server.requests.map(({ host, path }) => host + path.replace(/\?.*/, ""));
  return { archive, store, url: `https://bsky.app/profile/${DID}/post/${rkey}`, asked };
}

/** Everything that a store holds, as it is and unpacked. */
async function textsOf(store: Store): Promise<string[]> {
  const texts: string[] = [];
  for await (const key of store.list("")) {
    const text = Buffer.from((await store.get(key))!).toString("utf8");
    const packed = [...text.matchAll(/[A-Za-z0-9+/]{40,}={0,2}/g)];
    texts.push(text, ...packed.map(([each]) => Buffer.from(each, "base64").toString("latin1")));
  }
  return texts;
}

describe("a post that its author signed", () => {
  it.each(Object.entries(proofs))("is known to be, by a proof of another library: %s", async (_, made) => {
    const { archive, url, asked } = await openDesk(told(made));
    const { snapshot, status } = await archive.capture(url);
    expect(status).toBe("captured");
    expect(snapshot).toMatchObject({
      basis: "signed",
      authorProof: {
        verified: true,
        key: made.key,
        keyFrom: `https://plc.directory/${DID}`,
      },
    });
    expect(asked().slice(1)).toEqual([
      `plc.directory/${DID}`,
      "pds.host.bsky.network/xrpc/com.atproto.sync.getRecord",
    ]);
    expect(await archive.embed(url)).toContain("Signed by its author");
    expect(await archive.audit()).toMatchObject({ intact: true, notes: [], evidence: { agree: 1 } });
    expect(await archive.prove(url)).toMatchObject({ authorProof: snapshot!.authorProof });
  });

  it("stays that where its proof cannot be had later, and becomes that where it could not before", async () => {
    const post = told(MADE);
    const { archive, url } = await openDesk(post);
    const { proof } = post;
    post.proof = { status: 502, body: "" };
    const first = (await archive.capture(url)).snapshot!;
    expect(first).toMatchObject({ basis: "captured", authorProof: { why: "unavailable" } });
    post.proof = proof;
    expect(await archive.capture(url, { again: true })).toMatchObject({ snapshot: { basis: "signed" } });
    post.document = undefined;
    expect(await archive.capture(url, { again: true })).toMatchObject({
      status: "unchanged",
      snapshot: { basis: "signed" },
    });
    expect((await archive.show(url))!.current).toMatchObject({ basis: "signed" });
    expect((await archive.history(url))!.entries.filter(({ what }) => what === "changed")).toEqual([]);
    expect(await archive.audit()).toMatchObject({ intact: true, notes: [] });
  });

  it("is taken down with its proof and with the document that names its key", async () => {
    const { archive, store, url } = await openDesk(told(MADE));
    await archive.capture(url);
    await archive.takedown(url, { mode: "erase", by: "Carla Chief", why: "asked for" });
    const texts = await textsOf(store);
    for (const gone of ["leaves at noon", DID, MADE.key.slice("did:key:".length)])
      expect(texts.filter((text) => text.includes(gone))).toEqual([]);
    expect((await archive.audit()).intact).toBe(true);
  });

  it("loses its proof with its words, and is no problem to the audit without", async () => {
    const { archive, store, url } = await openDesk(told(MADE));
    await archive.capture(url);
    expect((await textsOf(store)).filter((text) => text.includes("leaves at noon")).length).toBeGreaterThan(
      2,
    );
    await archive.takedown(url, { mode: "redact", parts: ["text"], by: "Carla Chief", why: "asked for" });
    expect((await textsOf(store)).filter((text) => text.includes("leaves at noon"))).toEqual([]);
    expect((await archive.show(url))!.current).not.toHaveProperty("authorProof");
    expect((await archive.audit()).intact).toBe(true);
  });

  it("is asked for at the public service alone where an archive says so", async () => {
    const { archive, url, asked } = await openDesk(told(MADE), { authorProofs: false });
    const { snapshot } = await archive.capture(url);
    expect(snapshot!.basis).toBe("captured");
    expect(snapshot).not.toHaveProperty("authorProof");
    expect(asked()).toEqual(["public.api.bsky.app/xrpc/app.bsky.feed.getPostThread"]);
  });
});

/** Keys and signatures as the protocol wants them: of both that hold, the one with the lower `s`. */
const N = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
const pair = generateKeyPairSync("ec", { namedCurve: "secp256k1" });
function signed(bytes: Uint8Array, key: KeyObject = pair.privateKey, wantsHigh = false): Uint8Array {
  const made = signBytes("sha256", bytes, { key, dsaEncoding: "ieee-p1363" });
  const s = BigInt(`0x${made.subarray(32).toString("hex")}`);
  const other = Buffer.from((N - s).toString(16).padStart(64, "0"), "hex");
  return s > N / 2n === wantsHigh ? made : Buffer.concat([made.subarray(0, 32), other]);
}
function multikey({ publicKey }: { readonly publicKey: KeyObject }): string {
  const { x, y } = publicKey.export({ format: "jwk" });
  const isOdd = Buffer.from(y!, "base64url").at(-1)! % 2;
  const bytes = Buffer.concat([Buffer.from([0xe7, 0x01, 2 + isOdd]), Buffer.from(x!, "base64url")]);
  return base58(bytes);
}
function base58(bytes: Buffer): string {
  let number = BigInt(`0x${bytes.toString("hex")}`);
  let text = "";
  for (; number > 0n; number /= 58n)
    text = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"[Number(number % 58n)]! + text;
  return `z${text}`;
}

const RKEY = "3kaaaaaaaaa2a";
const PATH = `app.bsky.feed.post/${RKEY}`;
const RECORD = {
  $type: "app.bsky.feed.post",
  text: "The bridge is shut.",
  createdAt: "2026-02-03T04:05:06Z",
};
const OTHER = { ...RECORD, text: "The bridge is open." };
const before = { "app.bsky.feed.post/3jaaaaaaaaa2a": OTHER };
const whole = await repositoryOf(DID, { ...before, [PATH]: RECORD }, true, signed);
const document = documentOf(multikey(pair));
/** The same bytes with some of them changed, wherever they stand. */
const changed = (find: Uint8Array, put: Uint8Array): Uint8Array => {
  const bytes = Buffer.from(whole);
  for (let at = bytes.indexOf(find); at >= 0; at = bytes.indexOf(find, at + 1)) bytes.set(put, at);
  return bytes;
};
const nameOf = async (value: unknown): Promise<Uint8Array> =>
  CID.createV1(0x71, await sha256.digest(encode(value))).bytes;
const word = (text: string): Uint8Array => Buffer.from(text);
const stranger = generateKeyPairSync("ec", { namedCurve: "secp256k1" });

/** A commit over a tree that names its own parts again and again. */
async function deep(levels: number): Promise<Uint8Array> {
  const blocks: Uint8Array[] = [];
  const put = async (value: unknown): Promise<CID> => {
    const bytes = encode(value);
    const cid = CID.createV1(0x71, await sha256.digest(bytes));
    const length = cid.bytes.length + bytes.length;
    blocks.push(Buffer.from([(length & 0x7f) | 0x80, length >> 7]), cid.bytes, bytes);
    return cid;
  };
  let tree = await put({ l: null, e: [{ p: 0, k: word(PATH), v: await put(RECORD), t: null }] });
  for (let level = 0; level < levels; level += 1)
    tree = await put({ l: tree, e: [{ p: 0, k: word("a"), v: tree, t: tree }] });
  const commit = { did: DID, version: 3, data: tree, rev: "3aaaaaaaaaaaa", prev: null };
  const root = await put({ ...commit, sig: signed(encode(commit)) });
  const header = encode({ version: 1, roots: [root] });
  return Buffer.concat([Buffer.from([header.length]), header, ...blocks]);
}

describe("a proof that does not hold leaves the post captured and says why", () => {
  it.each<[name: string, why: string, car: () => Uint8Array | Promise<Uint8Array>, document?: Played]>([
    ["a record with other words", "damaged", () => changed(word("is shut"), word("is open"))],
    [
      "a record with other words that has its name changed too",
      "not_included",
      async () => {
        const renamed = Buffer.from(changed(encode(RECORD), encode(OTHER)));
        renamed.set(await nameOf(OTHER), renamed.lastIndexOf(encode(OTHER)) - 36);
        return renamed;
      },
    ],
    ["a node of the tree with another path", "damaged", () => changed(word("aaaa2a"), word("aaaa3a"))],
    [
      "a tree made anew under the old signature",
      "bad_signature",
      () => {
        const old = signed(word("another commit"));
        return repositoryOf(DID, { [PATH]: RECORD }, false, () => old);
      },
    ],
    ["a commit signed by a stranger", "bad_signature", () => whole, documentOf(multikey(stranger))],
    [
      "the other signature that holds for the same words",
      "bad_signature",
      () => repositoryOf(DID, { [PATH]: RECORD }, false, (bytes) => signed(bytes, pair.privateKey, true)),
    ],
    ["no signature", "bad_signature", () => repositoryOf(DID, { [PATH]: RECORD })],
    [
      "a signature of no length",
      "bad_signature",
      () => repositoryOf(DID, { [PATH]: RECORD }, false, () => word("")),
    ],
    ["another post of the account", "not_included", () => repositoryOf(DID, before, false, signed)],
    [
      "the repository of another account",
      "not_included",
      () => repositoryOf("did:plc:bbbbbbbbbbbbbbbbbbbbbbbb", { [PATH]: RECORD }, false, signed),
    ],
    [
      "other words than were shown",
      "other_record",
      () => repositoryOf(DID, { [PATH]: OTHER }, false, signed),
    ],
    ["half of it", "damaged", () => whole.subarray(0, whole.length / 2)],
    ["all but its last byte", "damaged", () => whole.subarray(0, -1)],
    ["its header alone", "damaged", () => whole.subarray(0, whole[0]! + 1)],
    ["nothing", "damaged", () => word("")],
    ["something else", "damaged", () => word('{"error":"no"}')],
    ["a length that never ends", "damaged", () => Buffer.concat([whole, Buffer.alloc(1_000, 0xff)])],
    [
      "a length of exabytes",
      "damaged",
      () => Buffer.concat([whole, Buffer.from("ffffffffffffff7f", "hex"), whole]),
    ],
    ["a header of exabytes", "damaged", () => Buffer.concat([Buffer.from("ffffffffffffff7f", "hex"), whole])],
    [
      "lists in lists in lists",
      "damaged",
      () => Buffer.concat([Buffer.from([0xff, 0x7f]), Buffer.alloc(16_383, 0x81)]),
    ],
    ["more than any proof is", "damaged", () => Buffer.concat([whole, Buffer.alloc(1024 * 1024)])],
    ["a tree without end", "not_included", () => deep(70)],
    [
      "a key on no curve",
      "unavailable",
      () => whole,
      documentOf(base58(Buffer.from(`e70102${"ff".repeat(32)}`, "hex"))),
    ],
    [
      "a key of another kind",
      "unavailable",
      () => whole,
      documentOf(base58(Buffer.from(`ed01${"11".repeat(32)}`, "hex"))),
    ],
    ["no key", "unavailable", () => whole, documentOf("", { verificationMethod: [] })],
    [
      "the document of another account",
      "unavailable",
      () => whole,
      documentOf(multikey(pair), { id: "did:plc:c" }),
    ],
    ["a document that is none", "unavailable", () => whole, { body: [1] }],
  ])("%s: %s", async (_, why, car, says = document) => {
    const { archive, url } = await openDesk({
      rkey: RKEY,
      record: RECORD,
      document: says,
      proof: carOf(await car()),
    });
    const { snapshot, status } = await archive.capture(url);
    expect(snapshot).toMatchObject({ basis: "captured", authorProof: { verified: false, why } });
    expect(status).toBe("captured");
    expect(await archive.embed(url)).not.toContain("Signed");
    expect(await archive.audit()).toMatchObject({ intact: true, notes: [] });
  });

  it("but one that names its own parts again and again within bounds holds", async () => {
    const proof = carOf(await deep(40));
    const { archive, url } = await openDesk({ rkey: RKEY, record: RECORD, document, proof });
    expect((await archive.capture(url)).snapshot!.basis).toBe("signed");
  });

  it("and one that was changed in the archive afterwards is found by the audit, with every digest made anew", async () => {
    const { archive, store, url } = await openDesk({
      rkey: RKEY,
      record: RECORD,
      document,
      proof: carOf(whole),
    });
    const { snapshot } = await archive.capture(url);
    expect(snapshot!.basis).toBe("signed");
    const records = openRecords(store, { isWhole: () => true, now: () => NOW });
    const kept = (await records.capture(snapshot!.evidence!))!;
    const forged = await repositoryOf(DID, { [PATH]: RECORD }, false, (bytes) =>
      signed(bytes, stranger.privateKey),
    );
    const exchanges = kept.exchanges.map((each) =>
      each.request.url.includes("sync.getRecord") && "status" in each.result
        ? { ...each, result: { ...each.result, body: { base64: Buffer.from(forged).toString("base64") } } }
        : each,
    );
    const other = memoryStore();
    const theirs = openRecords(other, { isWhole: () => true, now: () => NOW });
    const evidence = await theirs.putCapture({ ...kept, exchanges } satisfies Capture);
    await theirs.putSnapshot({ ...snapshot!, evidence });
    const report = await createArchive({ store: other, now: () => NOW }).audit();
    expect(report.problems.filter(({ kind }) => kind === "contradicted").map(({ what }) => what)).toEqual([
      expect.stringContaining("does not prove that its author signed it"),
    ]);
  });

  it("and where the packages that check it are missing nobody is asked, and the audit does not call it wrong", async () => {
    const post: Told = { rkey: RKEY, record: RECORD, document, proof: carOf(whole) };
    const store = memoryStore();
    const { archive, url } = await openDesk(post, { store });
    await archive.capture(url);
    vi.doMock("@ipld/dag-cbor", () => {
      throw new Error("Cannot find package");
    });
    expect(await archive.audit()).toMatchObject({ intact: true, notes: [{ kind: "unproven" }] });
    const other = await openDesk(post);
    expect((await other.archive.capture(url)).snapshot).toMatchObject({
      basis: "captured",
      authorProof: { why: "unchecked", reason: expect.stringContaining("npm install @ipld/car") as string },
    });
    expect(other.asked()).toHaveLength(1);
  });
});
