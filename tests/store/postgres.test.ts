// The store in PostgreSQL, on a server of its own from Debian's package; where there is none, these are left out by name.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { postgresStore } from "../../src/store/postgres.ts";
import { storeAt } from "../../src/store/address.ts";
import { searchTests } from "../archive/searching.ts";
import { testStore } from "./conformance.ts";
import { hasPostgres, startPostgres } from "./engines.ts";
import type { Engine } from "./engines.ts";

const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
const bytes = (value: string): Uint8Array => new TextEncoder().encode(value);

describe.skipIf(!hasPostgres)("with a server of PostgreSQL", () => {
  let server: Engine;
  beforeAll(async () => void (server = await startPostgres()), 120_000);
  afterAll(async () => server.stop());

  let schemas = 0;
  const fresh = (): string => `${server.address}?schema=test${(schemas += 1)}`;

  testStore("PostgreSQL", () => storeAt(fresh()));

  describe("searched", () =>
    searchTests(() => {
      const address = fresh();
      return Promise.resolve(() => storeAt(address));
    }));

  it("is made once, however many begin at the same time", async () => {
    const address = fresh();
    const stores = Array.from({ length: 8 }, () => storeAt(address));
    const won = await Promise.all(
      stores.map((store, index) => store.put("a/k", bytes(`${index}`), { ifAbsent: true })),
    );
    expect(won.filter(Boolean)).toHaveLength(1);
    expect(text(await storeAt(address).get("a/k"))).toBe(String(won.indexOf(true)));
    await Promise.all(stores.map((store) => store.close!()));
  });

  it("goes on when the server was ended and started again", { timeout: 120_000 }, async () => {
    const store = storeAt(fresh());
    await store.put("a/before", bytes("kept"));
    const working = (async () => {
      for (let number = 0; number < 200; number += 1)
        await store.put(`a/k${number}`, bytes(`${number}`), { ifAbsent: true });
    })();
    await server.restart();
    await working;
    expect(text(await store.get("a/before"))).toBe("kept");
    const keys: string[] = [];
    for await (const key of store.list("a/k")) keys.push(key);
    expect(keys).toHaveLength(200);
    await store.close!();
  });

  it("refuses tables of a newer form", async () => {
    const address = fresh();
    const store = storeAt(address);
    await store.get("a");
    await store.close!();
    const { default: pg } = await import("pg");
    const client = new pg.Client({ connectionString: server.address });
    await client.connect();
    await client.query(`UPDATE test${schemas}.form SET applied = 99`);
    await client.end();
    await expect(storeAt(address).get("a")).rejects.toMatchObject({ code: "newer_format" });
  });

  it("says what is wrong, and what to do", async () => {
    const missing = postgresStore({ connectionString: server.address.replace(/postgres$/, "nowhere") });
    await expect(missing.get("a")).rejects.toMatchObject({
      code: "store",
      message: expect.stringMatching(/"nowhere" does not exist.*Make the database/) as string,
    });
  });
});

it("says that no server answers", async () => {
  const store = postgresStore({ connectionString: "postgres://desk@127.0.0.1:1/none" });
  await expect(store.get("a")).rejects.toMatchObject({
    code: "store",
    message: expect.stringContaining("See that the server runs") as string,
  });
});

it("takes no name of a schema that could be anything else", () => {
  expect(() => postgresStore({ schema: 'a"; DROP TABLE kept; --' })).toThrow(
    expect.objectContaining({ code: "invalid_input" }),
  );
});
