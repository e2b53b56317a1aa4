// postproof export --site: the archive as a static site.
import { resolve } from "node:path";
import { writeGallery } from "../site/gallery/gallery.ts";
import { EXIT, openFailures } from "./failures.ts";
import type { FlagsOf } from "./flags.ts";
import type { EXPORT } from "./post-flags.ts";
import { noteExport, openExisting } from "./session.ts";
import { counted } from "./words.ts";

/** Writes the site. Exit code 3: it was stopped, or the archive lacks files that posts show. */
export async function exportSite(site: string, flags: FlagsOf<typeof EXPORT>): Promise<number> {
  const { title } = flags;
  const session = await openExisting(flags);
  const { archive, terminal, found, cwd } = session;
  const failures = openFailures(terminal, "not written");
  let done = 0;
  const folder = resolve(cwd, site);
  const { config } = found;
  await noteExport({ what: "site", place: folder, ...(title !== undefined && { title }) }, session);
  const result = await failures.listening(() =>
    writeGallery({
      ...{ archive, config, folder, title },
      isStopped: () => failures.isStopped,
      step: () => {
        done += 1;
        if (done % 50 === 0) terminal.progress(counted(done, "post"));
        if (done % 5_000 === 0) terminal.milestone(counted(done, "post"));
      },
    }),
  );
  await archive.close();
  const { posts, leftOut, written, unchanged, removed, lacking, isStopped } = result;
  for (const file of lacking.slice(0, 20))
    terminal.warn(`The archive lacks the file ${file}: run postproof audit.`);
  if (lacking.length > 20) terminal.warn(`and ${lacking.length - 20} more`);
  terminal.result({ site: folder, ...result }, [
    `${counted(posts, "post")} in ${site}: ${counted(written, "file")} written, ${unchanged} as they were, ${removed} taken away`,
  ]);
  if (leftOut > 0) terminal.note(`${counted(leftOut, "post")} left out: nothing is kept of them`);
  if (isStopped) terminal.warn("Interrupted. Run the same command again to go on.");
  else terminal.note(`Open ${site}/index.html`);
  return isStopped || lacking.length > 0 ? EXIT.incomplete : EXIT.done;
}
