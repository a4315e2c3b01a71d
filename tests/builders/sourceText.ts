import type { Reading } from "../../electron/core/importers/reading.ts";
import type { SourceBlock, SourceDocument } from "../../shared/recognition/source.ts";

/** The source of a reading that has to succeed. */
export function sourceOf(reading: Reading): SourceDocument {
  if (!reading.ok) throw new Error(`${reading.reason}: ${reading.message}`);
  return reading.source;
}

/** Blocks as text: a line with its mark, a table as rows of cells set apart by |, spans as 2×1. */
export function written(blocks: readonly SourceBlock[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === "line") return [`${block.mark ?? ""}${block.text}`];
    return block.rows.map((row) =>
      row
        .map(({ colspan, rowspan, lines }) => {
          const span = colspan * rowspan > 1 ? `${colspan}×${rowspan} ` : "";
          return span + written(lines).join("/");
        })
        .join(" | "),
    );
  });
}
