// Golden cases about who posted.
import type { Author, VerifiedKind } from "../../../src/model/author.ts";
import { picture } from "../../render/pictures.ts";
import type { Sample } from "../../render/posts.ts";
import { ada, bluesky, bo, cy, mastodon, run, x } from "../../render/posts.ts";
import type { Case } from "../cases.ts";

const { avatar: _adas, ...withoutAvatar } = ada;
const { name: _bos, ...withoutName } = bo;

const marked = (id: string, verified: VerifiedKind, author: Partial<Author>): Sample =>
  x(id, {
    author: { ...ada, ...author, verified },
    text: run("The quay is open again from six tomorrow morning."),
  });

/** Cases about authors. */
export const people: Readonly<Record<string, Case>> = {
  "author-subscriber": { of: marked("120", "subscriber", { name: "Dee Ferrygoer", handle: "dee_ferry" }) },
  "author-individual": { of: marked("121", "individual", { name: "Eli Navigator", handle: "eli_nav" }) },
  "author-business": {
    of: marked("122", "business", {
      name: "Example Ferries",
      handle: "example_ferries",
      avatarShape: "square",
    }),
  },
  "author-government": {
    of: marked("123", "government", { name: "Coast Agency", handle: "coast_agency", avatarShape: "square" }),
  },
  "author-verifier": {
    of: bluesky("124", {
      author: { ...bo, name: "The Example Ledger", handle: "ledger.example.com", verified: "verifier" },
      text: run("Our reporters carry a mark that we give. This is the list."),
    }),
  },
  "author-badge": {
    of: x("125", {
      author: {
        ...ada,
        name: "Flo Desk",
        handle: "flo_desk",
        verified: "individual",
        badges: [
          {
            label: "The Example Ledger",
            url: "https://x.com/ledger",
            picture: picture("badge ledger", 64, 64, "png"),
          },
        ],
      },
      text: run("On the harbour wall for the next three days."),
    }),
  },
  "author-badges": {
    of: bluesky("126", {
      author: {
        ...bo,
        badges: [
          { label: "Harbour Guild" },
          { label: "Example University", picture: picture("badge university", 64, 64, "png") },
          {
            label: "Pilots’ Union",
            picture: { url: "https://x.com/p.png", missing: { kind: "network", reason: "Not reached." } },
          },
        ],
      },
      text: run("Three affiliations, one opinion."),
    }),
  },
  "author-automated": {
    of: mastodon("127", {
      author: { ...cy, name: "Gauge Bot", handle: "gauge@example.social", automated: true },
      language: "en",
      text: run("Level at the light: 3.42 m, rising."),
    }),
  },
  "author-hexagon": {
    of: x("128", {
      author: {
        ...ada,
        name: "Gil Token",
        handle: "gil_token",
        avatarShape: "hexagon",
        verified: "subscriber",
      },
      text: run("A picture with six corners."),
    }),
  },
  "author-no-avatar": { of: x("129", { author: withoutAvatar, text: run("No picture of me here.") }) },
  "author-no-name": { of: bluesky("130", { author: withoutName, text: run("No name either.") }) },
  "author-avatar-lost": {
    of: x("131", {
      author: {
        ...ada,
        avatar: { url: "https://pictures.example/lost", missing: { kind: "not_found", reason: "Gone." } },
      },
      text: run("The picture of this account was gone when it was asked for."),
    }),
  },
  "author-long-name": {
    of: mastodon("132", {
      author: {
        ...cy,
        name: "The Friends of the Old Harbour Light and its Keepers, Past and Present",
        handle: "friends-of-the-old-harbour-light@a-very-long-instance-name.example.social",
      },
      language: "en",
      text: run("We meet on Thursday."),
    }),
  },
  "author-rtl-name": {
    of: bluesky("133", {
      author: { ...bo, name: "מרים לדוגמה", handle: "miriam.example.com" },
      text: run("An English post by somebody whose name runs the other way."),
    }),
  },
};
