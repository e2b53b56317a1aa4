import { defineConfig } from "vitest/config";
import { BaseSequencer } from "vitest/node";
import type { TestSpecification } from "vitest/node";

/** What takes longest, in this order: begun at the end it would keep one worker waiting for the other. */
const LONG = [
  "browser/asked", // waits for pages most of the time
  "server/wordpress", // so does this
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

/**
 * What is not run again on another version of Node (`--mode another-node`), since something other than Node does the work: the steps
 * of expressions are counted by a matcher of our own; what HTML looks like, asks for and lets read is up to Chromium, also on the
 * editor's page (what editors do there is done on both: server/editor-tasks), and whether it is valid to a checker, while both runs
 * compare the HTML itself (embeds/embeds); whether a picture is found again after it was altered, or is refused after bytes of it
 * were changed at random, is up to libvips, while both runs decode pictures in processes (attack/pictures); what words of real
 * articles give is arithmetic of our own; how much memory hostile articles and imports take is decided by how much is read at a time;
 * a new platform is tested by the Node at hand; site builders are installed once; what WordPress makes of an address is up to PHP.
 * And texts at random or recorded, given one by one to functions that know nothing but texts (no file, no stream, no connection, no
 * digest): other tests of the same functions run on both.
 */
const SAME_ON_ALL = [
  "tests/{browser,labels}/**",
  "tests/attack/{articles,growth,imports}.test.ts",
  "tests/embeds/valid.test.ts",
  "tests/examples/new-platform.test.ts",
  "tests/media/{fingerprint,hostile}.test.ts",
  "tests/server/{editor,wordpress}.test.ts",
  "tests/sites/builders.test.ts",
  "tests/article/{containers,passages,properties,quotations,recorded}.test.ts",
  "tests/credit/{hostile,round-trip}.test.ts",
  "tests/platforms/{*fuzz*,*hostile,html-text}.test.ts",
  "tests/quote/properties.test.ts",
  "tests/render/{hostile,loads,private}.test.ts",
];

/**
 * What has a process of its own: tests that start browsers and processes, and those that change what a whole process has. All others
 * share two processes, which load the rooms once.
 */
const APART = [
  "tests/{attack,browser,cli,examples,queue,sites}/**/*.test.ts",
  "tests/archive/read-once.test.ts", // counts the calls of packages
  "tests/archive/evidence/upgrade.test.ts", // another version of the tool
  "tests/http/{budgets,connect,pace}.test.ts", // clocks and packages replaced
  "tests/media/image.test.ts",
  "tests/store/{killed,postgres,s3}.test.ts",
  "tests/server/{arc,editor,frame,wordpress}.test.ts",
];

export default defineConfig(({ mode }) => {
  const leftOut = mode === "another-node" ? SAME_ON_ALL : [];
  // In a project MODE is "test": `npm run tables`, `pictures` and `recall` ask this.
  const env = { POSTPROOF_MODE: mode };
  return {
    test: {
      // Only what never ends is ended: how long a test takes is up to what else the machine does.
      testTimeout: 600_000,
      hookTimeout: 600_000,
      expect: { poll: { timeout: 300_000 } },
      maxWorkers: 2, // files side by side; several of them start processes of their own
      reporters: ["default"],
      sequence: { sequencer: LongestFirst },
      projects: [
        {
          extends: true,
          test: {
            name: "shared",
            env,
            isolate: false,
            include: mode === "fast" ? [`tests/{${FAST.join()}}/*.test.ts`] : ["tests/**/*.test.ts"],
            exclude: [...APART, ...(mode === "fast" ? [`**/{${SLOW.join()}}.test.ts`] : leftOut)],
          },
        },
        {
          extends: true,
          test: { name: "apart", env, include: mode === "fast" ? [] : APART, exclude: leftOut },
        },
      ],
    },
  };
});
