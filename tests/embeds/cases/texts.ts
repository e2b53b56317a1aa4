// Golden cases about the text of a post.
import type { Block, Inline, Mark, Text } from "../../../src/model/text.ts";
import { picture } from "../../render/pictures.ts";
import { ada, bluesky, bo, image, mastodon, run, x } from "../../render/posts.ts";
import type { Case } from "../cases.ts";

const words = (text: string, ...marks: Mark[]): Inline => ({
  type: "text",
  text,
  ...(marks.length > 0 && { marks }),
});
const paragraph = (...children: (Inline | string)[]): Block => ({
  type: "paragraph",
  children: children.map((child) => (typeof child === "string" ? words(child) : child)),
});
const list = (ordered: boolean, ...items: Text[]): Block => ({ type: "list", ordered, items });
const heading = (level: number, text: string): Block => ({ type: "heading", level, children: [words(text)] });

const tagged = (...tags: string[]): Inline[] =>
  tags.flatMap((tag, index): Inline[] => [
    ...(index > 0 ? [words(" ")] : []),
    { type: "hashtag", text: `#${tag}`, tag, url: `https://example.social/tags/${tag}` },
  ]);

const LONG = [
  "For eleven months we asked every harbour authority on this coast the same four questions: when was your sea wall last inspected, by whom, what did they find, and who was told?",
  "Nine of fourteen answered within the time that the law allows. Three answered after we complained. Two have not answered to this day, and one of those is the authority whose wall gave way in February.",
  "The answers differ more than we had thought. Some authorities send divers twice a year and publish what they saw. Others look from the quay at low water and write one line into a ledger that nobody reads.",
  "What they share is that no inspection in the past ten years led to a closure. Not one. Every report that found a fault ended with the same recommendation: look again next year.",
  "We put this to the ministry. It says that closures are a matter for the authorities. The authorities say that they have no power to close a harbour without the ministry.",
  "The whole file, with every letter and every answer, is in the first reply. Read it before you read what others say about it.",
];

/** Cases about texts. */
export const texts: Readonly<Record<string, Case>> = {
  "text-long": { of: x("100", { text: run(LONG.join("\n\n")) }) },
  "text-folded": { of: x("114", { text: run(LONG.join("\n\n")) }), options: { fold: 400 } },
  "text-folded-within": {
    of: mastodon("115", { language: "en", text: run(LONG.join(" ")) }),
    options: { fold: 300, language: "de" },
  },
  "text-folded-quote": {
    of: bluesky("116", {
      text: run("The file, at last."),
      quote: {
        state: "present",
        key: { platform: "bluesky", id: "did:plc:boexample/3long" },
        post: {
          url: "https://bsky.app/profile/bo.example.com/post/3long",
          author: bo,
          text: run(LONG.join("\n\n")),
          media: [],
        },
      },
    }),
    options: { fold: 400 },
  },
  "text-hashtags": {
    of: mastodon("117", {
      language: "en",
      text: [
        paragraph("Low water, and the old slip shows for an hour. Bring boots."),
        paragraph(...tagged("harbour", "lowwater", "tides", "slipway", "walks", "boots", "portellery")),
      ],
    }),
  },
  "text-hashtags-in-line": {
    of: x("118", {
      text: [
        paragraph(
          "The #wall again: ",
          ...tagged("wall"),
          " in fog. ",
          ...tagged("fog", "gulls", "dawn", "quay"),
        ),
      ],
    }),
  },
  "text-headings": {
    of: mastodon("101", {
      language: "en",
      text: [
        heading(1, "What the wall is made of"),
        paragraph("Granite below, brick above, and between them a course of mortar from 1911."),
        heading(2, "Why that matters"),
        paragraph("The mortar is what fails first."),
        heading(3, "And what does not"),
        paragraph("The granite has not moved by a finger’s breadth."),
      ],
    }),
  },
  "text-lists": {
    of: mastodon("102", {
      language: "en",
      text: [
        paragraph("What to bring to the low-tide walk:"),
        list(
          false,
          [paragraph("Boots that may get wet")],
          [
            paragraph("Something warm:"),
            list(
              false,
              [paragraph("a hat")],
              [paragraph("tea, in this order:"), list(true, [paragraph("strong")], [paragraph("stronger")])],
            ),
          ],
          [paragraph("The tide table. It is on the harbour’s page.")],
        ),
        {
          ...list(true, [paragraph("Meet at the slipway")], [paragraph("Walk to the light")]),
          start: 9,
        } as Block,
      ],
    }),
  },
  "text-quote": {
    of: mastodon("103", {
      language: "en",
      text: [
        paragraph("From the minutes, page 14:"),
        {
          type: "quote",
          children: [
            paragraph("The harbour master asked whether the wall was safe."),
            { type: "quote", children: [paragraph("The engineer replied that it had stood for a century.")] },
          ],
        },
        paragraph("That is not an answer."),
      ],
    }),
  },
  "text-code": {
    of: mastodon("104", {
      language: "en",
      text: [
        paragraph(
          "How we read the gauges, every ten minutes, with ",
          words("curl", "code"),
          " and nothing else:",
        ),
        {
          type: "code",
          text: 'for gauge in north south light; do\n  curl --silent "https://gauges.example/$gauge.json" | jq \'.level\' >> "$gauge.txt"   # one number a line, and the file grows for ever\ndone',
        },
        paragraph("The rest is ", words("awk", "code"), "."),
      ],
    }),
  },
  "text-marks": {
    of: mastodon("105", {
      language: "en",
      text: [
        paragraph(
          words("Bold", "bold"),
          ", ",
          words("italic", "italic"),
          ", ",
          words("both", "bold", "italic"),
          ", ",
          words("underlined", "underline"),
          ", ",
          words("struck out", "strike"),
          ", ",
          words("code", "code"),
          ", H",
          words("2", "sub"),
          "O, 10",
          words("3", "sup"),
          " tonnes.",
        ),
        { type: "divider" },
        paragraph("After a line."),
      ],
    }),
  },
  "text-spoiler": {
    of: mastodon("106", {
      language: "en",
      text: [
        paragraph("We watched all nine parts. The keeper of the light is ", {
          type: "spoiler",
          children: [
            words("the brother whom everyone "),
            words("thought", "italic"),
            words(" was lost at sea"),
          ],
        }),
        paragraph("Worth it for the third part alone."),
      ],
    }),
  },
  "text-inline-media": {
    of: mastodon("107", {
      language: "en",
      text: [
        paragraph("The chart from 1854:"),
        paragraph({ type: "media", index: 0 }),
        paragraph("and the same stretch of coast today:"),
        paragraph({ type: "media", index: 1 }),
        paragraph("The sandbank has moved by four hundred metres."),
      ],
      media: [
        image("chart", 1000, 420, "A chart of a bay drawn by hand, depths in fathoms"),
        image("today", 1000, 420, "The same bay on a printed chart"),
        image("bank", 1200, 800, "A sandbank at low water, seen from the light"),
      ],
    }),
  },
  "text-custom-emoji": {
    of: mastodon("108", {
      language: "en",
      author: {
        handle: "tide@example.social",
        name: ":tide: Tide Table :boat:",
        url: "https://example.social/@tide",
        avatar: picture("person tide", 96, 96, "png"),
      },
      emoji: {
        tide: picture("emoji tide", 64, 64, "png"),
        boat: picture("emoji boat", 128, 64, "png"),
        lost: { url: "https://example.social/lost.png", missing: { kind: "not_found", reason: "Gone." } },
      },
      text: run(
        "High water 06:12 ",
        { type: "emoji", shortcode: "tide" },
        ", low 12:31. Ferries ",
        { type: "emoji", shortcode: "boat" },
        " as planned; the small one is ",
        { type: "emoji", shortcode: "lost" },
        " today.",
      ),
    }),
  },
  "text-links": {
    of: x("109", {
      text: run(
        "With ",
        { type: "mention", text: "@bo_sample", handle: "bo_sample", url: "https://x.com/bo_sample" },
        " on ",
        { type: "hashtag", text: "#harbour", tag: "harbour", url: "https://x.com/hashtag/harbour" },
        " and ",
        { type: "cashtag", text: "$FERRY", symbol: "FERRY", url: "https://x.com/search?q=%24FERRY" },
        ": ",
        { type: "link", url: "https://example.com/minutes", text: "example.com/minutes" },
        ".\nNot a link: ",
        { type: "link", url: "javascript:alert(1)", text: "click here" },
        ".",
      ),
    }),
  },
  "text-unbroken": {
    of: bluesky("110", {
      author: {
        ...bo,
        name: "Donaudampfschifffahrtsgesellschaftskapitänswitwenverein",
        handle: `${"long-".repeat(9)}handle.example.com`,
      },
      text: run("Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz".repeat(3), " ", {
        type: "link",
        url: `https://example.com/${"way/".repeat(40)}`,
        text: `example.com/${"way/".repeat(30)}`,
      }),
    }),
  },
  "text-emoji": {
    of: bluesky("111", { text: run("🎉 Open again! 👩🏽‍🔧👨🏻‍🔧 worked all night 🌊🌊🌊 🏴󠁧󠁢󠁳󠁣󠁴󠁿 #️⃣1️⃣ ❤️‍🔥") }),
  },
  "text-lines": {
    of: x("112", {
      author: { ...ada, name: "Harbour Poems", handle: "harbour_poems" },
      text: run(
        "The ferry hums a single note,\nthe gulls reply in three;\n    a child upon the upper deck\n  conducts them, and the sea.\n\n\nAfter two blank lines.",
      ),
    }),
  },
  "text-markup": {
    of: x("113", {
      text: run("</blockquote></figure><script>alert(1)</script> & &amp; \" ' ` {{ x }} ${y} <!-- --> ]]>"),
    }),
  },
};
