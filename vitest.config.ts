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
  "sites/builders",
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

/** The rooms whose tests need no server, no browser, no process and no build: after each change, `npm run test:fast`. */
const FAST = ["model", "language", "credit", "quote", "render", "article", "platforms", "embeds"];
/** What takes long there too: recordings one by one, texts at random, a checker of HTML. */
const SLOW = [
  ...[
    "*recordings",
    "*recorded",
    "*fuzz*",
    "*hostile",
    "properties",
    "round-trip",
    "valid",
    "stage",
    "loads",
  ],
  ...["passages", "quotations", "containers", "html-text", "languages*"],
];

export default defineConfig(({ mode }) => ({
  test: {
    include: mode === "fast" ? [`tests/{${FAST.join()}}/*.test.ts`] : ["tests/**/*.test.ts"],
    isolate: mode !== "fast", // what all files load is loaded once
    exclude: mode === "fast" ? [`**/{${SLOW.join()}}.test.ts`] : [],
    // Only what never ends is ended: how long a test takes is up to what else the machine does.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 300_000 } },
    maxWorkers: 2, // files side by side; several of them start processes of their own
    reporters: ["default"],
    sequence: { sequencer: LongestFirst },
  },
}));
