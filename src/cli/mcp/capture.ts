// capture: the one tool that asks the network, offered only where the server was started with --capture.
import { z } from "zod";
import { formatKey } from "../../index.ts";
import { ENDING_WORDS, STATUS_WORDS } from "../words.ts";
import { postField, toolOf } from "./tool.ts";

/** Captures posts. */
export const captureTool = toolOf({
  name: "capture",
  title: "Capture posts into the archive",
  description:
    "Asks platforms for posts and keeps them with their pictures. A post that is archived already is not asked for again. " +
    "A post that is gone is a result, not an error.",
  input: {
    urls: z.array(postField).min(1).max(10, "At most 10 posts at once.").describe("Addresses of posts."),
  },
  output: {
    results: z.array(
      z.looseObject({
        url: z.string(),
        status: z.string(),
        key: z.string().optional(),
        reason: z.string().optional(),
      }),
    ),
  },
  fetches: true,
  async run({ urls }, { archive }) {
    const results: { url: string; status: string; key?: string; reason?: string }[] = [];
    for await (const { url, status, ending, snapshot } of archive.captureAll(urls))
      results.push({
        url,
        status: status === "ended" ? ENDING_WORDS[ending.kind] : STATUS_WORDS[status],
        ...(snapshot && { key: formatKey(snapshot.key) }),
        ...(ending && { reason: ending.reason }),
      });
    const text = results.map(({ url, status, reason }) =>
      [`${url}: ${status}`, reason].filter(Boolean).join(". "),
    );
    return { value: { results }, text: text.join("\n") };
  },
});
