// The archive of an account that a Mastodon server gives: `outbox.json`, the account, the media beside it.
import type { HeldFile, Material } from "../model/material.ts";
import { isUrl } from "../model/url.ts";
import type { HeldPost, Unread } from "./held.ts";
import { pictureIn } from "./held.ts";
import { jsonParts } from "./json-values.ts";

type Shape = Readonly<Record<string, unknown>>;

/** Whether a file is the outbox of an account's archive. */
export function isOutbox(path: string): boolean {
  return /(?:^|\/)outbox\.json$/.test(path);
}

/** Reads the posts of an outbox. Boosts name the post of somebody else and carry none of it: they are passed over. */
export async function* readOutbox(file: HeldFile, material: Material): AsyncGenerator<HeldPost | Unread> {
  const folder = file.path.slice(0, file.path.lastIndexOf("/") + 1);
  const actor = await actorIn(folder, material);
  for await (const { number, value, wrong } of jsonParts(file.bytes(), [["orderedItems"]])) {
    const place = `${file.path}#${number}`;
    if (wrong !== undefined) {
      yield { place, unread: wrong };
      continue;
    }
    const object = objectOf(value);
    if (!object) continue;
    const id = object["id"] as string;
    const base = new URL(id).origin;
    yield {
      platform: "activitypub",
      kind: "note",
      body: {
        ...object,
        attachment: atTheirAddress(object["attachment"], base),
        // The account lies beside its posts; in the post it is only named.
        ...(actor !== undefined && actor["id"] === object["attributedTo"] && { attributedTo: actor }),
      },
      url: typeof object["url"] === "string" ? object["url"] : id,
      writtenAt: file.modified,
      place,
      picture: (url) => pictureOf(url, folder, material),
    };
  }
}

/** What an activity made, if it is a post and carries it. */
function objectOf(activity: unknown): Shape | undefined {
  if (typeof activity !== "object" || activity === null) return undefined;
  const { type, object } = activity as Shape;
  if (type !== "Create" || typeof object !== "object" || object === null) return undefined;
  const { id } = object as Shape;
  return typeof id === "string" && id.length < 2_048 && isUrl(id) ? (object as Shape) : undefined;
}

/** In an archive media stand by their path only. */
function atTheirAddress(attachments: unknown, base: string): unknown {
  if (!Array.isArray(attachments)) return attachments;
  return attachments.map((each: unknown) => {
    const { url } = (each ?? {}) as Shape;
    return typeof url === "string" && url.startsWith("/") && !url.startsWith("//")
      ? { ...(each as Shape), url: `${base}${url}` }
      : each;
  });
}

/** A little more than the end of an address that may name a file, in UTF-16 code units. */
const LONGEST_PATH = 520;

async function pictureOf(url: string, folder: string, material: Material): Promise<Uint8Array | undefined> {
  const path = isUrl(url) ? new URL(url).pathname : "";
  // The folder is named on both sides; what stands before it differs from server to server.
  const held = /(?:^|\/)((?:media_attachments|cache)\/[\w./-]{1,500})$/.exec(path.slice(-LONGEST_PATH))?.[1];
  if (held === undefined || held.includes("..")) return undefined;
  return await pictureIn(await material.file(`${folder}${held}`));
}

async function actorIn(folder: string, material: Material): Promise<Shape | undefined> {
  const file = await material.file(`${folder}actor.json`);
  if (!file) return undefined;
  for await (const { value } of jsonParts(file.bytes()))
    return typeof value === "object" && value !== null ? (value as Shape) : undefined;
  return undefined;
}
