// Every recording outside the articles: none breaks anything, and each comes to a post, a page or a typed ending.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseCredit } from "../../src/credit/index.ts";
import { ENDINGS } from "../../src/model/outcome.ts";
import { postSchema } from "../../src/model/schema/post.ts";
import { hasMaterial, material } from "../material.ts";
import { readRecording, recordedFolders } from "../recordings.ts";

describe.runIf(hasMaterial)("every recording", () => {
  const folders = hasMaterial ? recordedFolders() : [];
  let files = 1; // the list of captions, below

  it.each(folders)("of %s comes to a post or a typed ending", (folder) => {
    const tally = new Map<string, number>();
    for (const file of readdirSync(material(`recorded/${folder}`))) {
      files += 1;
      const outcome = readRecording(`${folder}/${file}`);
      if (outcome.kind === "post") expect(postSchema.safeParse(outcome.post).error, file).toBeUndefined();
      else {
        expect(ENDINGS, file).toContain(outcome.kind);
        // Every shape that was recorded is known to its platform; what it holds may be no post all the same.
        expect(outcome.reason, file).not.toMatch(/no (?:loose )?material|No platform named/);
        expect(outcome.reason, file).not.toMatch(/^The answer could not be read/);
      }
      tally.set(outcome.kind, (tally.get(outcome.kind) ?? 0) + 1);
    }
    console.log(`${folder}: ${[...tally].map(([kind, count]) => `${count} ${kind}`).join(", ")}`);
  });

  it("of captions is read as a credit line, or as none", () => {
    const lines = readFileSync(material("recorded/captions/captions.jsonl"), "utf8").trim().split("\n");
    for (const line of lines) parseCredit((JSON.parse(line) as { text: string }).text);
    expect(lines.length).toBeGreaterThan(0);
  });

  it("was looked at", () => {
    expect(files).toBe(651);
  });
});
