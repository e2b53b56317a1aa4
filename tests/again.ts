// How much of what is killed, repeated at random or made long a run does.

/**
 * A count, or a smaller one where the same has been shown already in the same run of the whole proof: on the second version of
 * Node (`POSTPROOF_AGAIN`).
 */
export function fewer(count: number, again: number): number {
  return process.env["POSTPROOF_AGAIN"] === undefined ? count : again;
}
