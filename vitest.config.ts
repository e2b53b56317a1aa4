import { defineConfig } from "vitest/config";
import { BaseSequencer } from "vitest/node";
import type { TestSpecification } from "vitest/node";

/** What takes longest, in this order: begun at the end it would keep one worker waiting for the other. */
const LONG = [
  "browser/asked", // waits for pages most of the time
  "archive/kill",
  "cli/rewrite-many",
  "browser/embed",
  "browser/pictures",
  "archive/many",
  "browser/sites",
  "attack/runs",
  "attack/pictures",
  "cli/cli",
  "cli/proof",
  "platforms/stage",
  "media/fingerprint",
  "browser/look",
  "attack/terminal",
  "attack/imports",
  "attack/articles",
  "article/properties",
  "attack/links",
  "labels/real",
  "store/killed",
  "browser/loads",
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const index = LONG.findIndex((name) => moduleId.endsWith(`/tests/${name}.test.ts`));
      return index < 0 ? LONG.length : index;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2, // files side by side; several of them start processes of their own
    reporters: ["default"],
    sequence: { sequencer: LongestFirst },
  },
});
