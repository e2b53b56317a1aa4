// The data export of an account of X: `data/tweets.js` in several parts, the account, the media beside it.
import type { HeldFile, Material } from "../model/material.ts";
import { isUrl } from "../model/url.ts";
import type { HeldPost, Unread } from "./held.ts";
import { pictureIn } from "./held.ts";
import { jsonParts } from "./json-values.ts";

/** Names of the files that hold posts, over the years. */
const POSTS = /(?:^|\/)(?:tweets?|community-tweet|deleted-tweets)(?:-part\d+)?\.js$/;

/** Whether a file holds posts of a data export. */
export function isXPosts(path: string): boolean {
  return POSTS.test(path);
}

/** Whose export it is, and when it was made. */
interface Whose {
  readonly author: { readonly id?: string; readonly handle?: string; readonly name?: string };
  readonly made: string | undefined;
}

export async function* readXPosts(file: HeldFile, material: Material): AsyncGenerator<HeldPost | Unread> {
  const folder = file.path.slice(0, file.path.lastIndexOf("/") + 1);
  const { author, made } = await whoseIs(folder, material);
  const isDeleted = /deleted-tweets/.test(file.path);
  for await (const { number, value, wrong } of jsonParts(file.bytes())) {
    const place = `${file.path}#${number}`;
    const id = idOf(value);
    if (wrong !== undefined || id === undefined)
      yield { place, unread: wrong ?? "It is no post of a data export." };
    else
      yield {
        platform: "x",
        kind: "export",
        body: value,
        author,
        writtenAt: made ?? file.modified,
        place,
        ...(author.handle !== undefined && { url: `https://x.com/${author.handle}/status/${id}` }),
        picture: (url) => pictureOf(url, id, folder, isDeleted, material),
      };
  }
}

function idOf(value: unknown): string | undefined {
  const entry = objectIn(value, "tweet") ?? value;
  const id = textIn(entry, "id_str") ?? textIn(entry, "id");
  return id !== undefined && /^\d{1,20}$/.test(id) ? id : undefined;
}

/** Media lie under the id of their post and the name that they have at X: `123-AbCdEf.jpg`. */
async function pictureOf(
  url: string,
  id: string,
  folder: string,
  isDeleted: boolean,
  material: Material,
): Promise<Uint8Array | undefined> {
  const name = isUrl(url) ? new URL(url).pathname.split("/").at(-1)! : "";
  if (!/^[\w.-]{1,200}$/.test(name)) return undefined;
  const format = new URL(url).searchParams.get("format");
  const names = /\.\w+$/.test(name) ? [name] : [`${name}.${format ?? "jpg"}`, `${name}.png`];
  const folders = isDeleted
    ? ["deleted_tweets_media", "tweets_media"]
    : ["tweets_media", "tweet_media", "community_tweet_media"];
  for (const each of folders)
    for (const base of names) {
      const held = await pictureIn(await material.file(`${folder}${each}/${id}-${base}`));
      if (held) return held;
    }
  return undefined;
}

async function whoseIs(folder: string, material: Material): Promise<Whose> {
  const account = objectIn(await firstOf(material, `${folder}account.js`), "account");
  const manifest = await firstOf(material, `${folder}manifest.js`);
  const info = objectIn(manifest, "archiveInfo");
  const user = objectIn(manifest, "userInfo");
  const id = textIn(account, "accountId") ?? textIn(user, "accountId");
  const handle = textIn(account, "username") ?? textIn(user, "userName");
  const name = textIn(account, "accountDisplayName") ?? textIn(user, "displayName");
  const made = Date.parse(textIn(info, "generationDate") ?? "");
  return {
    author: {
      ...(id !== undefined && { id }),
      ...(handle !== undefined && { handle }),
      ...(name !== undefined && { name }),
    },
    made: Number.isFinite(made) ? new Date(made).toISOString() : undefined,
  };
}

/** The first part of a file of the export; `undefined` if there is none. */
async function firstOf(material: Material, path: string): Promise<unknown> {
  const file = await material.file(path);
  if (!file) return undefined;
  for await (const { value } of jsonParts(file.bytes())) return value;
  return undefined;
}

function textIn(value: unknown, key: string): string | undefined {
  const found =
    typeof value === "object" && value !== null ? (value as Record<string, unknown>)[key] : undefined;
  return typeof found === "string" && found !== "" && found.length <= 1_000 ? found : undefined;
}

function objectIn(value: unknown, key: string): unknown {
  const found =
    typeof value === "object" && value !== null ? (value as Record<string, unknown>)[key] : undefined;
  return typeof found === "object" && found !== null ? found : undefined;
}
