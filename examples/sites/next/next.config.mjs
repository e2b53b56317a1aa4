// postproof in Next.
//
//   npx postproof capture ADDRESS      of each post that a page shows: once
//   npx next build                     as always: no network, and no deleted post breaks it
export default { output: "export", basePath: "/news" };
