// Processes whose memory is measured, alike on every version of Node.

/**
 * Flags of Node for a process that may hold at most so many MB of values, and ends if it needs more. How much V8 takes beyond
 * what is needed, before it looks what can go, differs from version to version; with a limit it is what is needed that counts.
 */
export const heapOf = (megabytes: number): readonly string[] => [
  `--max-old-space-size=${megabytes}`,
  "--max-semi-space-size=16", // the room for what is new, as on Node 20
];
