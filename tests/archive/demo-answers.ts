// The demo's recorded answers, for tests: as captures, and as a handler for the loopback server.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Capture, RecordedAnswer } from "../../src/model/capture.ts";
import { readCapture } from "../../src/model/schema/capture.ts";
import type { Handler, Played } from "../loopback.ts";

const folder = join(import.meta.dirname, "..", "..", "examples", "demo");

/** The folder with the demo's capture files. */
export const ANSWERS = join(folder, "answers");

/** The demo's article. */
export const ARTICLE = readFileSync(join(folder, "article.html"), "utf8");

/** The captures of one of the demo's days. */
export function demoCaptures(day: "answers" | "answers-later" = "answers"): Capture[] {
  return readdirSync(join(folder, day))
    .filter((name) => name.endsWith(".json"))
    .map((name) => readCapture(JSON.parse(readFileSync(join(folder, day, name), "utf8"))));
}

/** The bytes of a picture by the name that the captures give it. */
export function demoPicture(name: string): Uint8Array {
  return readFileSync(join(ANSWERS, "pictures", name));
}

/** Plays every host of the demo as it was recorded; `changes` by `host + path` come first. */
export function demoInternet(changes: (url: string) => Played | undefined = () => undefined): Handler {
  const answers = new Map<string, RecordedAnswer>();
  for (const { request, result } of demoCaptures().flatMap(({ exchanges }) => exchanges)) {
    if ("status" in result) answers.set(plain(request.url), result);
  }
  return (host, path) => {
    const url = `https://${host}${path}`;
    const changed = changes(url);
    if (changed) return changed;
    const answer = answers.get(plain(url));
    return (
      answer && {
        status: answer.status,
        headers: answer.headers,
        body: "utf8" in answer.body ? answer.body.utf8 : demoPicture((answer.body as { blob: string }).blob),
      }
    );
  };
}

/** The same address however its parameters are encoded. */
function plain(url: string): string {
  return decodeURIComponent(new URL(url).href);
}
