// find_references: what an article leans on.
import { z } from "zod";
import { findReferences } from "../../article/index.ts";
import { parseFrame, parseReference } from "../../platforms/index.ts";
import { findProse } from "../../proof.ts";
import type { FoundCredit, FoundPasted, FoundQuotation } from "../../index.ts";
import { rowOf } from "../scan.ts";
import { counted } from "../words.ts";
import { articleFields, listed } from "../../server/questions.ts";
import { toolOf } from "./tool.ts";

const place = { line: z.number(), column: z.number() };
const found = z.looseObject({ ...place, text: z.string(), confidence: z.number(), reason: z.string() });

/** Lists embeds, links, quotations, photo credits and pasted posts. */
export const findReferencesTool = toolOf({
  name: "find_references",
  title: "Find the posts an article leans on",
  description:
    "Lists the posts that an article refers to: embeds and links, quotations of posts, photo credits of platforms, and " +
    "posts pasted as text. Needs no archive. Positions count from 1.",
  input: articleFields,
  output: {
    references: z.array(
      z.looseObject({
        ...place,
        kind: z.string(),
        platform: z.string(),
        url: z.string(),
        certain: z.boolean(),
      }),
    ),
    quotations: z.array(found),
    credits: z.array(found),
    pasted: z.array(found),
    omitted: z.number().describe("How many more there are than are listed."),
  },
  run({ article, format }) {
    const references = findReferences(article, { format, parse: parseReference, parseFrame });
    const prose = findProse(article, format, references);
    const lists = {
      references: listed(references.map(rowOf)),
      quotations: listed(prose.quotations.filter(({ source }) => source === "post").map(quotationRow)),
      credits: listed(prose.credits.filter(({ credit }) => credit.social).map(creditRow)),
      pasted: listed(prose.pasted.map(pastedRow)),
    };
    const all = Object.entries(lists);
    const counts = all.map(([name, { shown, omitted }]) =>
      counted(shown.length + omitted, SINGULAR[name as keyof typeof lists]),
    );
    return Promise.resolve({
      value: {
        ...Object.fromEntries(all.map(([name, { shown }]) => [name, shown])),
        omitted: all.reduce((sum, [, { omitted }]) => sum + omitted, 0),
      },
      text: counts.join(", "),
    });
  },
});

const SINGULAR = {
  references: "reference",
  quotations: "quotation",
  credits: "photo credit",
  pasted: "pasted post",
};

function quotationRow({
  quoted,
  range: _range,
  kind: _kind,
  parts: _parts,
  ...rest
}: FoundQuotation): object {
  return { text: quoted, ...rest };
}

function creditRow({ line, column, confidence, reason, credit }: FoundCredit): object {
  const { credit: text, platform, name, handle, description } = credit;
  return { line, column, confidence, reason, text, platform, name, handle, description };
}

function pastedRow({ range: _range, kind: _kind, ...rest }: FoundPasted): object {
  return rest;
}
