// postproof scan: which posts do these articles lean on?
import type { SCAN } from "./flags.ts";
import type { FlagsOf } from "./flags.ts";
import type { FoundReference } from "../index.ts";
import type { FoundCredit, FoundPasted, FoundQuotation } from "../index.ts";
import { parseFrame, parseReference } from "../platforms/index.ts";
import { findProse } from "../proof.ts";
import { openFailures } from "./failures.ts";
import { namedInputs } from "./inputs.ts";
import { EXIT } from "./failures.ts";
import { openTerminal } from "./terminal.ts";
import { eachText } from "./pieces.ts";
import { counted } from "./words.ts";

/** Flags of `postproof scan`. */
export type ScanFlags = FlagsOf<typeof SCAN>;

/** Lists every reference in the articles. Needs neither archive nor network. Exit code 3: some could not be read. */
export async function scan(args: readonly string[], flags: ScanFlags): Promise<number> {
  const terminal = openTerminal(flags);
  const byPlatform = new Map<string, number>();
  let articles = 0;
  let found = 0;
  const prose = { credits: 0, quotations: 0, perhaps: 0, others: 0, pasted: 0 };
  const run = { cwd: process.cwd(), terminal, failures: openFailures(terminal, "not read") };
  await eachText(await namedInputs(args, flags), flags, run, ({ path, article }) => {
    articles += 1;
    if (articles % 50 === 1) terminal.progress(`${articles} ${path}`);
    const references = article.references({ parse: parseReference, parseFrame });
    for (const reference of references) {
      found += 1;
      const { platform } = reference.reference;
      byPlatform.set(platform, (byPlatform.get(platform) ?? 0) + 1);
      terminal.result(
        { file: path, ...rowOf(reference) },
        `${path}:${reference.line}:${reference.column}  ${reference.markup}  ${reference.reference.url}` +
          (reference.certain ? "" : "  (a guess by the form of the address)"),
      );
    }
    const { credits, quotations, pasted } = findProse(article, article.format, references);
    for (const credit of credits) {
      if (!credit.credit.social) continue;
      prose.credits += 1;
      terminal.result({ file: path, ...creditRow(credit) }, `${path}:${creditLine(credit)}`);
    }
    for (const post of pasted) {
      prose.pasted += 1;
      terminal.result({ file: path, ...post }, `${path}:${pastedLine(post)}`);
    }
    for (const quotation of quotations) {
      if (quotation.source === "post" && quotation.tier === "certain") prose.quotations += 1;
      else if (quotation.source === "post") prose.perhaps += 1;
      else prose.others += 1;
      terminal.result(
        { file: path, ...quotation },
        quotation.source === "post" ? `${path}:${quotationLine(quotation)}` : undefined,
      );
    }
  });
  const platforms = [...byPlatform].map(([name, count]) => `${count} ${name}`).join(", ");
  terminal.note(
    `${counted(found, "reference")} in ${counted(articles, "article")}${platforms ? `: ${platforms}` : ""}` +
      `; ${counted(prose.credits, "photo credit")}, ${counted(prose.quotations, "quotation")} of posts` +
      (prose.pasted > 0 ? `, ${counted(prose.pasted, "pasted post")}` : "") +
      (prose.perhaps > 0 ? `, ${prose.perhaps} perhaps of posts` : "") +
      (prose.others > 0 ? `, ${prose.others} from other sources` : ""),
  );
  return run.failures.isIncomplete ? EXIT.incomplete : EXIT.done;
}

/** One reference in the form that `scan --json` prints. */
export function rowOf(found: FoundReference): Record<string, unknown> {
  const { reference, certain, range, line, column, markup } = found;
  return {
    kind: markup === "link" || markup === "bare-link" ? "link" : "embed",
    platform: reference.platform,
    id: reference.id,
    url: reference.url,
    certain,
    range,
    line,
    column,
    markup,
  };
}

function creditRow({ credit, ...place }: FoundCredit): Record<string, unknown> {
  const { source, platform, name, handle, via, description, people, credit: text } = credit;
  return { ...place, text, source, platform, name, handle, via, description, people };
}

function creditLine({ line, column, credit, confidence }: FoundCredit): string {
  const { credit: text, platform, name, handle, people } = credit;
  const who = [name, handle === undefined ? undefined : `@${handle}`].filter((each) => each !== undefined);
  const shown = people.length > 0 ? `; shows ${people.map((person) => person.name).join(", ")}` : "";
  return `${line}:${column}  photo credit  "${text}"  ${[platform ?? "a handle", ...who].join(", ")}${shown}  (${percent(confidence)})`;
}

function quotationLine({
  line,
  column,
  tier,
  quoted,
  platform,
  speaker,
  handle,
  confidence,
  reason,
}: FoundQuotation): string {
  const words = beginning(quoted);
  const who = speaker ?? (handle === undefined ? "somebody" : `@${handle}`);
  return `${line}:${column}  ${tier === "perhaps" ? "perhaps a quotation" : "quotation"}  "${words}"  ${who}${platform === undefined ? "" : ` on ${platform}`}  (${percent(confidence)}: ${reason})`;
}

function pastedLine({
  line,
  column,
  text,
  author,
  handle,
  platform,
  confidence,
  reason,
}: FoundPasted): string {
  const who = [author, handle === undefined ? undefined : `@${handle}`].filter((each) => each !== undefined);
  return `${line}:${column}  pasted post  "${beginning(text)}"  ${who.join(", ")}${platform === undefined ? "" : ` on ${platform}`}  (${percent(confidence)}: ${reason})`;
}

function beginning(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
