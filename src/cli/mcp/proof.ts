// compare_quotation and proofread: what is printed against what was posted.
import {
  compareQuotation,
  proofInput,
  proofOutput,
  proofread,
  quotationInput,
  quotationOutput,
} from "../../server/questions.ts";
import { proofOf } from "../../site/config.ts";
import { checkLines } from "../quote.ts";
import { linesOf, summaryOf } from "../report/lines.ts";
import { toolOf } from "./tool.ts";

/** Compares words that are to be printed as a quotation with the post. */
export const compareQuotationTool = toolOf({
  name: "compare_quotation",
  title: "Compare a quotation with the post",
  description:
    "Says whether words may be printed as a quotation of a post: a changed number, name or negation, words of another " +
    "post and words that are not there are found. Call it before printing any quotation. status: in_order, findings (do " +
    "not print it so), or undecided (next says what to do).",
  input: quotationInput,
  output: quotationOutput,
  async run(asked, { archive, config }) {
    const { value, check } = await compareQuotation(asked, { archive, proof: proofOf(config) });
    return { value, text: checkLines(check).join("\n") };
  },
});

/** Proofreads an article. */
export const proofreadTool = toolOf({
  name: "proofread",
  title: "Proofread an article",
  description:
    "Compares the quotations, photo credits, pasted posts and embeds of an article with the archive. counts says how many " +
    "are in order; items holds the others with their findings, and those in order too where all is set.",
  input: proofInput,
  output: proofOutput,
  async run(asked, { archive, config }) {
    const { value, report } = await proofread(asked, { archive, proof: proofOf(config) });
    const lines = linesOf({ ...report, perhaps: [] }, "article", { verbose: asked.all ?? false });
    return { value, text: [summaryOf([report]), ...lines].join("\n") };
  },
});
