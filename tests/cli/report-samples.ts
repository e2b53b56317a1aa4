// Reports for tests, all invented: one item at least for every rule.
import type {
  ComparedPost,
  ProofFinding,
  ProofItem,
  ProofReport,
  ProofRule,
  Severity,
} from "../../src/model/proof.ts";
import type { Comparison, DiffPiece } from "../../src/model/quotation.ts";

/** The article that the sample items stand in. */
export const ARTICLE = `<!doctype html>
<html lang="en-GB"><head><title>Harbour bridge</title></head>
<body><h1>Harbour bridge to open</h1>
<p>“The harbour bridge opens on the 31st of March,” Ada Example <em>said in a tweet</em> on Tuesday.</p>
<p>Ben Example wrote on Bluesky: “We never […] asked for [the second] lane &amp; will not pay for it.”</p>
<p>“Nobody was told,” Cleo Example posted on Mastodon.</p>
<p>“It was a long meeting,” she told the council.</p>
<figure><img src="/bridge.jpg" alt=""><figcaption>Ada Example, left, and Ben Example open the bridge | Twitter/Ada Example</figcaption></figure>
<blockquote class="twitter-tweet"><a href="https://x.com/ada_example/status/99">March 3</a></blockquote>
</body></html>
`;

/** A post to compare with. */
export function comparedPost(changes: Partial<ComparedPost> = {}): ComparedPost {
  return {
    key: { platform: "x", id: "1000000000000000001" },
    url: "https://x.com/ada_example/status/1000000000000000001",
    version: "0123456789abcdef0123",
    basis: "captured",
    capturedAt: "2026-11-23T14:02:00.000Z",
    published: "2026-11-22T09:30:00.000Z",
    author: "Ada Example",
    handle: "ada_example",
    label: "X",
    text: "Good news at last! The harbour bridge opens on the 30th of March. See you there.",
    ...changes,
  };
}

const SEVERITY: readonly Severity[] = ["alarm", "warning", "note", "ok"];
let count = 0;

/** An item whose words stand in {@link ARTICLE}, or anywhere if they do not. */
export function sampleItem(
  findings: readonly (readonly [rule: ProofRule, severity: Severity, message: string])[],
  changes: Partial<ProofItem> = {},
): ProofItem {
  const text = changes.text ?? "The harbour bridge opens on the 31st of March,";
  const found = ARTICLE.indexOf(text);
  const start = found < 0 ? 0 : found;
  const before = ARTICLE.slice(0, start).split("\n");
  count += 1;
  return {
    kind: "quotation",
    range: [start, start + text.length],
    line: before.length,
    column: before.at(-1)!.length + 1,
    text,
    id: count.toString(16).padStart(16, "0"),
    severity: SEVERITY.find((severity) => findings.some((finding) => finding[1] === severity))!,
    findings: findings
      .map(([rule, severity, message]): ProofFinding => ({ rule, severity, message }))
      .sort((a, b) => SEVERITY.indexOf(a.severity) - SEVERITY.indexOf(b.severity)),
    reason: "“said in a tweet” directly after the quotation",
    confidence: 0.97,
    candidates: [],
    ...changes,
  };
}

/** A report of items. */
export function sampleReport(items: readonly ProofItem[]): ProofReport {
  const counts: Record<Severity | "ignored", number> = { ok: 0, note: 0, warning: 0, alarm: 0, ignored: 0 };
  for (const { severity, ignored } of items) counts[ignored === true ? "ignored" : severity] += 1;
  return { article: "story.html", published: "2026-11-24T08:00:00.000Z", items, perhaps: [], counts };
}

function comparison(
  verdict: Comparison["verdict"],
  diff: readonly DiffPiece[],
  more: Partial<Comparison> = {},
): Comparison {
  return { verdict, differences: [], diff, part: "text", similarity: 0.9, ...more };
}

const both = (text: string): DiffPiece => ({ in: "both", text });

/** A quotation with another number than the post. */
export const altered = sampleItem([["altered", "alarm", "the article has “31st”, the post has “30th”"]], {
  id: "a000000000000001",
  speaker: "Ada Example",
  platform: "x",
  post: comparedPost(),
  comparison: comparison(
    "altered",
    [
      both("The harbour bridge opens on the "),
      { in: "article", text: "31st" },
      { in: "post", text: "30th" },
      both(" of March,"),
    ],
    { span: [19, 64], differences: [{ kind: "number", article: "31st", post: "30th", alarm: true }] },
  ),
});

/** A quotation with words left out and words in brackets. */
export const elided = sampleItem([["elided", "ok", "word for word, with what was left out marked"]], {
  text: "We never […] asked for [the second] lane &amp; will not pay for it.",
  speaker: "Ben Example",
  platform: "bluesky",
  post: comparedPost({
    key: { platform: "bluesky", id: "did:plc:example/3kexample" },
    url: "https://bsky.app/profile/ben.example/post/3kexample",
    author: "Ben Example",
    handle: "ben.example",
    label: "Bluesky",
    text: "We never, not once, asked for that lane & will not pay for it.",
  }),
  comparison: comparison(
    "elided",
    [
      both("We never "),
      { in: "article", text: "[…]" },
      { in: "elided", text: "not once" },
      both(" asked for "),
      { in: "article", text: "[the second]" },
      { in: "bracketed", text: "that" },
      both(" lane & will not pay for it."),
    ],
    { span: [0, 62] },
  ),
});

/** A quotation without a post, with candidates and a search. */
export const unresolved = sampleItem(
  [["unresolved", "note", "no archived post of Cleo Example on Mastodon holds these words"]],
  {
    text: "Nobody was told,",
    speaker: "Cleo Example",
    platform: "mastodon",
    candidates: [
      {
        key: { platform: "mastodon", id: "https://example.social/users/cleo/statuses/7" },
        url: "https://example.social/@cleo/7",
        score: 0.62,
        reasons: ["same author", "posted two days before"],
      },
    ],
    search: "https://example.social/search?q=%22Nobody+was+told%22",
  },
);

/** A credit whose picture was found in the post. */
export const credited = sampleItem(
  [
    ["credit_confirmed", "ok", "the picture (the same picture, cropped) is from a post of Ada Example"],
    ["rights_unknown", "warning", "image: no licence and no permission on record; stated: © Ada Example"],
  ],
  {
    kind: "credit",
    text: "Twitter/Ada Example",
    reason: "a line below a picture that ends in a service and a name",
    platform: "x",
    credit: {
      source: "platform",
      platform: "x",
      sourceName: "Twitter",
      name: "Ada Example",
      description: "Ada Example, left, and Ben Example open the bridge",
      people: [
        { name: "Ada Example", position: "left" },
        { name: "Ben Example", position: { place: 2, from: "left" } },
      ],
    },
    post: comparedPost({ label: "Twitter", published: "2023-02-24T09:30:00.000Z" }),
    suggestion: "Ada Example (@ada_example) / Twitter",
  },
);

/** Words that were typed by hand. */
export const transcribed = sampleItem(
  [
    ["verbatim", "ok", "word for word (transcribed by Dora Example, not captured)"],
    ["below_basis", "alarm", `rests on "transcribed", and "captured" is required`],
  ],
  {
    text: "Harbour bridge to open",
    post: comparedPost({ basis: "transcribed", text: "Harbour bridge to open" }),
  },
);

const others: readonly (readonly [ProofRule, Severity])[] = [
  ["verbatim", "ok"],
  ["bracketed", "ok"],
  ["near", "warning"],
  ["reordered", "warning"],
  ["joined", "warning"],
  ["cut", "warning"],
  ["translated", "note"],
  ["in_media", "note"],
  ["not_found", "warning"],
  ["wrong_speaker", "alarm"],
  ["wrong_platform", "alarm"],
  ["wrong_date", "alarm"],
  ["wrong_link", "alarm"],
  ["self_sourced", "warning"],
  ["edited_since", "warning"],
];

/** A report in which every rule occurs. */
export const everyRule: ProofReport = sampleReport([
  altered,
  elided,
  unresolved,
  sampleItem([["other_source", "note", "not attributed to a post"]], {
    text: "It was a long meeting,",
    reason: "“told the council” directly after the quotation",
    confidence: 0.9,
  }),
  credited,
  transcribed,
  ...others.map(([rule, severity]) =>
    sampleItem([[rule, severity, `what was found: ${rule}`]], {
      post: comparedPost(),
      ...(rule === "near" && {
        comparison: comparison("near", [
          both("The "),
          { in: "article", text: "old" },
          both(" harbour bridge opens on "),
          { in: "post", text: "the " },
          both("30 "),
          { in: "post", text: "th of " },
          both("March"),
        ]),
      }),
      ...(rule === "translated" && {
        comparison: comparison("translated", [{ in: "article", text: "Die Brücke" }]),
      }),
      ...(rule === "verbatim" && {
        comparison: comparison("verbatim", [both("A harbour bridge in fog")], { part: "alt" }),
      }),
    }),
  ),
  sampleItem([["credit_attributed", "note", "2 posts of that account with pictures are archived"]], {
    kind: "credit",
    text: "Twitter/Ada Example",
    credit: { source: "platform", platform: "x", name: "Ada Example", people: [] },
  }),
  sampleItem(
    [["wrong_credit", "alarm", "the line credits Ada Example, the picture is from a post of Ben Example"]],
    {
      kind: "credit",
      text: "Twitter/Ada Example",
      post: comparedPost({ text: "" }),
    },
  ),
  sampleItem([["permission_refused", "alarm", "image: permission was refused by Ada Example"]], {
    kind: "embed",
    text: "https://x.com/ada_example/status/99",
    post: comparedPost(),
  }),
  sampleItem([["archived", "ok", "archived"]], {
    kind: "embed",
    text: "https://x.com/ada_example/status/99",
    post: comparedPost({ basis: "publisher_copy" }),
  }),
  sampleItem([["not_archived", "note", "nothing is archived for it"]], {
    kind: "embed",
    text: "https://x.com/ada_example/status/99",
  }),
  sampleItem(
    [["flagged", "warning", "an editor should look at this post, decided 2026-11-23 by Eve Hart: gone"]],
    {
      kind: "embed",
      text: "https://x.com/ada_example/status/99",
      post: comparedPost({ gone: { absence: "deleted", at: "2026-11-22T09:00:00.000Z" } }),
    },
  ),
  sampleItem([["newer_version", "note", "shows an older version"]], {
    kind: "embed",
    text: "https://x.com/ada_example/status/99",
    post: comparedPost({ basis: "web_archive" }),
    ignored: true,
  }),
]);

/** Strings that try to break out of where they are put. */
export const HOSTILE: readonly string[] = [
  `</style></title><script>alert(1)</script><img src=x onerror="alert(1)">`,
  `"><a href="javascript:alert(1)">x</a>' onmouseover='alert(1)`,
  "\u202Ereversed\u202C \u2066left open \u2069\u2069 out",
  "\u0000\u0007\u001B[31mred\u009B bell",
  "lone \uD800 high, lone \uDC00 low",
  "%0A::error::x\r\n::error file=x::hostile",
  "a".repeat(50_000),
  "\n".repeat(2_000),
  "مرحبا بالعالم \u2067مثال\u2069 123",
  "${constructor} $& $1 {0} ](https://evil.example) [x](https://evil.example)",
];

/** A report in which every string is the given one. */
export function hostileReport(text: string): ProofReport {
  const post = comparedPost({
    key: { platform: "x", id: text },
    url: text,
    version: text,
    author: text,
    handle: text,
    label: text,
    text,
    published: text,
    capturedAt: text,
    basis: "transcribed",
  });
  const pieces = (["both", "article", "post", "elided", "bracketed"] as const).map((where) => ({
    in: where,
    text,
  }));
  const base = {
    text,
    reason: text,
    speaker: text,
    platform: text,
    post,
    candidates: [{ key: post.key, url: text, score: 0.5, reasons: [text] }],
    search: text,
    suggestion: text,
  };
  const credit = {
    source: "platform",
    platform: text,
    sourceName: text,
    name: text,
    handle: text,
    via: text,
    description: text,
    people: [{ name: text, position: "top-left" }],
  } as const;
  return {
    article: text,
    published: text,
    perhaps: [],
    items: [
      sampleItem([["altered", "alarm", text]], {
        ...base,
        comparison: comparison("altered", pieces, { span: [0, 3] }),
      }),
      sampleItem([["wrong_credit", "alarm", text]], { ...base, kind: "credit", credit }),
      sampleItem([["archived", "ok", text]], { ...base, kind: "embed" }),
    ],
    counts: { ok: 1, note: 0, warning: 0, alarm: 2, ignored: 0 },
  };
}
