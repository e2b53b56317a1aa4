// What a server did so far, as text that monitoring reads (the format of Prometheus).

/** Counts answers. */
export interface Metrics {
  /** Counts one. `name`: of the route's operation. */
  readonly count: (name: string, status: number, milliseconds: number) => void;
  readonly text: () => string;
}

/** Opens the counting. */
export function openMetrics(): Metrics {
  const began = Date.now();
  const answers = new Map<string, number>();
  const seconds = new Map<string, { sum: number; count: number }>();
  return {
    count(name, status, milliseconds) {
      const labels = `route="${name}",status="${status}"`;
      answers.set(labels, (answers.get(labels) ?? 0) + 1);
      const known = seconds.get(name) ?? { sum: 0, count: 0 };
      seconds.set(name, { sum: known.sum + milliseconds / 1_000, count: known.count + 1 });
    },
    text: () =>
      [
        "# HELP postproof_answers_total Answers by route and status.",
        "# TYPE postproof_answers_total counter",
        ...[...answers].map(([labels, count]) => `postproof_answers_total{${labels}} ${count}`),
        "# HELP postproof_answer_seconds How long answers took until they began.",
        "# TYPE postproof_answer_seconds summary",
        ...[...seconds].flatMap(([name, { sum, count }]) => [
          `postproof_answer_seconds_sum{route="${name}"} ${sum.toFixed(6)}`,
          `postproof_answer_seconds_count{route="${name}"} ${count}`,
        ]),
        "# HELP postproof_memory_bytes Memory that the process holds.",
        "# TYPE postproof_memory_bytes gauge",
        `postproof_memory_bytes ${process.memoryUsage.rss()}`,
        "# HELP postproof_uptime_seconds Since when it answers.",
        "# TYPE postproof_uptime_seconds gauge",
        `postproof_uptime_seconds ${Math.floor((Date.now() - began) / 1_000)}`,
        "",
      ].join("\n"),
  };
}
