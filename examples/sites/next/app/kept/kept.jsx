"use client";
import { useState } from "react";
import { PostSnapshot } from "postproof/react";

export function Kept({ snapshot }) {
  const [isCard, setCard] = useState(false);
  return (
    <main>
      <button onClick={() => setCard(!isCard)}>Another look</button>
      <PostSnapshot snapshot={snapshot} theme={isCard ? "card" : "paper"} />
    </main>
  );
}
