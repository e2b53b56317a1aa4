// A real browser for tests, and a site on loopback that it reads under a strict policy.
import { mkdir, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import sparticuz from "@sparticuz/chromium";
import type { Browser } from "playwright-core";
import { chromium } from "playwright-core";

/** Nothing but pictures, videos and styles of the site itself. */
export const POLICY =
  "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'self'; report-uri /csp";

/** A file of the page under test. */
export interface ServedFile {
  readonly bytes: Uint8Array | string;
  readonly type: string;
}

/** What the page may load, by path with its leading slash. */
export type Files = (path: string) => Promise<ServedFile | undefined>;

/** Starts the Chromium that comes with the npm package; close it at the end. Playwright keeps it off the network. */
export async function openBrowser(flags: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: await executable(), args: ["--no-sandbox", ...flags] });
}

/** The path of that browser. Unpacks it once, however many test files ask for it at the same time. */
export async function executable(): Promise<string> {
  const lock = join(tmpdir(), "postproof-chromium.lock");
  for (let tries = 0; tries < 240; tries++) {
    try {
      await mkdir(lock);
      break;
    } catch {
      await sleep(250);
    }
  }
  try {
    return await sparticuz.executablePath();
  } finally {
    await rm(lock, { recursive: true, force: true });
  }
}

/** Serves a page and its files on loopback while `use` runs. Pictures come late, so that shifts would show. */
export async function withSite<T>(
  html: string,
  files: Files,
  use: (origin: string, served: { loaded: string[]; unknown: string[]; reports: string[] }) => Promise<T>,
  policy = POLICY,
): Promise<T> {
  const served = { loaded: [] as string[], unknown: [] as string[], reports: [] as string[] };
  const answer = async (path: string, body: string): Promise<ServedFile | undefined> => {
    if (path === "/csp") served.reports.push(body);
    if (path === "/csp" || path === "/favicon.ico") return { bytes: "", type: "text/plain" };
    if (path === "/") return { bytes: html, type: "text/html; charset=utf-8" };
    const file = await files(path);
    (file ? served.loaded : served.unknown).push(path);
    if (file?.type.startsWith("image/")) await sleep(120);
    return file;
  };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      void answer(request.url ?? "/", Buffer.concat(chunks).toString()).then((file) => {
        const headers = { "content-type": file?.type ?? "text/plain", "content-security-policy": policy };
        response.writeHead(file ? 200 : 404, headers).end(file?.bytes ?? "");
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, served);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
