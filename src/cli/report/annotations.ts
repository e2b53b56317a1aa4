// What proofreading found, as annotations that GitHub Actions shows beside the lines of an article.
import type { ProofReport, Severity } from "../../index.ts";
import { KIND_WORDS, RULES, standingFindings } from "./rules.ts";

/** Names of workflow commands; what is in order is not annotated. */
const COMMANDS: Readonly<Partial<Record<Severity, string>>> = {
  alarm: "error",
  warning: "warning",
  note: "notice",
};

/**
 * One workflow command for each finding that counts, each one line of standard output:
 * `::error file=story.html,line=3,col=2,title=Quotation: Altered::number: article "31st", post "30th"`.
 *
 * @param path of the article, relative to the root of the repository
 */
export function annotationsOf(report: ProofReport, path: string): string[] {
  return report.items
    .filter(({ ignored }) => ignored !== true)
    .flatMap((item) =>
      standingFindings(item).flatMap(({ rule, severity, message }) => {
        const command = COMMANDS[severity];
        if (command === undefined) return [];
        const title = `${KIND_WORDS[item.kind]}: ${RULES[rule].title}`;
        const place = `file=${property(path)},line=${item.line},col=${item.column},title=${property(title)}`;
        return [`::${command} ${place}::${data(message)}`];
      }),
    );
}

/** Escaped as the runner reads it: https://github.com/actions/toolkit, packages/core/src/command.ts */
function data(text: string): string {
  return text.toWellFormed().replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}

function property(text: string): string {
  return data(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
}
