// Front door of `postproof/server`: an archive as a web server for a CMS and for editors. What it is made of loads with the first request.
import { PostproofError } from "../errors.ts";
import { checkAny } from "../options/composite.ts";
import { SERVER } from "../options/server.ts";
import type { ServerOptions } from "../options/server.ts";
import { checkRows } from "../options/value.ts";
import type { Handler } from "./server.ts";

export type { ServerOptions } from "../options/server.ts";
export type { Client, Handler } from "./server.ts";

/**
 * Makes a handler of requests, for any server that speaks `Request` and `Response`. Only public pages are answered (embeds, oEmbed,
 * a page a post, their files) unless a token is set; nothing is written unless `write` is set too.
 * @throws PostproofError `invalid_input` for options that are not as documented; the first request `missing_dependency` without `hono`
 */
export function createHandler(options: ServerOptions): Handler {
  checkRows(options, SERVER, "", checkAny);
  if (options.write === true && options.token === undefined)
    throw new PostproofError(
      "invalid_input",
      "write needs a token: without one everybody could change the archive.",
    );
  let opened: Promise<Handler> | undefined;
  return async (request, client) => await (await (opened ??= open(options)))(request, client);
}

async function open(options: ServerOptions): Promise<Handler> {
  try {
    await import("hono");
  } catch (cause) {
    throw new PostproofError(
      "missing_dependency",
      "The server needs the package hono. Install it: npm install hono @hono/node-server",
      { cause },
    );
  }
  const { openServer } = await import("./server.ts");
  return openServer(options);
}
