// A whole article and the posts behind it, proofread for real: what reports are looked at with. All of it is invented.
import sharp from "sharp";
import type { ReportedArticle } from "../../src/report/page.ts";
import { picturesOf } from "../../src/report/page.ts";
import { openDesk } from "../archive/desk.ts";
import type { Desk } from "../archive/desk.ts";
import { ADA, BEN } from "../platforms/x-samples.ts";

const account = (id: string, name: string, handle: string): typeof ADA => ({
  ...ADA,
  id_str: id,
  name,
  screen_name: handle,
});
const NORA = account("2001", "Nora Lindqvist", "nlindqvist");
const OLE = account("2002", "Ole Brandt", "ole_brandt");
const HARBOUR = account("2003", "Example Bay Harbour", "examplebay");
const MAYA = account("2004", "Maya Castellan", "mayacastellan");

/** The posts, by the name under which the article means them. */
const POSTS = {
  fees: {
    user: NORA,
    at: "2026-10-20T09:12:00.000Z",
    text: "From January the fee for a boat of 12 metres is 340 crowns a month. We know that this is a lot of money. It is also what the crane costs.",
  },
  turned: {
    user: NORA,
    at: "2026-10-20T09:30:00.000Z",
    text: "Let me be clear: no boat will be turned away this winter. The board will not raise the fee again before 2029, whatever the state decides.",
  },
  patriots: {
    user: OLE,
    at: "2026-10-21T17:40:00.000Z",
    text: "The Racists of Example Bay marched past our boats again today. Nobody on the quay greeted them.",
  },
  island: {
    user: OLE,
    at: "2026-10-19T06:05:00.000Z",
    text: "My father sold the same boat to a man from Sri Lanka for half of what the mooring costs now.",
  },
  talks: {
    user: BEN,
    at: "2026-10-18T11:00:00.000Z",
    text: "We were promised talks in spring and got a letter in autumn. That is how this board works.",
  },
  sorry: {
    user: MAYA,
    at: "2026-10-22T08:00:00.000Z",
    text: "The decision is regrettable, and I have said so in the council, but it is legal and it stands.",
  },
  crane: {
    user: HARBOUR,
    at: "2026-10-17T10:00:00.000Z",
    text: "The crane is back in service from Monday. Please book your slot by telephone.",
  },
  table: {
    user: HARBOUR,
    at: "2026-10-24T07:00:00.000Z",
    text: "We hear you. A new table of fees comes on Monday, and it will be shorter.",
  },
} as const;

/** A picture that looks like no other of another `hue`. */
async function photo(hue: number): Promise<Uint8Array> {
  const [width, height] = [800, 600];
  const data = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const sky = y < 240 + 30 * Math.sin(x / (40 + hue * 9));
      const at = (y * width + x) * 3;
      data[at] = sky ? 150 + hue * 8 - y / 5 : 40 + 25 * Math.sin((x * hue) / 57 + y / 9);
      data[at + 1] = sky ? 175 - y / 8 : 80 + 20 * Math.cos((y + x * hue) / 31);
      data[at + 2] = sky ? 205 : 105 + 15 * Math.sin(y / 5);
    }
  const image = sharp(data, { raw: { width, height, channels: 3 } });
  return new Uint8Array(await image.jpeg().toBuffer());
}

/** The article; `url` gives the address of a post. */
const story = (
  url: Readonly<Record<keyof typeof POSTS, string>>,
  pictures: readonly [string, string],
) => `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta property="article:published_time" content="2026-10-25T06:00:00Z">
<title>Harbour fees to double in Example Bay | The Example Courier</title>
</head>
<body>
<article>
<h1>Harbour fees to double in Example Bay</h1>
<p class="byline">By Tomas Example</p>
<figure><img src="${pictures[0]}" alt="The crane over the quay"><figcaption>The crane over the quay on Saturday. | X/Ole Brandt</figcaption></figure>
<p>Boats will pay twice as much from January. “From January the fee for a boat of 12 metres is 430 crowns a month,” Nora Lindqvist, who chairs the harbour board, wrote on X on Tuesday, four days before the vote.</p>
<p>“The board will raise the fee again before 2029,” Lindqvist added in another post on X, “whatever the state decides.”</p>
<p>Not everybody believed her. “The Patriots of Example Bay marched past our boats again today,” the fisherman Ole Brandt wrote on X on Wednesday evening, hours after the board had met.</p>
<p>Some thought of selling. “My father sold the same boat to a man from Sri Nagar for half of what the mooring costs now,” Brandt had posted on X on 19 October.</p>
<p>“We were promised talks in spring and got a letter in autumn,” Nora Lindqvist wrote on X. “That is how this board works.”</p>
<p>The mayor, Maya Castellan, kept her distance. “The decision is regrettable, but it is legal and it stands,” Castellan wrote on X on Thursday.</p>
<p>“Let me be clear: no boat will be turned away this winter,” Nora Lindqvist wrote on X on Monday.</p>
<p>The harbour itself had spoken of other things. “The crane is back in service from Monday,” Example Bay Harbour wrote on Threads on 17 October.</p>
<figure><img src="${pictures[1]}" alt="Boats at the quay"><figcaption>Boats at the quay. | X/Maya Castellan</figcaption></figure>
<p>“They want us gone,” Brandt's son Jens wrote in a Facebook post.</p>
<p>“It's a tax on getting up early,” Brandt told the Courier by telephone.</p>
<p>We hear you. A new table of fees comes on Monday. — Example Bay Harbour (@examplebay) October 24, 2026</p>
<p>“Please book your slot by telephone,” Example Bay Harbour wrote on X.</p>
<p>“The crane […] is back in service from Monday. Please book your slot,” the harbour said in a <a href="${url.crane}">post on X</a>.</p>
<p>https://x.com/examplebay/status/1980000000000000000</p>
<p>Others had a shorter answer. The film “The Long Tide” was praised on Instagram, and “good luck with that” was the most frequent comment.</p>
</article>
</body>
</html>
`;

/** A desk that has the posts, and the article proofread at it. */
export async function proofreadArticle(): Promise<{
  readonly desk: Desk;
  readonly article: ReportedArticle;
}> {
  const desk = openDesk();
  desk.setTime("2026-10-24T18:00:00.000Z");
  const crane = await photo(3);
  const quay = await photo(7);
  const posted: Partial<Record<keyof typeof POSTS, Uint8Array>> = { crane, sorry: await photo(5) };
  const url = {} as Record<keyof typeof POSTS, string>;
  for (const [name, post] of Object.entries(POSTS) as [keyof typeof POSTS, (typeof POSTS)["fees"]][]) {
    const picture = posted[name];
    url[name] = await desk.post({ ...post, ...(picture && { picture }) });
  }
  const cropped = sharp(crane).extract({ left: 0, top: 0, width: 744, height: 600 }).resize(640);
  const files: Readonly<Record<string, Uint8Array>> = {
    "img/crane.jpg": new Uint8Array(await cropped.jpeg({ quality: 75 }).toBuffer()),
    "img/quay.jpg": quay,
  };
  const text = story(url, ["img/crane.jpg", "img/quay.jpg"]);
  const readPicture = (src: string): Promise<Uint8Array | undefined> => Promise.resolve(files[src]);
  const options = {
    format: "html",
    article: "news/harbour-fees.html",
    timeZone: "Europe/Stockholm",
    readPicture,
  } as const;
  const report = await desk.archive.proof(text, options);
  const pictures = await picturesOf(report, { ...desk.archive, read: readPicture });
  return { desk, article: { path: options.article, text, report, pictures } };
}
