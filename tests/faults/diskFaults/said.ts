/** What the process says that works while its disk fails. */
export type Said =
  | { readonly deed: "typed"; readonly revision: number }
  | { readonly deed: "refused"; readonly asked: string; readonly code: string; readonly message: string }
  | { readonly deed: "mended"; readonly milliseconds: number; readonly tries: number }
  | { readonly deed: "closed" };
