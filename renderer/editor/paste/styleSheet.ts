/** Properties of CSS by name, both in small letters; the few whose value is a name are compared as written. */
export type Declarations = ReadonlyMap<string, string>;

/** Reads the declarations of a style attribute. */
export function declarationsOf(style: string): Declarations {
  const found = new Map<string, string>();
  for (const declaration of style.split(";")) {
    const colon = declaration.indexOf(":");
    if (colon < 0) continue;
    const name = declaration.slice(0, colon).trim().toLowerCase();
    const value = declaration.slice(colon + 1).trim();
    if (name !== "") found.set(name, value.toLowerCase());
  }
  return found;
}

const SIMPLE = /^([a-z][a-z0-9]*)?(?:\.([\w-]+))?$/iu;

interface StyleRule {
  readonly tag: string | null;
  readonly style: Declarations;
}

function withoutComments(sheet: string): string {
  const [first = "", ...rest] = sheet.split("/*");
  // Behind each beginning of a comment only what follows its end; what has none is no rule either.
  const kept = rest.map((part) => (part.includes("*/") ? part.slice(part.indexOf("*/") + 2) : ""));
  return first + kept.join("");
}

/** The rules of style sheets that name an element, a class or both (Excel's `.xl65`, Word's `p.MsoNormal`). */
export class StyleSheet {
  private readonly rules = new Map<string, StyleRule[]>();

  constructor(sheets: readonly string[]) {
    for (const sheet of sheets) this.add(withoutComments(sheet.replace(/<!--|-->/gu, "")));
  }

  styleOf(tag: string, classes: string): Declarations {
    const keys = [tag, ...classes.split(/\s+/u).map((name) => `.${name}`)];
    const found = new Map<string, string>();
    for (const key of keys) {
      for (const rule of this.rules.get(key) ?? []) {
        if (rule.tag !== null && rule.tag !== tag) continue;
        for (const [name, value] of rule.style) found.set(name, value);
      }
    }
    return found;
  }

  private add(sheet: string): void {
    for (const rule of sheet.split("}")) {
      const parts = rule.split("{");
      // The last two parts: a rule within a group (@media) stands behind the group's own brace.
      const [selectors, body] = [parts.at(-2), parts.at(-1)];
      if (selectors === undefined || body === undefined) continue;
      const style = declarationsOf(body);
      for (const selector of selectors.split(",")) {
        const found = SIMPLE.exec(selector.trim());
        const tag = found?.[1]?.toLowerCase() ?? null;
        const className = found?.[2] ?? null;
        if (found === null || (tag === null && className === null)) continue;
        const key = className === null ? (tag ?? "") : `.${className}`;
        const rules = this.rules.get(key);
        if (rules === undefined) this.rules.set(key, [{ tag, style }]);
        else rules.push({ tag, style });
      }
    }
  }
}
