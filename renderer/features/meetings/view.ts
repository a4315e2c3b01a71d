/** What the list shows: every meeting, those of one series, or the bin. */
export type MeetingsView =
  | { readonly kind: "all" }
  | { readonly kind: "series"; readonly id: string }
  | { readonly kind: "bin" };
