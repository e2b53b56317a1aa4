// postproof in Next.
//
//   npx postproof capture app/         once, and whenever a page is new
//   npx next build                     as always: no network, and no deleted post breaks it
export default { output: "export" };
