// postproof for Astro: archived posts in Markdown, MDX and every other page, and the component `Post`.
import { fileURLToPath } from "node:url";
import { openSite, watchedBy } from "./site.ts";
import type { Site, SiteOptions } from "./site.ts";
import { MARKDOWN, transformer } from "./unified.ts";

export type { SiteOptions } from "./site.ts";

/** What this needs of Astro while it settles its configuration. */
export interface AstroSetup {
  readonly command: string;
  readonly config: { readonly root: URL; readonly base: string };
  readonly updateConfig: (config: {
    markdown: { remarkPlugins: (() => (tree: object, file: never) => Promise<void>)[] };
  }) => unknown;
  readonly addMiddleware: (middleware: { entrypoint: URL; order: "post" }) => void;
  readonly logger: { warn(line: string): void };
}

/** What this needs of the server that shows a site in work. */
export interface AstroServer {
  readonly server: {
    readonly middlewares: {
      use(handle: (request: ServerRequest, response: ServerResponse, next: () => void) => void): unknown;
    };
    readonly watcher: {
      add(paths: readonly string[]): unknown;
      on(event: "all", listener: (event: string, path: string) => void): unknown;
    };
    readonly ws: { send(message: { type: "full-reload" }): void };
  };
}
interface ServerRequest {
  /** As asked: from `url` the server has taken the base of the site. */
  readonly originalUrl?: string | undefined;
}
interface ServerResponse {
  setHeader(name: string, value: string): unknown;
  end(bytes: Uint8Array): unknown;
}

/** An integration of Astro. */
export interface AstroPostproof {
  name: string;
  hooks: {
    "astro:config:setup": (setup: AstroSetup) => Promise<void>;
    "astro:server:setup": (server: AstroServer) => Promise<void>;
    "astro:build:ssr": () => void;
    "astro:build:done": (built: {
      readonly dir: URL;
      readonly logger: AstroSetup["logger"];
    }) => Promise<void>;
  };
}

/** Under this name Astro's own side, which it may bundle, finds the site: `astro-middleware.ts`, `Post.astro`. */
const HELD = Symbol.for("postproof.astro");

/**
 * Puts archived posts into every page, in `astro dev` and in `astro build`, and publishes the files that they show.
 *
 * @example
 * export default defineConfig({ integrations: [postproof(), mdx()] });
 */
export default function astroPostproof(options: SiteOptions = {}): AstroPostproof {
  let opened: Promise<Site>;
  let given = options;
  /** While pages are written Astro leaves its own lines open: what is said then waits for the end. */
  let waiting: string[] | undefined;
  return {
    name: "postproof",
    hooks: {
      async "astro:config:setup"({ command, config, updateConfig, addMiddleware, logger }) {
        const { root, base } = config;
        given = { root: fileURLToPath(root), ...options };
        opened = openSite(given, {
          assets: { folder: "postproof", base: `${base.replace(/\/$/, "")}/postproof/` },
          isDev: command === "dev",
          tell(line) {
            if (waiting) waiting.push(line);
            else logger.warn(line);
          },
        });
        await opened;
        Object.assign(globalThis, { [HELD]: opened });
        // Of Markdown and MDX the file and the line are known, and components that show posts go; the rest is seen in its page.
        updateConfig({ markdown: { remarkPlugins: [() => transformer(() => opened, MARKDOWN, false)] } });
        addMiddleware({ entrypoint: new URL(MIDDLEWARE, import.meta.url), order: "post" });
      },

      async "astro:server:setup"({ server }) {
        const { base, file } = await opened;
        server.middlewares.use((request, response, next) => {
          const path = request.originalUrl?.replace(/[?#].*/, "") ?? "";
          const name = path.startsWith(base) ? path.slice(base.length) : "";
          if (name === "") next();
          else
            void file(name).then((bytes) => {
              if (!bytes) {
                next();
                return;
              }
              if (name.endsWith(".css")) response.setHeader("content-type", "text/css");
              response.end(bytes);
            }, next);
        });
        const watched = await watchedBy(given);
        server.watcher.add(watched);
        server.watcher.on("all", (_event, path) => {
          if (watched.some((each) => path.startsWith(each))) server.ws.send({ type: "full-reload" });
        });
      },

      "astro:build:ssr"() {
        waiting = [];
      },

      async "astro:build:done"({ dir, logger }) {
        const lines = waiting ?? [];
        waiting = undefined;
        for (const line of lines) logger.warn(line);
        await (await opened).publish(fileURLToPath(new URL("postproof/", dir)));
      },
    },
  };
}

/** Stands beside this file, as packed. */
const MIDDLEWARE = "astro-middleware.js";
