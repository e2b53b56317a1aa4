// The repository of an account of Bluesky (`repo.car`): records in a tree, signed by the account's key.
import type { HeldFile } from "../model/material.ts";
import type { HeldPost, ReadOptions, Unread } from "./held.ts";
import { MOST_WHOLE, tooLarge } from "./held.ts";
import { asJson, linkOf, loadTools, openRepository } from "./repository.ts";

const POSTS = "app.bsky.feed.post/";
const PROFILE = "app.bsky.actor.profile/self";

/**
 * Reads the posts of a repository. Every block is compared with the digest that it is named by, and left out if it is
 * another; its signature is not checked. The blocks are held in memory, once. It names its account by DID only: the handle
 * has to be given.
 * @throws PostproofError `missing_dependency` without the packages that read repositories
 */
export async function* readRepository(
  file: HeldFile,
  { author: handle }: ReadOptions,
): AsyncGenerator<HeldPost | Unread> {
  const unread = (reason: string): Unread => ({ place: file.path, unread: reason });
  if (file.size > MOST_WHOLE) {
    yield unread(tooLarge(MOST_WHOLE, "Capture its posts by their addresses."));
    return;
  }
  const repository = await openRepository(file.bytes(), await loadTools());
  const { root, damaged, isBroken, valueOf, entries } = repository;
  for (const block of damaged)
    yield {
      place: `${file.path}#${block}`,
      unread: "It is damaged: its bytes are not those that it is named by.",
    };
  const breaksOff = isBroken && root !== undefined;
  if (breaksOff) yield unread("It is damaged, or breaks off: what comes after could not be read.");
  const commit = valueOf(root);
  const did = commit?.["did"];
  if (typeof did !== "string") {
    if (damaged.length === 0 && !breaksOff) yield unread("It is no repository of the AT Protocol.");
    return;
  }

  const tree = linkOf(commit!["data"]);
  const profile = new Map([...entries(tree, PROFILE)]).get(PROFILE);
  const name = valueOf(profile)?.["displayName"];
  for (const [path, link] of entries(tree, POSTS)) {
    const place = `${file.path}#${path}`;
    const record = valueOf(link);
    if (!record) {
      yield { place, unread: "The repository does not hold the record that it names, or holds it damaged." };
      continue;
    }
    yield {
      platform: "bluesky",
      kind: "record",
      // As JSON has it, with links as `{"$link": …}`: the form that the platform reads.
      body: { uri: `at://${did}/${path}`, value: asJson(record) },
      author: {
        id: did,
        ...(handle !== undefined && { handle }),
        ...(typeof name === "string" && name !== "" && { name }),
      },
      writtenAt: file.modified,
      place,
    };
  }
}
