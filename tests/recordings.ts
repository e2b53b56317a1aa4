// How the recordings of the material are read: each by the platform whose answer it is.
import { readdirSync, readFileSync } from "node:fs";
import type { Outcome } from "../src/model/outcome.ts";
import { platforms, readPost } from "../src/platforms/index.ts";
import { material } from "./material.ts";

const CAPTURED = "2026-11-23T12:00:00Z";
const names = platforms().map(({ name }) => name);

/** The shape of a recording of Bluesky is in its name, and where it lies tells the rest. */
const KINDS: Readonly<Record<string, string>> = { "post-view": "postView", thread: "postThread" };

/** The folders that hold answers, one a platform for the most part. */
export function recordedFolders(): string[] {
  return readdirSync(material("recorded"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== "articles" && entry.name !== "captions")
    .map(({ name }) => name);
}

/** What a recording comes to; `path` is its folder and its name. */
export function readRecording(path: string): Outcome {
  const [folder = "", file = ""] = path.split("/");
  const written = readFileSync(material(`recorded/${path}`), "utf8");
  const kind = file.split("--")[0]!;
  return readPost(
    readerOf(folder, kind),
    file.endsWith(".json") ? (JSON.parse(written) as unknown) : written,
    { kind: KINDS[kind] ?? kind, capturedAt: CAPTURED },
  );
}

/** Some folders are no platform's: which platform reads what lies there. */
function readerOf(folder: string, kind: string): string {
  if (names.includes(folder)) return folder;
  return kind === "page" || kind === "onebox" ? "web" : "oembed";
}
