// An archive for the gallery: fictional posts, some edited, some gone, some that may not be shown, and hostile ones.
import { readFileSync } from "node:fs";
import type { Post } from "../../src/model/post.ts";
import type { PostKey } from "../../src/model/key.ts";
import { openRecords } from "../../src/store/index.ts";
import type { Store } from "../../src/store/index.ts";
import { snapshotOf } from "../../src/snapshot.ts";
import { hasMaterial, material } from "../material.ts";

/** Texts that would run, end an element or a line, turn the direction, or break JSON. */
export const HOSTILE = [
  "</script><script>globalThis.boom = 1</script>",
  '"><img src=x onerror="globalThis.boom = 1">',
  "<!--<script>", // opens what a script in HTML would not end
  "]]>\u2028globalThis.boom = 1\u2029//",
  "\\u003cscript\\u003e ${globalThis.boom = 1} `'\\",
  "\u202Etxt.exe\u202C and \u2067left open",
  "javascript:globalThis.boom=1",
  "__proto__",
];

/** Naughty strings that others collected, several in each. */
function strings(): string[] {
  if (!hasMaterial) return [];
  const all = JSON.parse(readFileSync(material("hostile/strings/blns.json"), "utf8")) as string[];
  return Array.from({ length: Math.ceil(all.length / 8) }, (_, index) =>
    all.slice(8 * index, 8 * index + 8).join(" "),
  );
}

/** A picture of its own. */
export interface MadePicture {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** What is made of one post. */
export interface Made {
  readonly id: string;
  readonly text?: string;
  readonly more?: Partial<Post>;
  /** The days after which it was seen, with another wording each time. */
  readonly wordings?: readonly string[];
  readonly picture?: MadePicture;
  readonly ending?: "not_found" | "deleted";
  readonly article?: string;
}

export const keyOf = (id: string): PostKey => ({ platform: "x", id });

/** Posts and their uses put into a store, as captures would. */
export async function keepPosts(store: Store, posts: readonly Made[]): Promise<void> {
  const records = openRecords(store);
  for (const [
    index,
    { id, text = "", more = {}, wordings = [text], picture, ending, article },
  ] of posts.entries()) {
    const key = keyOf(id);
    const url = `https://x.com/ada_example/status/${id}`;
    const at = (day: number): string => new Date(Date.UTC(2025, 0, 1 + index + day, 10)).toISOString();
    if (picture) await records.putAsset(picture.file, picture.bytes);
    let version = "";
    for (const [nth, words] of wordings.entries()) {
      const { file, width, height } = picture ?? { file: "", width: 0, height: 0 };
      const rendition = {
        file,
        type: "image/webp",
        width,
        height,
        bytes: picture?.bytes.length ?? 0,
      } as const;
      const post: Post = {
        url,
        author: { handle: "ada_example", name: "Ada Example", url: "https://x.com/ada_example" },
        text: [{ type: "paragraph", children: [{ type: "text", text: words }] }],
        published: at(0),
        media: picture
          ? [
              {
                type: "image",
                url: `${url}/photo`,
                alt: "The pier",
                picture: { url: `${url}/photo`, renditions: [rendition] },
              },
            ]
          : [],
        ...more,
      };
      const snapshot = snapshotOf(
        { kind: "post", key, aliases: [url], source: "test", post },
        { basis: "captured", capturedAt: at(nth + 1) },
      );
      version = snapshot.version;
      await records.putSnapshot(snapshot);
      await records.addSighting(key, {
        at: at(nth + 1),
        url,
        tool: "test",
        outcome: "post",
        version,
        aliases: [url],
      });
    }
    if (ending)
      await records.addSighting(key, {
        at: at(9),
        url,
        tool: "test",
        outcome: ending,
        reason: "So it was answered.",
      });
    if (article !== undefined)
      await records.putUses(article, [
        { article, post: key, snapshot: version, range: [0, 1], kind: "embed", at: at(2) },
      ]);
  }
}

/** A small picture. */
export async function pictureOf(seed: number): Promise<MadePicture> {
  const { default: sharp } = await import("sharp");
  const { createHash } = await import("node:crypto");
  const bytes = await sharp({
    create: { width: 320, height: 240, channels: 3, background: { r: 40 * seed, g: 90, b: 120 } },
  })
    .webp()
    .toBuffer();
  return { file: `${createHash("sha256").update(bytes).digest("hex")}.webp`, bytes, width: 320, height: 240 };
}

const numbered = (number: number, text: string, more: Omit<Made, "id"> = {}): Made => ({
  id: String(1_000 + number),
  text,
  ...more,
});

/** So many plain posts, and one of each kind that is something else. */
export async function galleryPosts(count: number): Promise<Made[]> {
  const plain = Array.from({ length: count }, (_, number) =>
    numbered(number, `Notice ${number} of the harbour.`),
  );
  const hostile = [...HOSTILE, ...strings()].map((text, index) =>
    numbered(5_000 + index, `${text} hostile`, {
      more: { author: { handle: "mal_example", name: text, url: "https://x.com/mal_example" } },
    }),
  );
  return [
    ...plain,
    ...hostile,
    numbered(9_001, "", {
      wordings: ["The ferry leaves at nine.", "The ferry leaves at ten."],
      article: "news/ferry.html",
    }),
    numbered(9_002, "The lighthouse is dark.", { ending: "deleted" }),
    numbered(9_003, "For members alone.", {
      more: { consent: { loginRequired: true } },
      picture: await pictureOf(3),
    }),
    numbered(9_004, "What the storm did.", { more: { warning: "Damage" } }),
    numbered(9_005, "Gulls over the pier, Größe ÉTÉ.", { picture: await pictureOf(5) }),
  ];
}
