// A log-linear model: each candidate has features, each feature a learned weight; the candidates share one probability.

/** What is chosen from: its features by name. A feature that occurs twice counts twice. */
export type Features = readonly string[];

/** Weights by the features' names. A feature without a weight counts nothing. */
export type Weights = Readonly<Record<string, number>>;

/** How probable each candidate is; they sum to 1. */
export function probabilities(weights: Weights, candidates: readonly Features[]): number[] {
  const scores = candidates.map((features) =>
    features.reduce((sum, feature) => sum + (weights[feature] ?? 0), 0),
  );
  const most = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - most));
  const all = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => share / all);
}

/** A number as part of a feature's name: below which of the limits it is. */
export function bin(value: number, ...limits: readonly number[]): string {
  const at = limits.findIndex((limit) => value <= limit);
  return at < 0 ? `>${limits.at(-1)!}` : `<=${limits[at]!}`;
}
