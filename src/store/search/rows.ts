// Search over rows in memory: for stores without an engine. They are kept beside the store, where it has a place for them.
import { hexDigest, keyMeaning, PREFIX } from "../layout.ts";
import type { Store } from "../store.ts";
import { MOST_ARTICLES, MOST_COUNTED, PAGE_SIZE, queryTerms, rowTerms, usedInTerms } from "./search.ts";
import type { Pending, QueryTerm, Search, SearchedArticle } from "./search.ts";

/** A place beside a store for what can be made anew: it is no part of the archive, and no list names it. */
export interface Aside {
  read(): Promise<Uint8Array | undefined>;
  write(bytes: Uint8Array): Promise<void>;
}

/** What search needs of a store. */
export interface SearchedStore {
  readonly store: Pick<Store, "get" | "list">;
  /** A text for what is kept under a key that is another whenever the bytes are. Default: their digest. */
  readonly stampOf?: (key: string) => Promise<string>;
  readonly aside?: Aside;
}

/** By what it is seen that a post or an article changed: of a post the names of its records, since none is ever changed. */
type Marks = Map<string, string>;
interface Changed extends Pending {
  readonly marks: Marks;
}

interface Row {
  readonly key: string;
  readonly at: string;
  /** Its terms, with a space before each and one at the end. */
  readonly terms: string;
}

interface Known {
  readonly form: string;
  readonly marks: Marks;
  readonly rows: Map<string, Row>;
  readonly articles: Map<string, SearchedArticle>;
}

const FORMAT = "postproof/search@1";
/** It is kept again when more than this has changed, and a part of all there is: until then each process reads that again. */
const FEW = 50;
const PART = 0.02;

/** Opens the search of a store that has no engine for it. Nothing is read yet. */
export function searchRows({ store, stampOf, aside }: SearchedStore): Search<Changed> {
  const stamp = stampOf ?? (async (key) => hexDigest((await store.get(key)) ?? new Uint8Array()));
  let known: Known | undefined;
  let unsaved = 0;

  const save = async (): Promise<void> => {
    if (!known) return;
    const { form, marks, rows, articles } = known;
    const kept = { format: FORMAT, form, marks: [...marks], rows: [...rows], articles: [...articles] };
    await aside?.write(new TextEncoder().encode(JSON.stringify(kept)));
    unsaved = 0;
  };
  const open = async (): Promise<Known> => {
    const bytes = known ? undefined : await aside?.read().catch(() => undefined);
    const read = bytes ? await readKnown(bytes) : emptyKnown("");
    return (known ??= read);
  };

  return {
    async pending(form, among) {
      if ((await open()).form !== form) known = emptyKnown(form);
      const before = known!.marks;
      const marks = await marksIn(store, stamp, among ?? [PREFIX.posts, PREFIX.uses]);
      const places = new Set([...marks.keys(), ...(among ?? before.keys())]);
      const changed = [...places].filter((place) => marks.get(place) !== before.get(place));
      const [articles, posts] = [true, false].map((isArticle) =>
        changed.filter((place) => place.startsWith(PREFIX.uses) === isArticle),
      ) as [string[], string[]];
      return { posts, articles, isAll: true, marks };
    },

    async write(rows, articles, { posts, articles: records, marks }) {
      const { rows: kept, articles: keptArticles, marks: keptMarks } = await open();
      const gone = new Set(posts.filter((post) => kept.delete(post)));
      for (const record of records) keptArticles.delete(record);
      for (const article of articles) keptArticles.set(article.record, article);
      for (const row of rows) {
        const { post, key, at } = row;
        kept.set(post, { key, at, terms: ` ${rowTerms(row).join(" ")} ` });
        gone.delete(post);
      }
      for (const place of [...posts, ...records]) {
        const mark = marks.get(place);
        if (mark === undefined) keptMarks.delete(place);
        else keptMarks.set(place, mark);
      }
      unsaved += posts.length + records.length;
      // Nothing of a post that was erased stays. A folder that cannot be written to is searched as well.
      if (gone.size > 0 || unsaved > FEW + PART * kept.size) await save().catch(() => undefined);
    },

    async find({ offset = 0, limit = PAGE_SIZE, usedIn, ...query }) {
      const { rows, articles } = await open();
      const wanted = queryTerms(query);
      const used = usesIn([...articles.values()]);
      const found = [...rows]
        .filter(([, { terms }]) => wanted.every((term) => isIn(term, terms)))
        .filter(([post]) => usedIn === undefined || isUsedIn(used.get(post), usedIn))
        .sort(([, one], [, other]) => (one.at < other.at ? 1 : -1));
      const posts = found.slice(offset, offset + limit).map(([post, { key }]) => {
        const { paths, uses } = used.get(post) ?? { paths: [], uses: 0 };
        return { key, articles: paths.toSorted().slice(0, MOST_ARTICLES), uses };
      });
      return { posts, count: Math.min(found.length, MOST_COUNTED) };
    },

    async platforms() {
      const { rows } = await open();
      return [...new Set([...rows.values()].map(({ key }) => key.slice(0, key.indexOf(":"))))].sort();
    },

    async forget(post) {
      const { rows, marks } = await open();
      rows.delete(post);
      marks.delete(post);
      await save();
    },
  };
}

const emptyKnown = (form: string): Known => ({
  form,
  marks: new Map(),
  rows: new Map(),
  articles: new Map(),
});

/** What was kept, if it can be read: if not, all is read anew. Whoever only has a store in reach pays for no schema. */
async function readKnown(bytes: Uint8Array): Promise<Known> {
  const { z } = await import("zod");
  const text = z.string();
  const knownSchema = z.object({
    format: z.literal(FORMAT),
    form: text,
    marks: z.array(z.tuple([text, text])),
    rows: z.array(z.tuple([text, z.object({ key: text, at: text, terms: text })])),
    articles: z.array(
      z.tuple([text, z.object({ record: text, path: text, uses: z.array(z.tuple([text, z.number()])) })]),
    ),
  });
  try {
    const { form, marks, rows, articles } = knownSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
    return { form, marks: new Map(marks), rows: new Map(rows), articles: new Map(articles) };
  } catch {
    return emptyKnown("");
  }
}

async function marksIn(
  store: SearchedStore["store"],
  stampOf: NonNullable<SearchedStore["stampOf"]>,
  prefixes: readonly string[],
): Promise<Marks> {
  const marks: Marks = new Map();
  for (const prefix of prefixes)
    for await (const key of store.list(prefix)) {
      const place = keyMeaning(key);
      if (place?.kind === "uses") marks.set(key, await stampOf(key));
      if (place?.kind !== "snapshot" && place?.kind !== "sighting" && place?.kind !== "decision") continue;
      const [before] = (marks.get(place.post) ?? "0").split(" ");
      marks.set(place.post, `${Number(before) + 1} ${key.slice(place.post.length)}`);
    }
  return marks;
}

interface PostUses {
  readonly paths: string[];
  uses: number;
}

/** The articles of each post. */
function usesIn(articles: readonly SearchedArticle[]): ReadonlyMap<string, PostUses> {
  const used = new Map<string, PostUses>();
  for (const { path, uses } of articles)
    for (const [post, count] of uses) {
      const known = used.get(post) ?? { paths: [], uses: 0 };
      known.paths.push(path);
      known.uses += count;
      used.set(post, known);
    }
  return used;
}

function isUsedIn(used: PostUses | undefined, usedIn: string): boolean {
  const terms = ` ${usedInTerms(used?.paths ?? []).join(" ")} `;
  return queryTerms({ usedIn }).every((term) => isIn(term, terms));
}

function isIn({ anyOf, isWhole }: QueryTerm, terms: string): boolean {
  return anyOf.some((term) => terms.includes(isWhole ? ` ${term} ` : ` ${term}`));
}
