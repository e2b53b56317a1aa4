// The classes that docs/embed.md lists are those that there are.
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { CLASSES } from "./allowed.ts";

it("docs/embed.md names every class of the stylesheet", () => {
  const text = readFileSync(new URL("../../docs/embed.md", import.meta.url), "utf8");
  const section = text.split("\n## Markup\n")[1]!.split("\n## ")[0]!;
  const named = [...section.matchAll(/`(pp[a-z-]*)`/g)].map(([, name]) => name!);
  expect([...new Set(named)].sort()).toEqual([...CLASSES].filter((name) => name.startsWith("pp")).sort());
});
