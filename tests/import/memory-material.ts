// Material for tests: files in memory.
import type { HeldFile, Material } from "../../src/model/material.ts";

export const WRITTEN = "2026-11-20T08:00:00.000Z";

/** Material of the given files; every file comes in chunks of a few bytes. */
export function memoryMaterial(
  files: Readonly<Record<string, string | object | Uint8Array>>,
  chunk = 1_000,
): Material {
  const held = Object.entries(files).map(([path, content]): HeldFile => {
    const bytes =
      content instanceof Uint8Array
        ? content
        : new TextEncoder().encode(typeof content === "string" ? content : JSON.stringify(content));
    return {
      path,
      size: bytes.length,
      modified: WRITTEN,
      async *bytes() {
        for (let at = 0; at < bytes.length; at += chunk)
          yield await Promise.resolve(bytes.subarray(at, at + chunk));
      },
    };
  });
  return {
    name: "material",
    async *files() {
      for (const file of held) yield await Promise.resolve(file);
    },
    file: (path) => Promise.resolve(held.find((each) => each.path === path)),
  };
}
