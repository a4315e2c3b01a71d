/** Pictures of 16 × 16 on a line of 1.5, drawn in the colour of the text; always beside words, except in the rail. */
const PATHS = {
  meetings: "M3 2.5h7l3 3v8H3z M9.5 2.5v3.5H13 M5.5 8.5h5 M5.5 11h5",
  followUps: "M2.5 4.5l1.3 1.3l2.2-2.6 M8 4.5h5.5 M2.5 10.5l1.3 1.3l2.2-2.6 M8 10.5h5.5",
  search: "M7 2.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9z M10.3 10.3l3.4 3.4",
  settings:
    "M2.5 4.5h6 M11.5 4.5h2 M8.5 4.5a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0-3 0z M2.5 11.5h2 M7.5 11.5h6 M4.5 11.5a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0-3 0z",
  review: "M2.5 3h4.5v10H2.5z M9 3h4.5v10H9z M4 6h1.5 M4 8.5h1.5 M10.5 6H12 M10.5 8.5H12",
  import: "M8 2.5v7 M5 6.8l3 3l3-3 M2.5 10.5v3h11v-3",
  add: "M8 3.5v9 M3.5 8h9",
  bin: "M3 4.5h10 M6.5 4.5v-2h3v2 M4.5 4.5l.6 9h5.8l.6-9 M6.8 7v4 M9.2 7v4",
  restore: "M3 3v3.5h3.5 M3.3 6.5a5 5 0 1 1-.3 3",
  more: "M3.5 8h.01 M8 8h.01 M12.5 8h.01",
  close: "M4 4l8 8 M12 4l-8 8",
  rename: "M3 13l.6-2.8L10.8 3l2.2 2.2l-7.2 7.2z M9.4 4.4l2.2 2.2",
  chevron: "M5 6.5l3 3l3-3",
  up: "M5 9.5l3-3l3 3",
  warning: "M8 2.8l5.8 10.4H2.2z M8 6.8v2.7 M8 11.4h.01",
  check: "M3.5 8.5l3 3l6-7",
  export: "M8 10V3 M5 5.8l3-3l3 3 M2.5 10.5v3h11v-3",
  open: "M6 3.5l4.5 4.5L6 12.5",
  list: "M3 4.5h10 M3 8h10 M3 11.5h10",
  lock: "M4 7.5h8v6H4z M5.5 7.5V5.5a2.5 2.5 0 0 1 5 0v2",
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className={`icon icon-${name}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
