import { Post } from "postproof/react";

export default function Page() {
  return (
    <main>
      <h1>Storm Isolde</h1>
      <p>The harbour authority closed the port in the morning.</p>
      <Post url="https://x.com/ElleryHarbour_x/status/2021500000000000000" />
      <p>The café on the quay stayed open.</p>
      <Post url="https://bsky.app/profile/did:plc:demoadaexample2222222222/post/3demobreakfast" />
    </main>
  );
}
