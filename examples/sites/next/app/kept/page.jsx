import "postproof/embed.css"; // `<Post />` brings it along, `<PostSnapshot />` does not
import { createArchive, filesStore } from "postproof";
import { Kept } from "./kept.jsx";

// A component that runs in the browser is handed the snapshot, which is plain JSON.
export default async function Page() {
  const archive = createArchive({ store: filesStore(".postproof") });
  const post = await archive.show("https://x.com/ElleryHarbour_x/status/2021500000000000000");
  return <Kept snapshot={post.current} />;
}
