// The labelled quotations as articles, proofread against an archive of all recorded posts: nobody says which post is meant.
import { describe, expect, it } from "vitest";
import { formatKey } from "../../src/model/key.ts";
import type { ProofItem } from "../../src/model/proof.ts";
import { hasMaterial } from "../material.ts";
import { archiveOf, articleOf, keyOf } from "./as-articles.ts";
import { cases, printedIn } from "./cases.ts";
import type { Case } from "./cases.ts";

describe.runIf(hasMaterial)("articles on recorded posts", () => {
  it("raise at most two false alarms in a hundred quotations, and let no altered one pass", async () => {
    const archive = await archiveOf(cases);
    const tally = { faithful: 0, confirmed: 0, unresolved: 0, altered: 0, caught: 0, open: 0, elsewhere: 0 };
    const lines: string[] = [];
    const told = (one: Case, item: ProofItem | undefined): string =>
      `  #${one.id} ${item?.findings[0]?.rule ?? "not found in the article"}: ${one.why}`;
    const falseAlarms: string[] = [];
    const passed: string[] = [];
    const opened: string[] = [];
    for (const one of cases) {
      const { post, parts } = printedIn(one);
      const { items } = await archive.proof(articleOf(one, post, parts), { format: "html" });
      const item = items.find(({ kind }) => kind === "quotation");
      const severity = item?.severity ?? "note";
      const isOf = item?.post && formatKey(item.post.key) === formatKey(keyOf(one));
      if (one.faithful) {
        tally.faithful += 1;
        if (severity === "ok") tally.confirmed += 1;
        else if (severity === "note") {
          tally.unresolved += 1;
          lines.push(told(one, item));
        } else
          falseAlarms.push(
            `${told(one, item)} ${isOf === true ? "" : "(another post)"} ${item!.findings[0]!.message}`,
          );
      } else {
        tally.altered += 1;
        // Words of another archived post are found there, and are faithful to that.
        if (severity === "ok" && one.wordsOf) tally.elsewhere += 1;
        else if (severity === "ok") passed.push(told(one, item));
        else if (severity === "note") {
          tally.open += 1;
          opened.push(`${told(one, item)} ${String(item?.candidates[0]?.score ?? "no candidate")}`);
        } else tally.caught += 1;
      }
    }
    console.log(
      [
        `faithful: ${tally.faithful}, confirmed ${tally.confirmed}, left open ${tally.unresolved}, false alarms ${falseAlarms.length}`,
        ...falseAlarms,
        ...lines,
        `altered: ${tally.altered}, caught ${tally.caught}, left open ${tally.open}, of another archived post ${tally.elsewhere}, passed ${passed.length}`,
        ...passed,
        ...opened,
      ].join("\n"),
    );
    expect(falseAlarms.length / tally.faithful).toBeLessThanOrEqual(0.02);
    expect(passed).toEqual([]);
    expect(tally.confirmed / tally.faithful).toBeGreaterThan(0.9);
    expect(tally.caught / tally.altered).toBeGreaterThan(0.8);
  });

  it("raise no alarm about a post that is not archived, whatever else of the account is", async () => {
    const files = [...new Set(cases.map(({ post }) => `${post.file} ${post.path ?? ""}`))];
    const isKept = ({ post }: Case): boolean => files.indexOf(`${post.file} ${post.path ?? ""}`) % 2 === 0;
    const archive = await archiveOf(cases.filter(isKept));
    const others = cases.filter((one) => one.faithful && !isKept(one));
    const alarms: string[] = [];
    const asserted: string[] = [];
    for (const one of others) {
      const { post, parts } = printedIn(one);
      const { items } = await archive.proof(articleOf(one, post, parts), { format: "html" });
      const item = items.find(({ kind }) => kind === "quotation");
      const words = `  #${one.id} ${item?.findings[0]?.message.slice(0, 150) ?? ""}`;
      if (item?.severity === "warning" || item?.severity === "alarm") alarms.push(words);
      else if (item?.severity === "ok") asserted.push(words);
    }
    const told = `${others.length} faithful quotations of posts that are not archived: ${alarms.length} doubted, ${asserted.length} found in another recording`;
    console.log([told, ...alarms].join("\n"));
    expect(alarms.length / others.length).toBeLessThanOrEqual(0.02);
  });
});
