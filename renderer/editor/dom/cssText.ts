/** A text as CSS writes it in `content`. */
export const quoted = (text: string) => `"${text.replace(/["\\]/gu, "\\$&").replace(/\n/gu, " ")}"`;

/** emptyTitle → empty-title. */
export const kebab = (name: string) => name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
