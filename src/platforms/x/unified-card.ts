// Cards of X that are made of components (`unified_card`): a link with its title, and pictures or a video of their own.
import { parsedJson } from "../read/script-json.ts";
import { z } from "zod";
import { address, defined, list, maybe, text } from "../read/fields.ts";
import { mediaDetail } from "./answer.ts";
import type { Card } from "../../model/post.ts";
import type { MediaDetail, TweetCard } from "./answer.ts";

const content = maybe(z.object({ content: text() }));

/** The string of the card, as JSON. Components stand in the order in which they are shown. */
const schema = z.object({
  components: list(z.string().max(100), 50),
  component_objects: maybe(
    z.record(
      z.string().max(100),
      z.object({
        data: maybe(
          z.object({
            title: z.union([content, text()]),
            subtitle: content,
            /** Which medium it shows; several in a row of slides. */
            id: text(100),
            media_list: list(z.object({ id: text(100) }), 20),
            destination: text(100),
          }),
        ),
      }),
    ),
  ),
  destination_objects: maybe(
    z.record(
      z.string().max(100),
      z.object({
        data: maybe(z.object({ url_data: maybe(z.object({ url: address(), vanity: text(300) })) })),
      }),
    ),
  ),
  media_entities: maybe(z.record(z.string().max(100), z.unknown())),
});

type Unified = z.infer<typeof schema>;

function partsOf(card: TweetCard | undefined): Unified | undefined {
  const written = card?.binding_values?.unified_card?.string_value;
  return written === undefined ? undefined : schema.safeParse(parsedJson(written)).data;
}

type Component = NonNullable<NonNullable<Unified["component_objects"]>[string]["data"]>;

/** What its components hold, in their order; of a card that names none, in that of its JSON. */
function componentsOf({ components, component_objects: objects = {} }: Unified): Component[] {
  const names = components.length > 0 ? components : Object.keys(objects);
  return names.flatMap((name) => (Object.hasOwn(objects, name) ? (objects[name]?.data ?? []) : []));
}

function mediaOf(unified: Unified): MediaDetail[] {
  const { media_entities: media = {} } = unified;
  const named = componentsOf(unified).flatMap(({ id, media_list: slides }) =>
    [id, ...slides.map((slide) => slide.id)].flatMap((each) => each ?? []),
  );
  return [...new Set(named)].flatMap((id) =>
    Object.hasOwn(media, id) ? (mediaDetail.safeParse(media[id]).data ?? []) : [],
  );
}

/** The media of a card that are more than the picture of its link: a video, or several pictures. */
export function cardMedia(card: TweetCard | undefined): MediaDetail[] {
  const unified = partsOf(card);
  const media = unified ? mediaOf(unified) : [];
  return media.length === 1 && media[0]!.type === "photo" ? [] : media;
}

/** The link of such a card. */
export function unifiedCard(card: TweetCard | undefined): Card | undefined {
  const unified = partsOf(card);
  if (!unified) return undefined;
  const parts = componentsOf(unified);
  const destinations = Object.values(unified.destination_objects ?? {}).flatMap(
    ({ data }) => data?.url_data ?? [],
  );
  const target = destinations.find(({ url }) => url !== undefined);
  if (target?.url === undefined) return undefined;
  const titles = parts.map(({ title }) => (typeof title === "string" ? title : title?.content));
  const [still] = mediaOf(unified);
  const picture =
    still?.media_url_https === undefined || cardMedia(card).length > 0
      ? undefined
      : defined({ url: still.media_url_https, ...still.original_info });
  return defined({
    url: target.url,
    title: titles.find((title) => title !== undefined),
    description: parts.find(({ subtitle }) => subtitle?.content !== undefined)?.subtitle?.content,
    provider: target.vanity,
    picture,
  });
}
