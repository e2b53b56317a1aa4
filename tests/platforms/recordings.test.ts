// What real recordings say, by expectations written by hand before the code: one file a platform in
// tests/recorded/expected/platforms. X, Bluesky and Mastodon have tests of their own beside this one.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { postSchema } from "../../src/model/schema/post.ts";
import { plainText } from "../../src/model/text.ts";
import { readPost } from "../../src/platforms/index.ts";
import { hasMaterial, material } from "../material.ts";
import { comparable, excerpt, told } from "./expected.ts";
import type { Expected, Words } from "./expected.ts";

/** An expectation as the files hold it. */
interface Row extends Expected {
  /** Default: the folder of the recording. */
  readonly platform?: string;
  /** Default: the name of the recording up to the first `--`. */
  readonly kind?: string;
  /** The address of the post, where whoever holds the material knows it. */
  readonly url?: string;
}

const WORDS: Words = {
  mention: ({ handle }) => handle,
  quote: (quote) =>
    quote.state === "present"
      ? { state: quote.state, handle: quote.post.author.handle, text: excerpt(plainText(quote.post.text)) }
      : quote,
  replyTo: ({ id, url, handle }) => ({ id: id ?? url ?? null, handle: handle ?? null }),
};

const folder = join(import.meta.dirname, "../recorded/expected/platforms");
const CAPTURED = "2026-11-23T12:00:00Z";

for (const name of readdirSync(folder).filter((file) => file.endsWith(".json"))) {
  const rows = JSON.parse(readFileSync(join(folder, name), "utf8")) as Row[];
  describe.runIf(hasMaterial)(`recordings of ${name.replace(/\.json$/, "")}`, () => {
    it.each(rows)("$file", ({ platform, kind, url, ...expected }) => {
      const written = readFileSync(material(`recorded/${expected.file}`), "utf8");
      const [inFolder, fileName] = expected.file.split("/") as [string, string];
      const outcome = readPost(
        platform ?? inFolder,
        fileName.endsWith(".json") ? (JSON.parse(written) as unknown) : written,
        { kind: kind ?? fileName.split("--")[0]!, capturedAt: CAPTURED, ...(url !== undefined && { url }) },
      );
      if (outcome.kind === "post") expect(postSchema.safeParse(outcome.post).error).toBeUndefined();
      expect(told(outcome, expected, WORDS)).toEqual(comparable(expected, outcome));
    });
  });
}
