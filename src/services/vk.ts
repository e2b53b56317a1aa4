// All that is known of VK.
import type { Row } from "./service.ts";

export const vk: Row = {
  name: "vk",
  label: "VK",
  spellings: ["VKontakte", "VKontakte (VK)", "ВКонтакте", "Вконтакте"],
  ambiguous: ["VK", "ВК"],
  site: "vk.com",
  posts: /wall-?\d/,
  embeds: { classes: ["vk_post"] },
};
