// What every store must do, run by vitest.
import { describe, it } from "vitest";
import type { Store } from "../../src/store/store.ts";
import { storeCases } from "../../src/store/test.ts";
import type { StoreTestOptions } from "../../src/store/test.ts";

/** Runs the conformance suite. `make` gives a fresh, empty store each time. */
export function testStore(
  name: string,
  make: () => Promise<Store> | Store,
  options?: StoreTestOptions,
): void {
  describe(`a store: ${name}`, () => {
    for (const { name: does, run } of storeCases(make, options)) it(does, run, 60_000);
  });
}
