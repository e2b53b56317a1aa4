// A site on loopback that shows a WACZ file with ReplayWeb.page, packed from npm for the test alone.
import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { mkdtempSync } from "node:fs";
import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The folder of the packed program, or why it could not be had. */
export function packReplay(): { readonly folder: string } | { readonly why: string } {
  const folder = mkdtempSync(join(tmpdir(), "postproof-replay-"));
  try {
    execFileSync("npm", ["pack", "replaywebpage@2.5.3", "--silent"], { cwd: folder, timeout: 120_000 });
    execFileSync("tar", ["xzf", "replaywebpage-2.5.3.tgz"], { cwd: folder });
    return { folder };
  } catch (error) {
    return { why: String(error) };
  }
}

/** Serves the program and one file, in pieces where it asks for them. */
export async function serveReplay(
  folder: string,
  wacz: Uint8Array,
): Promise<{ server: Server; origin: string }> {
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Replay</title><script src="/ui.js"></script><style>html,body,replay-web-page{height:100%;margin:0}</style><body></body></html>`;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    void (async () => {
      if (pathname === "/posts.wacz") {
        const range = /^bytes=(\d*)-(\d*)$/.exec(request.headers.range ?? "");
        const [, first = "", last = ""] = range ?? [];
        const from = first === "" ? Math.max(0, wacz.length - Number(last)) : Number(first);
        const to = first === "" || last === "" ? wacz.length : Math.min(Number(last) + 1, wacz.length);
        const part = range ? wacz.subarray(from, to) : wacz;
        response.writeHead(range ? 206 : 200, {
          "content-type": "application/wacz+zip",
          "accept-ranges": "bytes",
          "content-length": part.length,
          ...(range && { "content-range": `bytes ${from}-${to - 1}/${wacz.length}` }),
        });
        response.end(request.method === "HEAD" ? undefined : part);
        return;
      }
      const script = pathname === "/ui.js" ? "ui.js" : pathname === "/replay/sw.js" ? "sw.js" : undefined;
      const body = script === undefined ? page : await readFile(join(folder, "package", script));
      const isFound = script !== undefined || pathname === "/";
      response
        .writeHead(isFound ? 200 : 404, {
          "content-type": script === undefined ? "text/html" : "text/javascript",
        })
        .end(isFound ? body : "");
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}
