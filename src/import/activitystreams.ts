// Collections of ActivityStreams with their media beside them: the archive of an account that a Mastodon server gives (`outbox.json`),
// and what postproof wrote (`activitystreams.json`).
import type { HeldFile, Material } from "../model/material.ts";
import { isUrl } from "../model/url.ts";
import type { HeldPost, Unread } from "./held.ts";
import { pictureIn } from "./held.ts";
import { jsonParts } from "./json-values.ts";
import { recordIn } from "./shapes.ts";

type Shape = Readonly<Record<string, unknown>>;

/** Whether a file is the outbox of an account's archive, or a collection that postproof wrote. */
export function isCollection(path: string): boolean {
  return /(?:^|\/)(?:outbox|activitystreams)\.json$/.test(path);
}

/**
 * Reads the posts of a collection, as objects or within the activities that made them, one after the other. Boosts name the post of
 * somebody else and carry none of it: they are passed over, unless their record is with them.
 */
export async function* readCollection(file: HeldFile, material: Material): AsyncGenerator<HeldPost | Unread> {
  const folder = file.path.slice(0, file.path.lastIndexOf("/") + 1);
  const actor = await actorIn(folder, material);
  for await (const { number, value, wrong } of jsonParts(file.bytes(), [["orderedItems"], ["items"]])) {
    const place = `${file.path}#${number}`;
    if (wrong !== undefined) {
      yield { place, unread: wrong };
      continue;
    }
    const record = recordIn(value);
    if (record) {
      yield { ...record, writtenAt: file.modified, place, picture: (name) => fileOf(name, folder, material) };
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

/** The post that a value is, or that the activity made which it is. */
function objectOf(value: unknown): Shape | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { type, object: made } = value as Shape;
  const object = type === "Create" ? made : made === undefined ? value : undefined;
  if (typeof object !== "object" || object === null) return undefined;
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

/** A file that postproof wrote beside its posts. */
async function fileOf(name: string, folder: string, material: Material): Promise<Uint8Array | undefined> {
  if (!/^[0-9a-f]{64}\.[a-z0-9]{1,5}$/.test(name)) return undefined;
  return await pictureIn(await material.file(`${folder}files/${name}`));
}

async function actorIn(folder: string, material: Material): Promise<Shape | undefined> {
  const file = await material.file(`${folder}actor.json`);
  if (!file) return undefined;
  for await (const { value } of jsonParts(file.bytes()))
    return typeof value === "object" && value !== null ? (value as Shape) : undefined;
  return undefined;
}
