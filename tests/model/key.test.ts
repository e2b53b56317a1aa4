// Post keys: written, read again, compared.
import { describe, expect, it } from "vitest";
import { formatKey, parseKey, sameKey } from "../../src/model/key.ts";

describe("post keys", () => {
  it("survive being written and read", () => {
    for (const id of ["20", "did:plc:abc/3k", "https://social.example/users/ada/statuses/1?x=a:b"]) {
      const key = { platform: "mastodon", id };
      expect(parseKey(formatKey(key))).toEqual(key);
    }
  });

  it("are not read from other text", () => {
    for (const text of ["", "x:", ":20", "X:20", "x 20", "x:a b", `x:${"1".repeat(3000)}`]) {
      expect(parseKey(text)).toBeUndefined();
    }
  });

  it("are the same by value", () => {
    expect(sameKey({ platform: "x", id: "1" }, { platform: "x", id: "1" })).toBe(true);
    expect(sameKey({ platform: "x", id: "1" }, { platform: "bluesky", id: "1" })).toBe(false);
  });
});
