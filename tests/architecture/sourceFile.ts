import { posix } from "node:path";
import { type ESTree, parseSync, Visitor } from "vite";

/** A piece of a source file and the line it stands on. */
export interface Found {
  readonly text: string;
  readonly line: number;
}

/** What the rules look at in one file of the project; the path is relative to its top, with "/". */
export interface SourceFile {
  readonly path: string;
  readonly lineCount: number;
  /** Specifiers of every import, export from, import() and type import. */
  readonly imports: readonly Found[];
  /** The words of string literals, templates (their parts joined by ␣) and JSX text. */
  readonly strings: readonly Found[];
  /** Numbers and regular expressions as written. */
  readonly literals: readonly Found[];
  readonly comments: readonly Found[];
  /** Free names (fetch) and dotted members (window.lushi). */
  readonly names: readonly Found[];
  /** Each `any`. */
  readonly anyTypes: readonly Found[];
}

/** Reads a TypeScript or JavaScript source; a file in another language has only its lines. */
export function readSource(path: string, text: string): SourceFile {
  const lineCount = text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
  const empty = { imports: [], strings: [], literals: [], comments: [], names: [], anyTypes: [] };
  if (!/\.(?:tsx?|mjs)$/.test(path)) return { path, lineCount, ...empty };

  const parsed = parseSync(path, text);
  const [problem] = parsed.errors;
  if (problem !== undefined) throw new SyntaxError(`${path}: ${problem.message}`);
  const collected = new Collector(text);
  collected.visit(parsed.program);
  const comments = parsed.comments.map(({ value, start }) => ({ text: value, line: collected.lineAt(start) }));
  return { ...empty, ...collected.found, path, lineCount, comments };
}

class Collector {
  readonly found = {
    imports: [] as Found[],
    strings: [] as Found[],
    literals: [] as Found[],
    names: [] as Found[],
    anyTypes: [] as Found[],
  };
  private readonly source: string;
  private readonly specifiers = new Set<number>();
  private readonly keys = new Set<number>();

  constructor(source: string) {
    this.source = source;
  }

  lineAt(offset: number): number {
    return this.source.slice(0, offset).split("\n").length;
  }

  visit(program: ESTree.Program): void {
    const specifier = (node: { source: ESTree.Node | null }) => {
      if (node.source === null) return;
      this.specifiers.add(node.source.start);
      if (node.source.type === "Literal") this.add("imports", node.source, String(node.source.value));
    };
    const key = (node: { key: ESTree.Node; computed: boolean }) => {
      if (!node.computed) this.keys.add(node.key.start);
    };
    new Visitor({
      ImportDeclaration: specifier,
      ExportAllDeclaration: specifier,
      ExportNamedDeclaration: specifier,
      ImportExpression: specifier,
      TSImportType: specifier,
      Property: key,
      TSPropertySignature: key,
      TSMethodSignature: key,
      MethodDefinition: key,
      PropertyDefinition: key,
      MemberExpression: (node) => {
        if (node.computed) return;
        this.keys.add(node.property.start);
        this.add("names", node.property, this.source.slice(node.object.start, node.property.end));
      },
      Identifier: (node) => {
        if (!this.keys.has(node.start)) this.add("names", node, node.name);
      },
      Literal: (node) => {
        if (this.specifiers.has(node.start)) return;
        if (typeof node.value === "string") this.add("strings", node, node.value);
        else if (node.raw !== null) this.add("literals", node, node.raw);
      },
      TemplateLiteral: (node) => {
        this.add("strings", node, node.quasis.map(({ value }) => value.cooked ?? value.raw).join("␣"));
      },
      JSXText: (node) => this.add("strings", node, node.value),
      TSAnyKeyword: (node) => this.add("anyTypes", node, "any"),
    }).visit(program);
  }

  private add(kind: keyof Collector["found"], node: { start: number }, text: string): void {
    this.found[kind].push({ text, line: this.lineAt(node.start) });
  }
}

/** The path that a relative specifier leads to, else the specifier. */
export function resolveImport(file: SourceFile, specifier: string): string {
  return specifier.startsWith(".") ? posix.join(posix.dirname(file.path), specifier) : specifier;
}
