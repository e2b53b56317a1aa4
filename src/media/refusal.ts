// Why a file is not kept, thrown from within its reader and told as a result by whoever called for it.

/** A file that cannot be made fit to be published; the message is one sentence that says why. */
export class Refusal extends Error {
  override readonly name = "Refusal";
}
