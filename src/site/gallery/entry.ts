// A post in a list, as HTML: the same in the gallery and on the server's pages.
import type { Html, Value } from "../../markup.ts";
import { markup } from "../../markup.ts";
import type { PostRow } from "../posts.ts";
import type { ListWords } from "./words.ts";

/** What a list shows of a post. */
export interface Entry {
  /** Where more of it is shown. */
  readonly href: string;
  /** Whose it is, or what it is called. */
  readonly name: string;
  /** What it says; empty where nothing of that is shown. */
  readonly words: string;
  /** Small facts, in order. */
  readonly facts: readonly Value[];
  readonly state: PostRow["state"];
  /** How it stands, where none of the states says it. */
  readonly stands?: string | undefined;
  /** Its platform does not show it any more. */
  readonly isAbsent: boolean;
  readonly thumbnail?: { readonly src: string; readonly width: number; readonly height: number } | undefined;
}

/** A post in a list. */
export function entryOf(
  { href, name, words, facts, state, stands, isAbsent, thumbnail }: Entry,
  list: ListWords,
): Html {
  const small =
    thumbnail &&
    markup`<img src="${thumbnail.src}" alt="" width="${thumbnail.width}" height="${thumbnail.height}" loading="lazy">`;
  return markup`<li>${small}<div><h3><a href="${href}"><bdi>${name}</bdi></a></h3>
<p class="words" dir="auto">${words}</p>
<p class="facts">${facts.map((fact) => markup`${fact} · `)}${stands ?? badge(state, isAbsent, list)}</p></div></li>
`;
}

/** How a post stands. */
export function badge(state: PostRow["state"], isAbsent: boolean, { states, absent }: ListWords): Html {
  const lost = isAbsent && state !== "gone" ? markup` · <b class="lost">${absent}</b>` : undefined;
  return markup`<span class="state ${state}">${states[state]}</span>${lost}`;
}
