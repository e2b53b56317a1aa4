// The build joins templates without calling `markup`: what it prints is what the sources print.
import { describe, expect, it } from "vitest";
import { inlined } from "../../scripts/inline-markup.ts";
import { renderEmbed } from "../../src/render/index.ts";
import { samples } from "./samples.ts";

const BUILT: string = "../../dist/render.js";
const built = (await import(BUILT)) as { renderEmbed: typeof renderEmbed };

describe("the build", () => {
  it.each(Object.entries(samples))("prints %s as the sources do", (_name, { snapshot, label }) => {
    for (const theme of ["paper", "card"] as const) {
      const options = { label, theme, alt: "shown", assetUrl: (file: string) => `/media/${file}` } as const;
      expect(built.renderEmbed(snapshot, options)).toBe(renderEmbed(snapshot, options));
    }
  });

  it("leaves nothing out of a template, and adds nothing", () => {
    const text = inlined("f(markup`<b${a}>${b}${markup`<i>${c}</i>`}`, x`${d}`);", "x.ts")!;
    expect(text.replace(/\s+/g, " ").trim()).toBe(
      'f((`<b${(a) ?? ""}>${(b) ?? ""}${((`<i>${(c) ?? ""}</i>` as Html)) ?? ""}` as Html), x `${d}`);',
    );
    expect(inlined("const nothing = 1;", "x.ts")).toBeUndefined();
  });
});
