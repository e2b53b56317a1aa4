// How often what is repeated at random or killed is done, and how long what is made long is.

/** Set by `POSTPROOF_TIMES`. */
const SHARE = Number(process.env["POSTPROOF_TIMES"] ?? 0.3);

/**
 * The share of a count that this run does: by default three tenths, all of it with `POSTPROOF_TIMES=1`, a tenth on the second
 * version of Node in `.ci/run`, where the same has been shown already.
 */
export function times(count: number, least = 1): number {
  return Math.max(least, Math.ceil(count * SHARE));
}

/** One of so many of a list: all of it with `POSTPROOF_TIMES=1`, else every third, or every tenth on the second version of Node. */
export function some<T>(list: readonly T[]): T[] {
  const step = Math.round(1 / SHARE);
  return list.filter((_each, index) => index % step === 0);
}

/** Whether all is done that `POSTPROOF_TIMES=1` asks for. */
export const isWhole = SHARE === 1;

/** Whether this is the second version of Node in `.ci/run`. */
export const isAgain = SHARE < 0.3;
