// A store as one job reads it.
import { expect, it } from "vitest";
import { memoryStore } from "../../src/store/index.ts";
import { readOnce } from "../../src/store/once.ts";
import type { Store } from "../../src/store/index.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (value: Uint8Array | undefined): string | undefined => value && new TextDecoder().decode(value);

function counted(): { store: Store; asked: string[] } {
  const kept = memoryStore();
  const asked: string[] = [];
  const get: Store["get"] = (key) => (asked.push(key), kept.get(key));
  const list: Store["list"] = (prefix) => (asked.push(`${prefix}*`), kept.list(prefix));
  return { store: { ...kept, get, list }, asked };
}

async function keys(list: AsyncIterable<string>): Promise<string[]> {
  const found: string[] = [];
  for await (const key of list) found.push(key);
  return found;
}

it("is asked for each key and each list once, what is missing too", async () => {
  const { store, asked } = counted();
  await store.put("aliases/a.json", bytes("1"));
  const once = readOnce(store);
  for (let round = 0; round < 2; round += 1) {
    expect(text(await once.get("aliases/a.json"))).toBe("1");
    expect(await once.get("aliases/b.json")).toBeUndefined();
    expect(await keys(once.list("aliases/"))).toEqual(["aliases/a.json"]);
  }
  expect(asked).toEqual(["aliases/a.json", "aliases/b.json", "aliases/*"]);
});

it("knows what was written through it, and what was read while that was under way", async () => {
  const { store } = counted();
  const once = readOnce(store);
  await once.put("aliases/a.json", bytes("1"));
  expect(text(await once.get("aliases/a.json"))).toBe("1");
  expect(await keys(once.list("aliases/"))).toEqual(["aliases/a.json"]);
  const put = once.put("aliases/a.json", bytes("2"));
  await Promise.all([put, once.get("aliases/a.json")]);
  expect(text(await once.get("aliases/a.json"))).toBe("2");
  const gone = once.delete("aliases/a.json");
  await Promise.all([gone, keys(once.list("aliases/")), once.get("aliases/a.json")]);
  expect(await once.get("aliases/a.json")).toBeUndefined();
  expect(await keys(once.list("aliases/"))).toEqual([]);
});
