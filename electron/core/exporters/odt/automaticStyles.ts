/** The families of styles that content makes up as it goes. */
export type StyleFamily = "paragraph" | "text" | "table" | "table-column" | "table-row" | "table-cell" | "graphic";

const LETTERS: Readonly<Record<StyleFamily, string>> = {
  paragraph: "P",
  text: "T",
  table: "Table",
  "table-column": "Column",
  "table-row": "Row",
  "table-cell": "Cell",
  graphic: "G",
};

/** Names the automatic styles of a text (office:automatic-styles); what is set alike bears one name. */
export class AutomaticStyles {
  private readonly names = new Map<string, string>();
  private readonly counts = new Map<StyleFamily, number>();
  private readonly written: string[] = [];

  /**
   * The name of a style of these properties, which is based on `parent` where that is not "" and has these further
   * attributes.
   */
  name(family: StyleFamily, parent: string, properties: string, further = ""): string {
    const key = `${family} ${parent} ${properties} ${further}`;
    const known = this.names.get(key);
    if (known !== undefined) return known;
    const count = (this.counts.get(family) ?? 0) + 1;
    this.counts.set(family, count);
    const name = `${LETTERS[family]}${count}`;
    const basedOn = parent === "" ? "" : ` style:parent-style-name="${parent}"`;
    this.names.set(key, name);
    this.written.push(
      `<style:style style:name="${name}" style:family="${family}"${basedOn}${further}>${properties}</style:style>`,
    );
    return name;
  }

  /** All styles in the order in which they were first wanted. */
  toXml(): string {
    return `<office:automatic-styles>${this.written.join("")}</office:automatic-styles>`;
  }
}
