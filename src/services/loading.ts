// What embeds load, without all else that rows tell: the check of a page runs in browsers and must be small.
import {
  embedlyLoading,
  imgurLoading,
  soundcloudLoading,
  dailymotionLoading,
  pinterestLoading,
} from "./embedders.ts";
import { blueskyLoading } from "./bluesky.ts";
import { facebookLoading } from "./facebook.ts";
import { flickrLoading } from "./flickr.ts";
import { instagramLoading } from "./instagram.ts";
import { linkedinLoading } from "./linkedin.ts";
import { redditLoading } from "./reddit.ts";
import { telegramLoading } from "./telegram.ts";
import { threadsLoading } from "./threads.ts";
import { tiktokLoading } from "./tiktok.ts";
import { tumblrLoading } from "./tumblr.ts";
import { vimeoLoading } from "./vimeo.ts";
import { xLoading } from "./x.ts";
import { youtubeLoading } from "./youtube.ts";
import type { Loading } from "./service.ts";

export const LOADING: readonly Loading[] = [
  blueskyLoading,
  dailymotionLoading,
  facebookLoading,
  flickrLoading,
  instagramLoading,
  linkedinLoading,
  pinterestLoading,
  redditLoading,
  soundcloudLoading,
  telegramLoading,
  threadsLoading,
  tiktokLoading,
  tumblrLoading,
  vimeoLoading,
  xLoading,
  youtubeLoading,
  imgurLoading,
  embedlyLoading,
];
