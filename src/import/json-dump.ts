// Dumps of interfaces: one answer, a list of them, or one a line.
import type { HeldFile } from "../model/material.ts";
import type { HeldPost, Unread } from "./held.ts";
import { jsonParts } from "./json-values.ts";
import { postsIn } from "./shapes.ts";

/** Reads the posts of a file of JSON or of JSON lines. */
export async function* readDump(file: HeldFile): AsyncGenerator<HeldPost | Unread> {
  for await (const { number, value, wrong } of jsonParts(file.bytes())) {
    const place = `${file.path}#${number}`;
    if (wrong !== undefined) yield { place, unread: wrong };
    else
      for (const { writtenAt, ...post } of postsIn(value))
        yield { ...post, place, writtenAt: utc(writtenAt) ?? file.modified };
  }
}

function utc(time: string | undefined): string | undefined {
  const moment = time === undefined ? NaN : Date.parse(time);
  return Number.isFinite(moment) ? new Date(moment).toISOString() : undefined;
}
