// Markup by construction: what is escaped, what is a link, what cannot be forged.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { times } from "../times.ts";
import { safeHref } from "../../src/render/address.ts";
import { lineHtml } from "../../src/render/html/line.ts";
import { candidate, digits, each, escape, markup } from "../../src/render/html/markup.ts";
import { phraseOf, say, sayPlain } from "../../src/render/phrase.ts";
import type { LinkPiece } from "../../src/render/view.ts";

describe("markup", () => {
  it("takes what was escaped, in text and in attributes", () => {
    expect(markup`<p title="${escape(`"'`)}">${escape("<b>&")}</p>`).toBe(
      `<p title="&quot;&#39;">&lt;b&gt;&amp;</p>`,
    );
  });

  it("takes markup as it is and undefined as nothing", () => {
    const item = markup`<li>${digits(1)}</li>`;
    expect(markup`<ul>${item}${undefined}</ul>`).toBe("<ul><li>1</li></ul>");
  });

  it("takes nothing else: raw text, numbers and lists are errors of types", () => {
    const raw: string = "<script>";
    const refused = [
      // @ts-expect-error -- text that nobody escaped
      () => markup`${raw}`,
      // @ts-expect-error -- a number may be anything in a document that nobody checked
      () => markup`${1}`,
      // @ts-expect-error -- lists are joined by `each`
      () => markup`${[escape("x")]}`,
      // @ts-expect-error -- what strings are joined to is a string
      () => markup`${escape("x") + raw}`,
    ];
    expect(refused.length).toBe(4);
  });

  it("has no line ends", () => {
    expect(escape("a\nb\r\nc\td")).toBe("a&#10;b&#13;&#10;c\td");
  });

  it("writes candidates of a srcset that nothing ends", () => {
    expect(candidate(`/a b,c"d&e.webp`)).toBe("/a%20b%2Cc&quot;d&amp;e.webp");
    expect(candidate("/media/a.webp")).toBe("/media/a.webp");
  });

  it("writes nothing but digits for a number, whatever it is", () => {
    const forged = JSON.parse(`["<script>","1\\"",{},[],null,3.5]`) as number[];
    expect(forged.map(digits)).toEqual(["NaN", "NaN", "NaN", "0", "0", "3.5"]);
  });

  it("joins lists, with something between two if wanted", () => {
    const letters = ["a", "<", "b"];
    expect(each(letters, escape)).toBe("a&lt;b");
    expect(each(letters, escape, escape(", "))).toBe("a, &lt;, b");
    expect(each(letters, (letter) => (letter === "<" ? undefined : escape(letter)))).toBe("ab");
  });
});

describe("phrases", () => {
  it("have places that are filled by name", () => {
    const phrase = phraseOf("{name} & {date}{text}!");
    const date = { type: "isolate", line: "x" } as const;
    expect(say(phrase, { name: "<", date })).toEqual(["< & ", date, "!"]);
    expect(say(phrase, { name: ["a", date], date: "b" })).toEqual(["a", date, " & b!"]);
    expect(sayPlain(phrase, { name: "<", date: "x" })).toBe("< & x!");
    expect(sayPlain(phraseOf("all of it"))).toBe("all of it");
  });

  it("leave out places that nothing is ever called, those of objects too", () => {
    expect(sayPlain(phraseOf("{nobody}a{constructor}b{name}c{tostring}d"), { name: "N" })).toBe("abNcd");
  });
});

describe("safeHref", () => {
  it.each([
    ["https://example.com/a?b=c&d#e", "https://example.com/a?b=c&d#e"],
    ["http://example.com", "http://example.com/"],
    ["HTTPS://EXAMPLE.COM/", "https://example.com/"],
    ["https://аpple.example/", "https://xn--pple-43d.example/"],
    [`https://example.com/" onclick="x`, "https://example.com/%22%20onclick=%22x"],
  ])("takes %s", (url, href) => expect(safeHref(url)).toBe(href));

  it.each([
    "javascript:alert(1)",
    "java\tscript:alert(1)",
    " javascript:alert(1)",
    "data:text/html,x",
    "blob:https://example.com/1",
    "ftp://example.com/",
    "//example.com/",
    "/path",
    "",
    "https://bank.example@evil.example/",
    "https://user:secret@example.com/",
    `https://example.com/${"a".repeat(20_000)}`,
  ])("refuses %.40s", (url) => expect(safeHref(url)).toBeUndefined());

  it("keeps what a refused link shows", () => {
    const link = (url: string, line: string, to?: LinkPiece["to"]): string =>
      lineHtml([{ type: "link", href: safeHref(url), line, to }]);
    expect(link("javascript:alert(1)", "<here>")).toBe("&lt;here&gt;");
    expect(link("javascript:alert(1)", "x", "post")).toBe(`<span class="u-url">x</span>`);
    expect(link("https://example.com/", "x")).toBe(
      `<a href="https://example.com/" rel="nofollow noopener noreferrer ugc">x</a>`,
    );
  });

  describe("gives the address that the URL standard gives", () => {
    const standard = (url: string): string | undefined => {
      try {
        const { protocol, username, password, href } = new URL(url);
        return /^https?:$/.test(protocol) && username === "" && password === "" ? href : undefined;
      } catch {
        return undefined;
      }
    };

    it.each([
      "https://example.com",
      "https://example.com/a/./b",
      "https://example.com/a/../b",
      "https://example.com/a/..",
      "https://example.com/a/.",
      "https://example.com/a/%2e%2E/b",
      "https://example.com/a/%2E",
      "https://example.com/.well-known/x",
      "https://example.com/a/...",
      "https://example.com//a//",
      "https://example.com/a%zz%",
      "https://example.com/a?b=c'd",
      "https://example.com/?#",
      "https://example.com/#a#b",
      "https://example.com/a|b^c`d{e}",
      "https://example.com/a\\b",
      "https://example.com:443/",
      "https://example.com:8443/",
      "https://example.com./",
      "https://example..com/",
      "https://-example.com/",
      "https://example-.com/",
      "https://xn--nxasmq6b.example/",
      "https://xn--.example/",
      "https://a--b.example/",
      "https://EXAMPLE.com/",
      "https://1.2.3.4/",
      "https://1.2.3/",
      "https://example.1/",
      "https://example.0x1/",
      "https://0x7f.1/",
      "https://localhost/",
      "https://[::1]/",
      "https://user@example.com/",
      "https://example.com/a@b:c",
      "https://exa_mple.com/",
      "https://example.com/ä",
      "https://example.com/a b",
      "https://example.com/a\n",
      "https:/example.com/",
      "https:example.com/",
      "https:///example.com/",
      `https://${"a".repeat(300)}.com/`,
    ])("of %.60s", (url) => expect(safeHref(url)).toBe(standard(url)));

    it("of anything", () => {
      const host = fc.array(
        fc.constantFrom(
          "a",
          "example",
          "com",
          "0",
          "1",
          "0x7f",
          "-",
          "--",
          ".",
          "xn--",
          "é",
          "%61",
          "_",
          ":",
          "@",
          "A",
        ),
        { maxLength: 6 },
      );
      const rest = fc.array(
        fc.constantFrom(
          "/",
          ".",
          "..",
          "%2e",
          "%2E",
          "%",
          "a",
          "B",
          "0",
          "?",
          "#",
          "&",
          "=",
          "'",
          '"',
          "<",
          "~",
          "!",
          "$",
          "(",
          "*",
          "+",
          ",",
          ";",
          ":",
          "@",
          "|",
          "^",
          "`",
          "{",
          "[",
          "\\",
          " ",
          "\n",
          "\t",
          "é",
          "😀",
          "_",
          "-",
        ),
        { maxLength: 10 },
      );
      fc.assert(
        fc.property(
          fc.constantFrom("https://", "http://", "HTTPS://", "https:/"),
          host,
          rest,
          (scheme, a, b) => {
            const url = `${scheme}${a.join("")}${b.length > 0 ? "/" : ""}${b.join("")}`;
            expect(safeHref(url)).toBe(standard(url));
          },
        ),
        { numRuns: times(20_000) },
      );
    });
  });
});
