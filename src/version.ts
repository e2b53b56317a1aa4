// The version of this program, as in package.json (a test holds them equal).

/** The version of this package. */
export const VERSION = "0.1.0";

/** Name and version, as written into captures and snapshots. */
export const TOOL = `postproof/${VERSION}`;
