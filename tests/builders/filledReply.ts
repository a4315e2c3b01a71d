import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** What a unit types into one row of its 回覆單; "" and null leave a cell as it is. */
export interface FilledRow {
  readonly progress?: string;
  readonly tick?: "解除列管" | "繼續列管";
  readonly officer?: string;
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

function rewritten(bytes: Uint8Array, part: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const content = parts[part];
  if (content === undefined) throw new RangeError(`The file has no ${part}`);
  return zipSync({ ...parts, [part]: strToU8(change(strFromU8(content))) });
}

/** The 項次 of the first row whose cells hold this text, by the workbook's shared strings. */
function sharedStrings(bytes: Uint8Array): string[] {
  const xml = strFromU8(unzipSync(bytes)["xl/sharedStrings.xml"] ?? new Uint8Array());
  return [...xml.matchAll(/<si><t[^>]*>([\s\S]*?)<\/t><\/si>/gu)].map((match) => match[1] ?? "");
}

/** Fills a 回覆單 in its workbook as a unit would: 本次辦理情形, 建議 and 承辦人 stand in the columns G, H and I. */
export function fillWorkbook(bytes: Uint8Array, fill: (subject: string) => FilledRow): Uint8Array {
  const strings = sharedStrings(bytes);
  return rewritten(bytes, "xl/worksheets/sheet1.xml", (sheet) =>
    sheet.replace(/<row r="(\d+)"[^>]*>([\s\S]*?)<\/row>/gu, (row, number: string, cells: string) => {
      const subject = strings[Number(/<c r="D\d+"[^>]*t="s"[^>]*><v>(\d+)<\/v>/u.exec(cells)?.[1] ?? -1)];
      if (
        subject === undefined ||
        !/<c r="A\d+"[^>]*><v>\d+<\/v>/u.test(cells) ||
        /<c r="A\d+"[^>]*t="s"/u.test(cells)
      ) {
        return row;
      }
      const { progress, tick, officer } = fill(subject);
      const boxes = tick === undefined ? undefined : `□解除列管\n□繼續列管`.replace(`□${tick}`, `■${tick}`);
      const put = (column: string, text: string | undefined, all: string) =>
        text === undefined
          ? all
          : all.replace(
              new RegExp(`<c r="${column}${number}"(?: s="(\\d+)")?[^>]*?(?:/>|>[\\s\\S]*?</c>)`, "u"),
              (_cell, style: string | undefined) =>
                `<c r="${column}${number}" s="${style ?? "0"}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`,
            );
      return row.replace(cells, put("I", officer, put("H", boxes, put("G", progress, cells))));
    }),
  );
}

/** Fills a 回覆單 in its Word file: the seventh cell of a row is 本次辦理情形, the eighth 建議. */
export function fillWordFile(bytes: Uint8Array, fill: (subject: string) => FilledRow): Uint8Array {
  return rewritten(bytes, "word/document.xml", (xml) =>
    xml.replace(/<w:tr>[\s\S]*?<\/w:tr>|<w:tr [\s\S]*?<\/w:tr>/gu, (row) => {
      const cells = row.match(/<w:tc>[\s\S]*?<\/w:tc>/gu) ?? [];
      const textOf = (cell = "") => [...cell.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/gu)].map((match) => match[1]).join("");
      if (!/^\d+$/u.test(textOf(cells[0]))) return row;
      const { progress, tick } = fill(textOf(cells[3]));
      const [open = "", boxes = ""] = [cells[6], cells[7]];
      const written = (progress ?? "")
        .split("\n")
        .map((line) => `<w:p><w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`)
        .join("");
      const filled = progress === undefined ? open : open.replace(/<w:p>[\s\S]*<\/w:p>|<w:p\/>/u, written);
      const ticked = tick === undefined ? boxes : boxes.replace(`□${tick}`, `■${tick}`);
      return row.replace(open + boxes, filled + ticked);
    }),
  );
}
