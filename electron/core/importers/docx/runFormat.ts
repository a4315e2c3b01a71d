import type { MinutesMarkName } from "../../../../shared/minutes/schema.ts";
import type { FormatMark } from "../../../../shared/recognition/source.ts";
import { childOf, type XmlElement } from "../package/xml.ts";
import { formatOf, type RunFormat, type Styles } from "./styles.ts";

const MARKS = ["strong", "underline", "strike", "superscript", "subscript", "uncertain"] as const;

/** How a run is set: all its marks, and those that its paragraph's style does not give it already. */
export interface RunMarks {
  readonly all: readonly MinutesMarkName[];
  readonly own: readonly FormatMark[];
  readonly boldByStyle: boolean;
}

const NONE: readonly never[] = [];

/** Tells the marks of the runs of one paragraph. */
export class RunFormats {
  private readonly styles: Styles;
  private readonly base: RunFormat;
  private readonly plain: RunMarks;

  constructor(styles: Styles, base: RunFormat) {
    this.styles = styles;
    this.base = base;
    this.plain = this.marksOf(base);
  }

  of(properties: XmlElement | null): RunMarks {
    if (properties === null || properties.children.length === 0) return this.plain;
    const style = childOf(properties, "w:rStyle")?.attributes["w:val"];
    const ofStyle = style === undefined ? {} : this.styles.characterFormat(style);
    return this.marksOf({ ...this.base, ...ofStyle, ...formatOf(properties) });
  }

  private marksOf(format: RunFormat): RunMarks {
    const all = MARKS.filter((mark) => format[mark] === true);
    const boldByStyle = this.base.strong === true;
    if (all.length === 0) return { all: NONE, own: NONE, boldByStyle };
    const own = all.filter((mark): mark is FormatMark => mark !== "uncertain" && this.base[mark] !== true);
    return { all, own, boldByStyle };
  }
}
