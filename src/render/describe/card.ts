// A link preview, and what is said of something that is not here.
import type { Card } from "../../model/post.ts";
import { hostIn, pathOf, safeHref, shortAddress } from "../address.ts";
import type { Frame } from "../frame.ts";
import type { Phrase } from "../phrase.ts";
import { sayPlain } from "../phrase.ts";
import { foreign } from "../plain.ts";
import type { CardView, Line, UnavailableView } from "../view.ts";
import { cheapest } from "./picture.ts";

/** The width in pixels up to which a card's picture is sharp: it is shown at about 130, on dense screens. */
const SHARP = 280;

/** A link card. Its address is what it says first: titles can be made up, and often are. */
export function cardOf(frame: Frame, card: Card): CardView {
  const href = safeHref(card.url);
  const description = card.description?.trim();
  return {
    href,
    source: href === undefined ? foreign(card.provider ?? "") : hostIn(href),
    title: titleOf(card, href),
    description: description ? foreign(description) : undefined,
    picture: cheapest(frame, card.picture, SHARP),
  };
}

function titleOf({ title, url }: Card, href: string | undefined): Line | undefined {
  const given = title?.trim();
  const text = foreign(given ? given : href === undefined ? url : pathOf(url));
  if (text === "") return undefined;
  return given ? text : [{ type: "address", text }];
}

/** A note with the address of what is not here, if that is known. */
export function unavailable(words: Phrase, url: string | undefined): UnavailableView {
  const href = safeHref(url);
  return {
    words: sayPlain(words),
    link: href === undefined ? undefined : { type: "link", href, line: [shortAddress(url!)], to: undefined },
  };
}
