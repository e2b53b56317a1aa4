// Decisions in an archive: what was decided about a post, by whom and why. They name the post by its folder alone, so that they
// can stay when all else of it was removed.
import { z } from "zod";
import { PostproofError } from "../errors.ts";
import { DECISIONS, PARTS_REDACTED, standingAfter } from "../model/decision.ts";
import type { Decision, Standing } from "../model/decision.ts";
import type { PostKey } from "../model/key.ts";
import { digest, time } from "../model/schema/value.ts";
import type { Log } from "./log.ts";
import { damaged, readRecord, recordDigest, writeDocument } from "./document.ts";
import { decisionKey, erasedKey, hexDigest, keyMeaning, postPrefix } from "./layout.ts";
import { recordText, storeKey } from "./schema.ts";
import type { Store } from "./store.ts";

/** The decisions about posts. A post is named by its key, or by where the keys of its records begin. */
export interface Decisions {
  /** Keeps a decision, as later than every one that is kept. @throws PostproofError `invalid_input` */
  addDecision(post: PostKey | string, decision: Omit<Decision, "at">): Promise<Decision>;
  /** The decisions about a post, the earliest first. */
  decisions(post: PostKey | string): Promise<Decision[]>;
  /** What holds for a post now. */
  standing(post: PostKey | string): Promise<Standing>;
  /** Notes of addresses that the post to which they led was erased: they are known again, and told to nobody. */
  forget(post: PostKey | string, aliases: readonly string[]): Promise<void>;
  /** Whether an address led to a post that was erased, and what was decided about that one. */
  forgotten(alias: string): Promise<(Standing & { readonly post: string }) | undefined>;
  /** An address leads to a post again. */
  remember(alias: string): Promise<void>;
}

/** A decision as kept. `post`: where the keys of its post begin. */
type KeptDecision = Decision & { readonly post: string };

const prefix = z.string().regex(/^posts\/[a-z][a-z0-9-]{0,31}\/[0-9a-f]{2}\/[0-9a-f]{32}\/$/);

const decisionSchema: z.ZodType<KeptDecision> = z.looseObject({
  post: prefix,
  at: time,
  what: z.enum(DECISIONS),
  by: recordText.min(1),
  why: recordText.min(1),
  rule: recordText.min(1).exactOptional(),
  parts: z.array(z.enum(PARTS_REDACTED)).exactOptional(),
  state: z.enum(["begun", "done"]).exactOptional(),
  removed: z.array(z.object({ key: storeKey, digest })).exactOptional(),
  because: z.literal("another_post").exactOptional(),
});

const erasedSchema = z.looseObject({ post: prefix, name: recordText });

/** The decisions kept in a store. */
export function decisionsIn(store: Store, now: () => Date, log: Pick<Log, "append">): Decisions {
  const below = async (post: string): Promise<Decision[]> => {
    const found: KeptDecision[] = [];
    for await (const key of store.list(`${post}decisions/`)) {
      const bytes = await store.get(key);
      if (bytes) found.push(readDecisionAt(key, bytes));
    }
    return found.map(({ post: _post, ...decision }) => decision);
  };
  const placeOf = (post: PostKey | string): string => (typeof post === "string" ? post : postPrefix(post));
  const decisions: Decisions["decisions"] = (post) => below(placeOf(post));
  return {
    async addDecision(given, decision) {
      const place = placeOf(given);
      const last = (await decisions(place)).at(-1)?.at;
      const at = now().toISOString();
      // A clock that went back changes no order.
      const later = last !== undefined && last >= at ? new Date(Date.parse(last) + 1).toISOString() : at;
      const result = decisionSchema.safeParse({ ...decision, at: later, post: place });
      if (!result.success) {
        const field = result.error.issues[0]?.path.map(String).join(".") ?? "";
        throw new PostproofError(
          "invalid_input",
          `Not a decision: the field ${JSON.stringify(field)} is wrong.`,
        );
      }
      const { post: _post, ...kept } = result.data;
      const key = decisionKey(place, later, recordDigest(result.data));
      const bytes = writeDocument(result.data);
      await store.put(key, bytes);
      await log.append([{ key, sha256: hexDigest(bytes) }]);
      return kept;
    },

    decisions,
    standing: async (post) => standingAfter(await decisions(post)),

    async forget(given, aliases) {
      const post = placeOf(given);
      for (const alias of aliases) {
        const place = erasedKey(alias);
        await store.put(place, writeDocument({ post, name: place }));
      }
    },

    async forgotten(alias) {
      const place = erasedKey(alias);
      const bytes = await store.get(place);
      const post = bytes && readErasedAt(place, bytes);
      return post === undefined ? undefined : { post, ...standingAfter(await below(post)) };
    },

    remember: (alias) => store.delete(erasedKey(alias)),
  };
}

/** A decision, and the key under which it is kept. */
export type NotedDecision = Decision & { readonly kept: string };

/** Notes a decision as kept with those about its post. @throws PostproofError `damaged` */
export function noteDecision(posts: Map<string, NotedDecision[]>, kept: string, bytes: Uint8Array): void {
  const { post, ...decision } = readDecisionAt(kept, bytes);
  posts.set(post, [...(posts.get(post) ?? []), { ...decision, kept }]);
}

/** What decisions that still hold removed for good, and where the keys of the posts begin that were erased, or are on legal hold. */
export async function forbiddenIn(
  store: Store,
): Promise<Readonly<Record<"removed" | "erased" | "held", ReadonlySet<string>>>> {
  const posts = new Map<string, NotedDecision[]>();
  for await (const key of store.list("posts/")) {
    const bytes = keyMeaning(key)?.kind === "decision" ? await store.get(key) : undefined;
    if (bytes) noteDecision(posts, key, bytes);
  }
  const those = (how: "erased" | "hold"): Set<string> =>
    new Set([...posts].flatMap(([post, all]) => (standingAfter(all)[how] ? [post] : [])));
  const erased = those("erased");
  const holding = [...posts].filter(
    ([post, all]) => erased.has(post) || !all.some(({ what }) => what === "readmit"),
  );
  const removed = holding.flatMap(([, all]) =>
    all.flatMap((each) => (each.removed ?? []).map(({ key }) => key)),
  );
  return { removed: new Set(removed), erased, held: those("hold") };
}

/** Reads a decision as kept under a store key. @throws PostproofError `damaged` */
export function readDecisionAt(storeKey: string, bytes: Uint8Array): KeptDecision {
  const decision = readRecord(decisionSchema, storeKey, bytes);
  const place = keyMeaning(storeKey);
  const isIn = place !== undefined && "post" in place && place.post === decision.post;
  const name = storeKey.slice(storeKey.lastIndexOf("-") + 1, -".json".length);
  if (!isIn || !recordDigest(decision).startsWith(name))
    throw damaged(storeKey, "holds another decision than its name says");
  return decision;
}

/** Where the keys of the post begin to which an erased address led. @throws PostproofError `damaged` */
export function readErasedAt(storeKey: string, bytes: Uint8Array): string {
  const { post, name } = readRecord(erasedSchema, storeKey, bytes);
  if (name !== storeKey) throw damaged(storeKey, "speaks of another address than its name says");
  return post;
}
