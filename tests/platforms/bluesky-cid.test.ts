// The digests that CIDs name, against the library of the protocol's own makers.
import { createHash } from "node:crypto";
import fc from "fast-check";
import { CID } from "multiformats/cid";
import * as Digest from "multiformats/hashes/digest";
import { expect, it } from "vitest";
import { digestOfCid } from "../../src/platforms/bluesky/files.ts";
import { cidOf } from "./bluesky-samples.ts";

const RAW = 0x55;
const SHA_256 = 0x12;

it("are those of the bytes", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const hex = createHash("sha256").update(bytes).digest("hex");
      expect(digestOfCid(cidOf(bytes))).toBe(`sha256:${hex}`);
    }),
  );
});

it("are read from every digest there can be", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (digest) => {
      const cid = CID.createV1(RAW, Digest.create(SHA_256, digest)).toString();
      expect(digestOfCid(cid)).toBe(`sha256:${Buffer.from(digest).toString("hex")}`);
    }),
  );
});

it("are none of whatever names bytes otherwise", () => {
  const digest = new Uint8Array(32).fill(7);
  const raw = CID.createV1(RAW, Digest.create(SHA_256, digest)).toString();
  const others = [
    // Nodes of a tree, another hash, a shorter one, the older form.
    CID.createV1(0x70, Digest.create(SHA_256, digest)).toString(),
    CID.createV1(RAW, Digest.create(0x1b, digest)).toString(),
    CID.createV1(RAW, Digest.create(SHA_256, digest.subarray(1))).toString(),
    CID.createV0(Digest.create(SHA_256, digest)).toString(),
    raw.toUpperCase(),
    raw.slice(0, -1),
    `${raw}a`,
    ` ${raw}`,
    "",
  ];
  expect(digestOfCid(raw)).toBe(`sha256:${"07".repeat(32)}`);
  expect(others.map(digestOfCid)).toEqual(others.map(() => undefined));
});

it("have one spelling each", () => {
  const raw = cidOf(new Uint8Array());
  const last = "abcdefghijklmnopqrstuvwxyz234567".split("").filter((letter) => {
    const spelt = raw.slice(0, -1) + letter;
    return digestOfCid(spelt) === digestOfCid(raw);
  });
  expect(last).toEqual([raw.at(-1)]);
});
