import { readSymbols } from "../package/symbols.ts";
import { childOf, childrenOf, type XmlElement } from "../package/xml.ts";
import { formatWordNumber } from "./numberFormat.ts";

/** One level of a list definition (w:lvl, ECMA-376 §17.9.6). */
export interface ListLevel {
  readonly start: number;
  readonly format: string;
  /** w:lvlText with %1 … %9 for the numbers of the levels. */
  readonly text: string;
  /** The level whose advance restarts this one; null where it never restarts (w:lvlRestart 0). */
  readonly restartAfter: number | null;
  readonly legal: boolean;
  readonly style: string | null;
}

interface AbstractList {
  readonly levels: ReadonlyMap<number, ListLevel>;
  readonly styleLink: string | null;
  readonly numStyleLink: string | null;
}

interface ListInstance {
  readonly abstractId: string;
  readonly starts: ReadonlyMap<number, number>;
  readonly levels: ReadonlyMap<number, ListLevel>;
}

/** Which list and level a paragraph belongs to. */
export interface NumberingReference {
  readonly listId: string;
  readonly level: number;
}

const value = (element: XmlElement | null, name = "w:val") => element?.attributes[name] ?? null;
const wholeNumber = (text: string | null) => (text !== null && /^-?\d+$/.test(text) ? Number(text) : null);

/** The number format of a level; a custom one (001, 002, …) is written beside a plain one for older readers. */
function formatOf(element: XmlElement): string {
  const choice = childOf(element, "mc:AlternateContent");
  const custom = childOf(childOf(choice, "mc:Choice"), "w:numFmt");
  const zeros = /^0*1(?=,)/.exec(value(custom, "w:format") ?? "")?.[0].length ?? 0;
  if (zeros > 1) return `zeros${zeros}`;
  return value(childOf(element, "w:numFmt") ?? childOf(childOf(choice, "mc:Fallback"), "w:numFmt")) ?? "decimal";
}

function readLevel(element: XmlElement): [number, ListLevel] {
  const index = wholeNumber(element.attributes["w:ilvl"] ?? "0") ?? 0;
  const restart = wholeNumber(value(childOf(element, "w:lvlRestart")));
  const font = childOf(childOf(element, "w:rPr"), "w:rFonts")?.attributes;
  return [
    index,
    {
      start: wholeNumber(value(childOf(element, "w:start"))) ?? 0,
      format: formatOf(element),
      text: readSymbols(font?.["w:ascii"] ?? font?.["w:hAnsi"] ?? "", value(childOf(element, "w:lvlText")) ?? "").text,
      restartAfter: restart === 0 ? null : restart === null ? index : restart,
      legal: childOf(element, "w:isLgl") !== null && value(childOf(element, "w:isLgl")) !== "0",
      style: value(childOf(element, "w:pStyle")),
    },
  ];
}

function readInstance(element: XmlElement): ListInstance {
  const starts = new Map<number, number>();
  const levels = new Map<number, ListLevel>();
  for (const override of childrenOf(element, "w:lvlOverride")) {
    const index = wholeNumber(override.attributes["w:ilvl"] ?? "0") ?? 0;
    const start = wholeNumber(value(childOf(override, "w:startOverride")));
    const level = childOf(override, "w:lvl");
    if (start !== null) starts.set(index, start);
    if (level !== null) levels.set(...readLevel(level));
  }
  return { abstractId: value(childOf(element, "w:abstractNumId")) ?? "", starts, levels };
}

/** The list definitions of a document (numbering.xml, ECMA-376 §17.9). */
export class ListDefinitions {
  private readonly abstract = new Map<string, AbstractList>();
  private readonly instances = new Map<string, ListInstance>();

  constructor(numbering: XmlElement | null) {
    for (const element of childrenOf(numbering, "w:abstractNum")) {
      this.abstract.set(element.attributes["w:abstractNumId"] ?? "", {
        levels: new Map(childrenOf(element, "w:lvl").map(readLevel)),
        styleLink: value(childOf(element, "w:styleLink")),
        numStyleLink: value(childOf(element, "w:numStyleLink")),
      });
    }
    for (const element of childrenOf(numbering, "w:num")) {
      this.instances.set(element.attributes["w:numId"] ?? "", readInstance(element));
    }
  }

  /** The definition behind a list; a numbering style (w:numStyleLink) is followed once. */
  private definitionOf(instance: ListInstance): { key: string; list: AbstractList } | null {
    const list = this.abstract.get(instance.abstractId);
    if (list === undefined) return null;
    if (list.numStyleLink === null) return { key: instance.abstractId, list };
    for (const [key, other] of this.abstract) if (other.styleLink === list.numStyleLink) return { key, list: other };
    return { key: instance.abstractId, list };
  }

  /** The abstract list that shares one count among its instances, or null for an unknown list. */
  countKey(listId: string): string | null {
    const instance = this.instances.get(listId);
    return instance === undefined ? null : (this.definitionOf(instance)?.key ?? null);
  }

  level(listId: string, index: number): ListLevel | null {
    const instance = this.instances.get(listId);
    if (instance === undefined) return null;
    return instance.levels.get(index) ?? this.definitionOf(instance)?.list.levels.get(index) ?? null;
  }

  /** The number an instance begins a level with, where it overrides the definition's. */
  startOverride(listId: string, index: number): number | null {
    return this.instances.get(listId)?.starts.get(index) ?? null;
  }

  /** The level of a list that the nearest of some paragraph styles is bound to (w:pStyle). */
  levelOfStyle(listId: string, styles: readonly string[]): number | null {
    for (const style of styles) {
      for (let index = 0; index < 9; index += 1) if (this.level(listId, index)?.style === style) return index;
    }
    return null;
  }
}

/** Counts the paragraphs of all lists in reading order and prints their marks. */
export class ListCounter {
  private readonly definitions: ListDefinitions;
  private readonly counts = new Map<string, (number | undefined)[]>();
  /** Instances whose start override has been used: it applies once. */
  private readonly begun = new Set<string>();

  constructor(definitions: ListDefinitions) {
    this.definitions = definitions;
  }

  /** The mark of the next paragraph of a list, as printed; null where it has none. */
  next({ listId, level }: NumberingReference): string | null {
    const key = this.definitions.countKey(listId);
    const definition = this.definitions.level(listId, level);
    if (key === null || definition === null) return null;
    const counts = this.counts.get(key) ?? [];
    this.counts.set(key, counts);
    counts[level] = this.advance(listId, level, definition, counts[level]);
    for (let deeper = level + 1; deeper < 9; deeper += 1) {
      const below = this.definitions.level(listId, deeper);
      if (below?.restartAfter != null && below.restartAfter > level) counts[deeper] = undefined;
    }
    return this.print(listId, definition, counts);
  }

  private advance(listId: string, level: number, definition: ListLevel, last: number | undefined): number {
    const override = this.definitions.startOverride(listId, level);
    const first = `${listId}:${level}`;
    if (override !== null && !this.begun.has(first)) {
      this.begun.add(first);
      return override;
    }
    return last === undefined ? (override ?? definition.start) : last + 1;
  }

  private print(listId: string, definition: ListLevel, counts: readonly (number | undefined)[]): string | null {
    if (definition.format === "bullet") return definition.text === "" ? null : definition.text;
    const text = definition.text.replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const level = this.definitions.level(listId, index);
      if (level === null) return "";
      const format = definition.legal ? "decimal" : level.format;
      return formatWordNumber(counts[index] ?? level.start, format) ?? String(counts[index] ?? level.start);
    });
    return text.trim() === "" ? null : text.trim();
  }
}
