// The way of an archive to the network: a door that is made when something is first asked, and closed with the archive.
import { withBudgets } from "../http/budgets.ts";
import { intervalsOf } from "../http/pace.ts";
import { TOOL } from "../version.ts";
import type { Door, DoorOptions } from "../http/door.ts";
import type { PlanTools } from "./capture/plan.ts";

/** The door that an archive asks through. */
export interface Network {
  /** The door, made now if it was not yet. */
  readonly openDoor: () => Promise<Door>;
  /** The pace that it will keep; `undefined` for a door of one's own. */
  readonly pace: () => PlanTools["pace"];
  /** Closes the door, unless it is one's own. The next to ask makes another. */
  readonly close: () => Promise<void>;
}

/** The network by the options of its door, or through a door of one's own. */
export function openNetwork(http: DoorOptions | Door = {}): Network {
  if ("ask" in http) {
    return {
      openDoor: () => Promise.resolve(http),
      pace: () => undefined,
      close: () => Promise.resolve(),
    };
  }
  let door: Promise<Door> | undefined;
  return {
    // The door brings undici with it: an archive that only renders never loads it.
    openDoor: () =>
      (door ??= import("../http/door.ts").then(({ createDoor }) =>
        createDoor({ userAgent: `${TOOL} (+https://www.npmjs.com/package/postproof)`, ...http }),
      )),
    pace: () => ({ interval: intervalsOf(http.pace), budgets: withBudgets(http.budgets) }),
    close: async () => {
      const opened = door;
      door = undefined;
      await (await opened)?.close();
    },
  };
}
