/** Lets white space stand behind every Chinese character of a pattern's words (日    期), classes aside. */
export const padded = (pattern: string) =>
  pattern.replace(/\[[^\]]*\](?:\{[\d,]+\})?|[\u4e00-\u9fff](?![)\]]?[*+?])/gu, (part) =>
    part.startsWith("[") ? part : `${part}[\\s\\u3000]*`,
  );

/** A label that was read: its words without padding, its separator, and how many characters of the line they take. */
export interface ReadLabel<Kind extends string> {
  readonly kind: Kind;
  readonly label: string;
  readonly separator: string;
  readonly length: number;
}

export const withoutPadding = (label: string) => label.replace(/[\s\u3000]+/gu, "");
