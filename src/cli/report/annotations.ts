// What proofreading found, as annotations that code hosts show beside the lines of an article.
import type { ProofReport, Severity } from "../../index.ts";
import type { Annotation } from "../terminal.ts";
import { postLine } from "./lines.ts";
import { KIND_WORDS, RULES, standingFindings } from "./rules.ts";

/** What is in order is not annotated. */
const LEVELS: Readonly<Partial<Record<Severity, Annotation["level"]>>> = {
  alarm: "error",
  warning: "warning",
  note: "notice",
};

/**
 * One annotation for each finding that counts.
 * @param file the article, relative to the root of the repository
 */
export function annotationsOf(report: ProofReport, file: string): Annotation[] {
  return report.items
    .filter(({ ignored }) => ignored !== true)
    .flatMap((item) =>
      standingFindings(item).flatMap(({ rule, severity, message }) => {
        const level = LEVELS[severity];
        if (level === undefined) return [];
        const title = `${KIND_WORDS[item.kind]}: ${RULES[rule].title}`;
        const post = item.post ? ` (${postLine(item.post)})` : "";
        return [{ level, file, line: item.line, column: item.column, title, message: `${message}${post}` }];
      }),
    );
}
