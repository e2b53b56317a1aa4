// All that is known of LinkedIn outside of its reader.
import type { Loading, ServiceRow } from "./service.ts";

export const linkedinLoading: Loading = {
  label: "LinkedIn",
  from: [{ hosts: ["www.linkedin.com"] }],
};

export const linkedin: ServiceRow = {
  name: "linkedin",
  label: "LinkedIn",
  spellings: ["LinkedIn", "Linked In", "لينكد إن"],
  site: "linkedin.com",
  posts: /\/(?:posts|feed\/update)\//,
  embeds: {},
  loading: linkedinLoading,
};
