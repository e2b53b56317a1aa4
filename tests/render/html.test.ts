// Markup by construction: what is escaped, what is a link, what cannot be forged.
import { describe, expect, it } from "vitest";
import { attribute, escapeText, link, markup, phrase, safeHref } from "../../src/render/html.ts";

describe("markup", () => {
  it("escapes every value, in text and in attributes", () => {
    expect(String(markup`<p title="${`"'`}">${"<b>&"}</p>`)).toBe(
      `<p title="&quot;&#39;">&lt;b&gt;&amp;</p>`,
    );
  });

  it("takes markup as it is, lists in order, undefined as nothing, numbers as digits", () => {
    const item = markup`<li>${1}</li>`;
    expect(String(markup`<ul>${[item, undefined, ["<", item]]}</ul>`)).toBe(
      "<ul><li>1</li>&lt;<li>1</li></ul>",
    );
  });

  it("cannot be forged by data in the shape of markup", () => {
    const forged = JSON.parse(`{"text":"<script>","toString":"<script>"}`) as string;
    expect(() => String(markup`${forged}`)).toThrow();
  });

  it("has no line ends and no control characters", () => {
    expect(escapeText("a\nb\r\u0000\u001Bc\td")).toBe("a&#10;bc\td");
  });
});

describe("attribute and phrase", () => {
  it("leaves out an attribute without a value", () => {
    expect(String(attribute("lang", undefined))).toBe("");
    expect(String(attribute("lang", `x" y="`))).toBe(` lang="x&quot; y=&quot;"`);
  });

  it("fills places by name and escapes what it fills them with", () => {
    expect(String(phrase("{a} & {b}{c}", { a: "<", b: markup`<i>x</i>` }))).toBe("&lt; &amp; <i>x</i>");
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
    expect(String(link("javascript:alert(1)", "<here>"))).toBe("&lt;here&gt;");
    expect(String(link("javascript:alert(1)", "x", "pp-link"))).toBe(`<span class="pp-link">x</span>`);
    expect(String(link("https://example.com/", "x"))).toBe(
      `<a href="https://example.com/" rel="nofollow noopener noreferrer ugc">x</a>`,
    );
  });
});
