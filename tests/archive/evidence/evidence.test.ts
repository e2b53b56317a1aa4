// What proves an archive: a forger is caught without the key, and with it by a root that was noted or a time stamp.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { AuditReport } from "../../../src/store/index.ts";
import { createArchive, createSigningKey, memoryStore } from "../../../src/index.ts";
import type { Archive, Door } from "../../../src/index.ts";
import { openVouching } from "../../../src/archive/evidence/vouching.ts";
import { audit as auditStore, openRecords, provesInclusion } from "../../../src/store/index.ts";
import type { Store } from "../../../src/store/index.ts";
import type { Sighting } from "../../../src/model/snapshot.ts";
import { keyMeaning } from "../../../src/store/layout.ts";
import { freshFolder } from "../../store/folder.ts";
import { keepPost, keyOf, postOf, sightingOf, snapshotOf } from "../../store/sample.ts";
import { times } from "../../times.ts";

const KEY = createSigningKey();
const KNOWN = { publicKeys: [KEY.publicKey] };

/** Three posts and an ending, sealed twice. */
async function sealedArchive(signingKey = KEY.privateKey, made = (number: number) => number): Promise<Store> {
  const store = memoryStore();
  const records = openRecords(store);
  const archive = createArchive({ store, signingKey });
  for (const number of [1, 2]) await keepPost(records, made(number));
  await archive.seal();
  const { version } = await keepPost(records, 3);
  const aliases = [1, 2, 3].map((number) => `https://example.social/@ada/${number}`);
  await records.addSighting(keyOf(3), {
    ...sightingOf(3, version, undefined, 60),
    aliases: [...aliases, "https://example.social/@ada/latest"],
  } as Sighting);
  await records.addSighting(keyOf(1), sightingOf(1, undefined, undefined, 60));
  await archive.seal();
  return store;
}

async function keysOf(store: Store): Promise<string[]> {
  const keys: string[] = [];
  for await (const key of store.list("")) keys.push(key);
  return keys;
}

async function copyOf(store: Store): Promise<Store> {
  const copy = memoryStore();
  for (const key of await keysOf(store)) await copy.put(key, (await store.get(key))!);
  return copy;
}

/** Without a look at the pictures, which are none, and at what was answered. */
const audit = (store: Store, known = {}): Promise<AuditReport> =>
  auditStore(store, { vouch: openVouching(known) });
const kinds = ({ problems }: AuditReport): string[] => [...new Set(problems.map(({ kind }) => kind))].sort();

describe("a sealed archive", () => {
  it("is intact, and says who vouches for what", async () => {
    const store = await sealedArchive();
    const report = await audit(store, KNOWN);
    expect(report).toMatchObject({ problems: [], notes: [] });
    expect(report.log).toMatchObject({
      signed: { signer: KEY.name, known: true, size: report.log!.size },
      heads: 2,
    });
    expect((await audit(store)).log).toMatchObject({ signed: { known: false } });
  });

  it("is not sealed again for nothing", async () => {
    const store = await sealedArchive();
    const before = await keysOf(store);
    const archive = createArchive({ store, signingKey: KEY.privateKey });
    const sealed = await archive.seal();
    expect(sealed).toMatchObject({ added: 0, signer: KEY.name });
    expect(await keysOf(store)).toEqual(before);
  });

  it("proves one version to whoever knows the root", async () => {
    const store = await sealedArchive();
    const { root, size } = (await createArchive({ store }).seal())!;
    const proof = await createArchive({ store }).prove("mastodon:https://example.social/posts/2");
    expect(proof).toMatchObject({ root, size });
    expect(provesInclusion(proof)).toBe(true);
    const records = proof.entry.records.map((each) => ({ ...each, sha256: "0".repeat(64) }));
    expect(provesInclusion({ ...proof, entry: { ...proof.entry, records } })).toBe(false);
  });
});

const FLIPS = times(1_000);
it(`finds and names each of ${FLIPS} flipped bits`, async () => {
  const whole = await sealedArchive();
  const keys = await keysOf(whole);
  const missed: string[] = [];
  for (let flip = 0; flip < FLIPS; flip++) {
    const key = keys[flip % keys.length]!;
    const bytes = (await whole.get(key))!;
    const bit = Math.floor(Math.random() * bytes.length * 8);
    const changed = bytes.slice();
    changed[bit >> 3]! ^= 1 << (bit & 7);
    await whole.put(key, changed);
    const { problems } = await audit(whole, KNOWN);
    if (!problems.some((problem) => problem.key === key)) missed.push(`${key} bit ${bit}`);
    await whole.put(key, bytes);
  }
  expect(missed).toEqual([]);
});

describe("a file", () => {
  it("that is removed, truncated or swapped is named", async () => {
    const whole = await sealedArchive();
    const keys = await keysOf(whole);
    for (const [index, key] of keys.entries()) {
      const removed = await copyOf(whole);
      await removed.delete(key);
      const { problems, notes, uncounted } = await audit(removed, KNOWN);
      const kind = keyMeaning(key)!.kind;
      // What an inventory counts stands in the log; that it lacks is told by a number.
      const isNamed =
        kind === "inventory" ? uncounted === 1 : [...problems, ...notes].some((each) => named(each, key));
      expect(isNamed, `${key} removed (${kind})`).toBe(true);

      const cut = await copyOf(whole);
      await cut.put(key, (await whole.get(key))!.slice(0, -3));
      expect(
        (await audit(cut, KNOWN)).problems.some((each) => each.key === key),
        `${key} cut`,
      ).toBe(true);

      const other = keys.find((each, at) => at !== index && keyMeaning(each)!.kind === kind);
      if (other === undefined || kind === "fingerprint") continue;
      const swapped = await copyOf(whole);
      await swapped.put(key, (await whole.get(other))!);
      await swapped.put(other, (await whole.get(key))!);
      expect(
        (await audit(swapped, KNOWN)).problems.some((each) => each.key === key),
        `${key} swapped`,
      ).toBe(true);
    }
  });

  it("that is added is named", async () => {
    const store = await sealedArchive();
    const before = new Set(await keysOf(store));
    // By somebody who writes files, and knows their forms.
    const forged = memoryStore();
    await openRecords(forged).addSighting(keyOf(2), sightingOf(2, undefined, undefined, 99));
    for (const key of await keysOf(forged))
      if (key.includes("/sightings/") && !before.has(key)) {
        await store.put(key, (await forged.get(key))!);
        expect((await audit(store, KNOWN)).notes).toContainEqual(
          expect.objectContaining({ kind: "unsealed", key }),
        );
      }
  });
});

/** Whether a finding is about a file, or about the log as a whole where the file is of its end. */
function named(finding: { readonly key: string }, key: string): boolean {
  return (
    finding.key === key ||
    (key.startsWith("log/") && finding.key.startsWith("log/")) ||
    key.startsWith(finding.key)
  );
}

/** The archive as somebody wants it to have been, with every digest, manifest, entry and head made anew. */
async function forgedArchive(signingKey?: string): Promise<Store> {
  const store = memoryStore();
  const records = openRecords(store);
  const archive = createArchive({ store, ...(signingKey !== undefined && { signingKey }) });
  const evidence = (await keepPost(records, 1)).evidence;
  const forged = snapshotOf(2, evidence, postOf(2, "It never said what it said."));
  await records.putSnapshot(forged);
  await records.addSighting(keyOf(2), sightingOf(2, forged.version, evidence));
  await archive.seal();
  await keepPost(records, 3);
  await records.addSighting(keyOf(1), sightingOf(1, undefined, undefined, 60));
  await archive.seal();
  return store;
}

describe("a forger who makes every digest anew", () => {
  it("is caught without the key, whatever they sign with", async () => {
    for (const key of [undefined, createSigningKey().privateKey])
      expect(kinds(await audit(await forgedArchive(key), KNOWN))).toContain("signature");
  });

  it("is caught by the signatures that were there", async () => {
    const store = await forgedArchive();
    const whole = await sealedArchive();
    for (const key of await keysOf(whole))
      if (/^log\/(signatures|signers)\//.test(key)) await store.put(key, (await whole.get(key))!);
    expect(kinds(await audit(store))).toContain("signature");
  });

  it("is caught with a stolen key by a root that was noted", async () => {
    const sealed = (await createArchive({ store: await sealedArchive() }).seal())!;
    const roots = [{ root: sealed.root, size: sealed.size }];
    const store = await forgedArchive(KEY.privateKey);
    expect(kinds(await audit(store, KNOWN))).not.toContain("signature");
    expect(kinds(await audit(store, { ...KNOWN, roots }))).toContain("root");
  });

  it("is caught who takes away what came last, by a root that was noted", async () => {
    const store = await sealedArchive();
    const { root, size } = (await createArchive({ store }).seal())!;
    expect((await audit(store, { roots: [{ root, size }] })).log?.known).toBe(size);
    const last = (await keysOf(store)).filter((key) => key.startsWith("log/entries/")).at(-1)!;
    await store.delete(last);
    for (const key of await keysOf(store))
      if (/^log\/(heads|signatures)\//.test(key)) await store.delete(key);
    expect(kinds(await audit(store, { roots: [{ root, size }] }))).toContain("root");
  });
});

describe("another key", () => {
  it("signs by the word of the one before, and both are known by either", async () => {
    const store = await sealedArchive();
    const next = createSigningKey();
    const refused = createArchive({ store, signingKey: next.privateKey });
    await expect(refused.seal()).rejects.toMatchObject({ code: "invalid_input" });
    await createArchive({ store, signingKey: KEY.privateKey }).changeKey(next.privateKey);
    await keepPost(openRecords(store), 4);
    await createArchive({ store, signingKey: next.privateKey }).seal();
    for (const publicKeys of [[KEY.publicKey], [next.publicKey]]) {
      const report = await audit(store, { publicKeys });
      expect(kinds(report)).toEqual([]);
      expect(report.log?.signed).toMatchObject({ signer: next.name, size: report.log!.size });
    }
    await keepPost(openRecords(store), 5);
    await expect(createArchive({ store, signingKey: KEY.privateKey }).seal()).rejects.toMatchObject({
      code: "invalid_input",
    });
  });
});

describe("a time stamp", () => {
  let folder = "";
  let authority = "";
  const openssl = (...given: string[]): Buffer =>
    execFileSync("openssl", given, { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });

  beforeAll(async () => {
    folder = await freshFolder();
    mkdirSync(join(folder, "ts"));
    writeFileSync(join(folder, "ts", "serial"), "01\n");
    writeFileSync(
      join(folder, "openssl.cnf"),
      [
        "[req]\ndistinguished_name=dn\nprompt=no\nx509_extensions=ca\n[dn]\nCN=Example Root\n[ca]\nbasicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign",
        "[time]\nbasicConstraints=CA:FALSE\nkeyUsage=critical,digitalSignature\nextendedKeyUsage=critical,timeStamping",
        "[tsa]\ndefault_tsa=it\n[it]\nserial=./ts/serial\ncrypto_device=builtin\nsigner_cert=./tsa.pem\ncerts=./ca.pem\nsigner_key=./tsa.key\nsigner_digest=sha256\ndefault_policy=1.2.3.4.1\nother_policies=1.2.3.4.5\ndigests=sha256\naccuracy=secs:1\nordering=yes\ntsa_name=yes\ness_cert_id_chain=no\n",
      ].join("\n"),
    );
    const rsa = ["-newkey", "rsa:2048", "-nodes", "-config", "openssl.cnf"];
    openssl("req", "-x509", ...rsa, "-keyout", "ca.key", "-out", "ca.pem", "-days", "30");
    openssl("req", ...rsa, "-subj", "/CN=Example Time", "-keyout", "tsa.key", "-out", "tsa.csr");
    openssl(
      "x509",
      "-req",
      "-in",
      "tsa.csr",
      "-CA",
      "ca.pem",
      "-CAkey",
      "ca.key",
      "-CAcreateserial",
      "-out",
      "tsa.pem",
      "-days",
      "30",
      "-extfile",
      "openssl.cnf",
      "-extensions",
      "time",
    );
    authority = readFileSync(join(folder, "ca.pem"), "utf8");
  });

  /** A door behind which openssl answers as the authority. */
  const door = (): Door => ({
    ask: ({ url, body }) => {
      writeFileSync(join(folder, "query.tsq"), body as Uint8Array);
      openssl(
        "ts",
        "-reply",
        "-config",
        "openssl.cnf",
        "-section",
        "it",
        "-queryfile",
        "query.tsq",
        "-out",
        "reply.tsr",
      );
      const base64 = readFileSync(join(folder, "reply.tsr")).toString("base64");
      return Promise.resolve({
        request: { method: "POST", url, headers: {} },
        at: new Date().toISOString(),
        result: { status: 200, headers: {}, body: { base64 }, truncated: false },
      });
    },
    download: () => Promise.reject(new Error("nothing is downloaded")),
    close: () => Promise.resolve(),
  });
  const stamping = (store: Store): Archive =>
    createArchive({
      store,
      http: door(),
      signingKey: KEY.privateKey,
      stampAuthority: "https://time.example",
    });

  it("is asked for, checked, and says when by whose word", async () => {
    const store = await sealedArchive();
    expect((await stamping(store).seal())!.stampedAt).toMatch(/Z$/);
    const report = await audit(store, { ...KNOWN, authorities: [authority] });
    expect(kinds(report)).toEqual([]);
    expect(report.log?.stamped).toMatchObject({
      authority: "Example Time",
      trusted: true,
      size: report.log!.size,
    });
    expect((await audit(store)).log?.stamped).toMatchObject({ trusted: false });
    const head = (await keysOf(store)).filter((key) => key.startsWith("log/heads/")).at(-1)!;
    const token = (await keysOf(store)).find((key) => key.startsWith("log/stamps/"))!;
    writeFileSync(join(folder, "head.json"), (await store.get(head))!);
    writeFileSync(join(folder, "kept.tsr"), (await store.get(token))!);
    expect(
      openssl("ts", "-verify", "-data", "head.json", "-in", "kept.tsr", "-CAfile", "ca.pem").toString(),
    ).toContain("OK");
  });

  it("is refused when it was changed, is of another head, or of another authority", async () => {
    const store = await sealedArchive();
    await stamping(store).seal();
    const token = (await keysOf(store)).find((key) => key.startsWith("log/stamps/"))!;
    const bytes = (await store.get(token))!;
    const { readStamp } = await import("../../../src/archive/evidence/stamps.ts");
    const head = (await store.get(token.replace("stamps", "heads").replace(/-.*/, ".json")))!;
    await expect(readStamp(bytes, head, [authority])).resolves.toMatchObject({ trusted: true });
    await expect(readStamp(bytes, head.slice(1), [authority])).rejects.toMatchObject({ code: "damaged" });
    for (let at = Math.floor(bytes.length / 3); at < bytes.length; at += 97) {
      const changed = bytes.slice();
      changed[at]! ^= 4;
      const stamp = await readStamp(changed, head, [authority]).catch(() => undefined);
      // What is not signed may be changed: then it is no stamp of a trusted authority, or says what it said.
      if (stamp?.trusted === true) expect(stamp).toEqual(await readStamp(bytes, head, [authority]));
    }
    openssl(
      "req",
      "-x509",
      "-newkey",
      "rsa:2048",
      "-nodes",
      "-config",
      "openssl.cnf",
      "-keyout",
      "x.key",
      "-out",
      "x.pem",
      "-days",
      "30",
    );
    const other = readFileSync(join(folder, "x.pem"), "utf8");
    expect(kinds(await audit(store, { authorities: [other] }))).toContain("stamp");
  });

  it("catches a forger with a stolen key, who cannot stamp the past", async () => {
    const whole = await sealedArchive();
    await stamping(whole).seal();
    const store = await forgedArchive(KEY.privateKey);
    for (const key of await keysOf(whole))
      if (key.startsWith("log/stamps/")) await store.put(key, (await whole.get(key))!);
    expect(kinds(await audit(store, { ...KNOWN, authorities: [authority] }))).toContain("stamp");
  });

  it("comes late where the head claims an earlier time, and that is said", async () => {
    const store = memoryStore();
    await keepPost(openRecords(store, { now: () => new Date("2026-01-01T00:00:00Z") }), 1);
    const door_ = door();
    await createArchive({
      store,
      http: door_,
      stampAuthority: "https://time.example",
      now: () => new Date("2026-01-01T00:00:00Z"),
    }).seal();
    expect((await audit(store, { authorities: [authority] })).notes).toContainEqual(
      expect.objectContaining({
        kind: "unproven",
        what: expect.stringMatching(/proven from then on only/) as string,
      }),
    );
  });
});
