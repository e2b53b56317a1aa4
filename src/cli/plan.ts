// The plan of a capture as people read it.
import type { CapturePlan } from "../index.ts";
import { duration } from "./progress.ts";
import { counted } from "./words.ts";

const MOST_HOSTS = 12;

/** What a capture would do, whom it would ask, and how long that takes at least. */
export function planLines(plan: CapturePlan, articles: number): string[] {
  const { references, archived, resting, toAsk, unsupported, platforms, hosts, seconds } = plan;
  const width = Math.max(0, ...platforms.map(({ platform }) => platform.length));
  const lines = [
    `${counted(references, "post")} referred to${articles > 0 ? ` in ${counted(articles, "article")}` : ""}: ` +
      `${archived} archived, ${resting} lately seen to be gone, ${toAsk} to be asked for`,
    ...platforms.map(
      (each) =>
        `  ${each.platform.padEnd(width)}  ${each.references}: ${each.archived} archived, ${each.resting} gone lately, ${each.toAsk} to be asked for`,
    ),
    ...(unsupported > 0
      ? [`  ${counted(unsupported, "address", "addresses")} of no platform known here`]
      : []),
  ];
  if (hosts.length > 0) {
    lines.push("", `Takes ${duration(seconds)} or more; pictures, and what an answer leads to, come on top.`);
    for (const { host, requests, budgets, seconds: least } of hosts.slice(0, MOST_HOSTS)) {
      const limits = budgets.map(
        (budget) =>
          `at most ${budget.requests} in ${duration(budget.seconds)}, ${Math.floor((budget.requests * 86_400) / budget.seconds)} a day`,
      );
      lines.push(
        `  ${host}  ${counted(requests, "request")}, ${duration(least)}${limits.length > 0 ? ` (${limits.join("; ")})` : ""}`,
      );
    }
    if (hosts.length > MOST_HOSTS) lines.push(`  and ${counted(hosts.length - MOST_HOSTS, "host")} more`);
  }
  return [...lines, "", "Nobody was asked."];
}
