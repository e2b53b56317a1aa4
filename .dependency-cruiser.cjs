// The walls between the rooms, as docs/architecture.md draws them.
const room = (name) => `^src/${name}/`;
const others = (
  name,
  all = [
    "platforms",
    "http",
    "media",
    "store",
    "import",
    "credit",
    "quote",
    "article",
    "render",
    "report",
    "site",
    "server",
    "cli",
  ],
) => all.filter((other) => other !== name).map(room);
const outside = (name, to) => ({ name, severity: "error", from: to.from, to: to.to });
const rooms = ["platforms", "http", "media", "store", "import", "credit", "quote", "article", "render"];

/** The modules that are subpaths of the package. */
const FRONTS =
  "^src/(proof\\.ts|snapshot\\.ts|(platforms|store|queue|card|article|credit|quote|render|render/loads|render/targets|render/words)/index\\.ts)$";

module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    ...rooms.map((name) =>
      outside(`${name}-stands-alone`, {
        from: { path: room(name) },
        to: { path: ["^src/(archive/|(index|proof|snapshot)\\.ts)", ...others(name)] },
      }),
    ),
    outside("model-knows-nothing", {
      from: { path: "^src/(model/|errors)" },
      to: { path: "^src/(?!model/|errors)" },
    }),
    outside("model-touches-no-machine", {
      from: { path: "^src/(model/|errors)" },
      to: { dependencyTypes: ["core"] },
    }),
    outside("zod-only-in-schema", {
      from: { path: "^src/model/", pathNot: "^src/model/schema/" },
      to: { path: "node_modules/" },
    }),
    outside("language-knows-only-words", {
      from: { path: room("language") },
      to: { path: ["^src/(?!language/|services/|model/|errors)", "node_modules/"] },
    }),
    outside("services-are-data", {
      from: { path: room("services") },
      to: { path: ["^src/(?!services/)", "node_modules/"] },
    }),
    outside("options-are-data", {
      from: { path: room("options") },
      to: { path: ["^src/(?!options/|model/|errors)", "node_modules/"], dependencyTypesNot: ["type-only"] },
    }),
    outside("a-platform-knows-its-own-row", {
      from: { path: "^src/(?!services/|platforms/)" },
      to: { path: "^src/services/(?!(?:index|loading|service|search)\\.ts)" },
    }),
    outside("language-for-those-who-read-prose", {
      from: { path: "^src/", pathNot: "^src/(language|article|credit|quote)/" },
      to: { path: room("language") },
    }),
    outside("render-is-pure", {
      from: { path: room("render") },
      to: { path: ["node_modules/", "^src/model/schema/"], dependencyTypesNot: ["type-only"] },
    }),
    outside("pure-rooms-import-no-node", {
      from: { path: "^src/(language|render|card|article|credit|quote|import)/" },
      to: { dependencyTypes: ["core"] },
    }),
    outside("words-take-callbacks", {
      from: { path: ["article", "credit", "quote"].map(room) },
      to: { path: "node_modules/(undici|sharp|zod)/" },
    }),
    outside("platforms-do-not-fetch", {
      from: { path: room("platforms") },
      to: { path: "node_modules/(undici|sharp)/" },
    }),
    outside("platforms-touch-no-machine", {
      from: { path: room("platforms") },
      to: { dependencyTypes: ["core"] },
    }),
    outside("platforms-do-not-know-each-other", {
      from: { path: "^src/platforms/(?!index\\.ts|read/)([a-z-]+)" },
      to: {
        path: "^src/platforms/",
        pathNot: ["^src/platforms/(platform\\.ts|read/)", "^src/platforms/$1(\\.ts|/)"],
      },
    }),
    outside("one-door-to-the-network", {
      from: { path: "^src/", pathNot: room("http") },
      to: { path: ["node_modules/undici/", "^(node:)?(net|dns|http|https|tls|http2)(/|$)"] },
    }),
    outside("one-room-for-browsers", {
      from: { path: "^src/", pathNot: room("http") },
      to: { path: "node_modules/playwright-core/" },
    }),
    outside("one-room-for-images", {
      from: { path: "^src/", pathNot: room("media") },
      to: { path: "node_modules/sharp/" },
    }),
    outside("one-room-for-cards", {
      from: { path: "^src/", pathNot: room("card") },
      to: { path: "node_modules/@takumi-rs/" },
    }),
    outside("cards-for-callers", {
      from: { path: "^src/", pathNot: "^src/(card|site|server|cli)/" },
      to: { path: room("card") },
    }),
    outside("cards-show-what-embeds-show", {
      from: { path: room("card") },
      to: { path: "^src/(?!card/|render/|options/|model/|errors)" },
    }),
    outside("one-place-for-the-protocol", {
      from: { path: "^src/", pathNot: "^src/cli/mcp\\.ts" },
      to: { path: "node_modules/@modelcontextprotocol/" },
    }),
    outside("disk-knows-only-errors", {
      from: { path: room("disk") },
      to: { path: "^src/(?!disk/|errors)" },
    }),
    outside("disk-for-store-site-and-cli", {
      from: { path: "^src/", pathNot: "^src/(disk|store|site|cli)/" },
      to: { path: room("disk") },
    }),
    outside("one-door-to-the-disk", {
      from: { path: "^src/", pathNot: "^src/(disk/|store/files-material)" },
      to: { path: "^(node:)?fs(/|$)" },
    }),
    // Like any other caller it has the front door and the subpaths; and the connections that a store in the same database has.
    outside("queue-is-a-caller", {
      from: { path: room("queue") },
      to: {
        path: "^src/(?!queue/|index\\.ts|model/|errors)",
        pathNot: ["^src/(platforms|store)/index\\.ts$", "^src/store/postgres-pool\\.ts$"],
      },
    }),
    outside("queue-for-cli-only", {
      from: { path: "^src/", pathNot: "^src/(queue|cli)/" },
      to: { path: room("queue") },
    }),
    outside("one-room-for-jobs", {
      from: { path: "^src/", pathNot: room("queue") },
      to: { path: "node_modules/pg-boss/" },
    }),
    // Like any other caller they have the front door and the subpaths.
    outside("site-server-and-cli-are-callers", {
      from: { path: "^src/(site|server|cli)/" },
      to: { path: [room("archive"), room("card"), ...rooms.map(room)], pathNot: FRONTS },
    }),
    outside("light-at-the-door", {
      from: { path: "^src/index\\.ts" },
      to: { path: FRONTS, pathNot: room("render"), dependencyTypesNot: ["type-only"] },
    }),
    outside("report-knows-only-the-front-door", {
      from: { path: room("report") },
      to: { path: "^src/(?!report/|index\\.ts|markup\\.ts|model/|errors)" },
    }),
    outside("report-touches-no-machine", {
      from: { path: room("report") },
      to: { dependencyTypes: ["core"] },
    }),
    outside("report-for-server-and-cli-only", {
      from: { path: "^src/", pathNot: "^src/(report|server|cli)/" },
      to: { path: room("report") },
    }),
    outside("site-for-server-and-cli-only", {
      from: { path: "^src/", pathNot: "^src/(site|server|cli)/" },
      to: { path: room("site") },
    }),
    outside("server-for-cli-by-its-door", {
      from: { path: "^src/", pathNot: room("server") },
      to: { path: room("server"), pathNot: "^src/server/(index|questions)\\.ts$" },
    }),
    outside("server-for-cli-only", {
      from: { path: "^src/", pathNot: "^src/(server|cli)/" },
      to: { path: room("server") },
    }),
    outside("one-room-for-serving", {
      from: { path: "^src/", pathNot: "^src/(server/|cli/serve)" },
      to: { path: "node_modules/(@hono/|hono/)" },
    }),
    outside("only-cli-is-not-imported", {
      from: { path: "^src/", pathNot: room("cli") },
      to: { path: room("cli") },
    }),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default"] },
  },
};
