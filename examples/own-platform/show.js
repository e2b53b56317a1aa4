// Captures a notice with one's own platform beside all others, and prints its embed. Here a recorded answer is replayed;
// without the line `http` the notice board itself would be asked.
//
//   node show.js
import { createArchive, memoryStore, replayDoor } from "postproof";
import { platforms } from "postproof/platforms";
import { board } from "./board.js";

const answer = {
  format: "postproof/capture@1",
  reference: { platform: "board", id: "7", url: "https://board.northport.example/notices/7", certain: true },
  capturedAt: "2026-02-11T09:00:00.000Z",
  tool: "example",
  exchanges: [
    {
      request: {
        method: "GET",
        url: "https://board.northport.example/api/notices/7",
        headers: { accept: "application/json" },
      },
      at: "2026-02-11T09:00:00.000Z",
      result: {
        status: 200,
        headers: { "content-type": "application/json" },
        truncated: false,
        body: {
          utf8: JSON.stringify({
            by: "Harbour office",
            account: "harbour",
            posted: "2026-02-10T16:00:00Z",
            html: "<p>The ferry <b>runs again</b> from Monday.</p>",
          }),
        },
      },
    },
  ],
};

const archive = createArchive({
  store: memoryStore(),
  platforms: [board(), ...platforms()],
  http: replayDoor([answer]),
  media: { keep: "none" },
});
const { status, ending } = await archive.capture("https://board.northport.example/notices/7/");
if (status !== "captured") throw new Error(ending.reason);
console.log(await archive.embed("https://board.northport.example/notices/7"));
