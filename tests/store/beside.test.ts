// Records that stand beside the snapshots: statements about rights, attachments, articles' pictures, fingerprints.
import { describe, expect, it } from "vitest";
import { PostproofError } from "../../src/errors.ts";
import type { Attachment } from "../../src/model/attachment.ts";
import type { ArticlePictureRecord } from "../../src/model/article-picture.ts";
import { isCleared, rightsIn } from "../../src/model/credit.ts";
import type { RightsStatement } from "../../src/model/credit.ts";
import { audit } from "../../src/store/audit.ts";
import { memoryStore } from "../../src/store/memory.ts";
import { openRecords } from "../../src/store/records.ts";
import { fileOf, keyOf, originalOf, postOf, renditionOf, sightingOf, timeOf } from "./sample.ts";

const code = (name: string): unknown => expect.objectContaining({ name: "PostproofError", code: name });

const granted: RightsStatement = {
  at: timeOf(5),
  statedBy: "Picture desk",
  medium: 1,
  permission: { status: "granted", by: "Ada", at: "2026-11-23T10:00:00.000Z", evidence: "mail of that day" },
};

describe("statements about rights", () => {
  it("come back in the order in which they arrived, and the latest about a medium counts", async () => {
    const records = openRecords(memoryStore());
    const asked: RightsStatement = { at: timeOf(1), statedBy: "Eve", permission: { status: "asked" } };
    await records.addRights(keyOf(1), asked);
    await records.addRights(keyOf(1), granted);
    const kept = await records.rights(keyOf(1));
    expect(kept).toStrictEqual([asked, granted]);
    expect(rightsIn(undefined, kept, 1).permission?.status).toBe("granted");
    expect(rightsIn(undefined, kept, 2).permission?.status).toBe("asked");
  });

  it("clear a medium only by a licence or a permission that was granted", () => {
    const licence = { name: "CC BY 4.0", basis: "stated by the platform" } as const;
    expect(isCleared({})).toBe(false);
    expect(isCleared({ creator: { name: "Ada", basis: "stated in the file" } })).toBe(false);
    expect(isCleared({ licence })).toBe(true);
    expect(isCleared({ permission: { status: "asked" } })).toBe(false);
    expect(isCleared({ permission: { status: "granted" } })).toBe(true);
    expect(isCleared({ licence, permission: { status: "refused" } })).toBe(false);
  });

  it("are refused if they are none", async () => {
    const records = openRecords(memoryStore());
    await expect(records.addRights(keyOf(1), { ...granted, medium: 0 })).rejects.toEqual(
      code("invalid_input"),
    );
    await expect(records.addRights(keyOf(1), { ...granted, at: "today" })).rejects.toBeInstanceOf(
      PostproofError,
    );
  });
});

describe("attachments", () => {
  const { file, bytes } = fileOf("a screenshot", "png");
  const attachment: Attachment = {
    at: timeOf(3),
    name: "shot.png",
    file,
    bytes: bytes.length,
    note: "as seen",
  };

  it("are evidence that the audit follows", async () => {
    const store = memoryStore();
    const records = openRecords(store);
    await records.addSighting(keyOf(1), sightingOf(1));
    await records.putOriginal(file, bytes);
    await records.addAttachment(keyOf(1), attachment);
    expect(await records.attachments(keyOf(1))).toStrictEqual([attachment]);
    const whole = await audit(store);
    expect(whole).toMatchObject({ intact: true, notes: [], checked: { attachments: 1, originals: 1 } });
  });

  it("that are gone are noted with the post that they belong to", async () => {
    const store = memoryStore();
    const records = openRecords(store);
    const other = fileOf("another file", "txt");
    await records.putOriginal(other.file, other.bytes);
    await records.addAttachment(keyOf(1), attachment);
    const { notes } = await audit(store);
    const lost = notes.find(({ kind }) => kind === "missing_evidence");
    expect(lost?.breaks).toStrictEqual(["mastodon:https://example.social/posts/1"]);
  });
});

describe("pictures of articles", () => {
  const rendition = renditionOf(1);
  const original = originalOf(1);
  const record: ArticlePictureRecord = {
    address: "https://paper.example/img/1.jpg",
    credit: "X/@ada",
    article: "story.html",
    at: timeOf(1),
    picture: { ...postOf(1).media[0]!.picture!, url: "https://paper.example/img/1.jpg" },
  };

  it("are kept by their address, with files that the audit follows", async () => {
    const store = memoryStore();
    const records = openRecords(store);
    await records.putOriginal(original.file, original.bytes);
    await records.putPicture(record);
    expect(await records.picture(record.address)).toStrictEqual(record);
    expect(await records.picture("https://paper.example/other.jpg")).toBeUndefined();
    const lacking = await audit(store);
    expect(lacking.problems).toMatchObject([{ kind: "missing_asset", breaks: ["story.html"] }]);
    await records.putAsset(rendition.file, rendition.bytes);
    expect(await audit(store)).toMatchObject({ intact: true, checked: { pictures: 1 } });
  });

  it("have fingerprints that can be made anew: a damaged one counts as none", async () => {
    const store = memoryStore();
    const records = openRecords(store);
    expect(await records.fingerprint(rendition.file)).toBeUndefined();
    await records.putFingerprint(rendition.file, "abc");
    expect(await records.fingerprint(rendition.file)).toBe("abc");
    for await (const key of store.list("fingerprints/")) await store.put(key, new TextEncoder().encode("{}"));
    expect(await records.fingerprint(rendition.file)).toBeUndefined();
  });
});

describe("uses in one article", () => {
  it("are read alone", async () => {
    const records = openRecords(memoryStore());
    expect(await records.usesIn("a.html")).toStrictEqual([]);
  });
});
