import type { Profile } from "../../../../shared/profiles/profile.ts";
import { escapeXml } from "../xmlSafe.ts";

/** Other names of 標楷體 on machines that lack it: Windows' own, macOS 13.3 and later, 全字庫. */
const ALTERNATIVES: Readonly<Record<string, string>> = { 標楷體: "DFKai-SB,BiauKaiTC,TW-Kai" };

function fontXml(name: string, charset: string, family: string): string {
  const alternatives = ALTERNATIVES[name];
  const alternative = alternatives === undefined ? "" : `<w:altName w:val="${escapeXml(alternatives)}"/>`;
  return (
    `<w:font w:name="${escapeXml(name)}">${alternative}<w:charset w:val="${charset}"/>` +
    `<w:family w:val="${family}"/></w:font>`
  );
}

/** word/fontTable.xml: fonts are named, never embedded (ECMA-376 §17.8.3). */
export function fontTableXml({ fonts }: Profile): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    `${fontXml(fonts.eastAsian, "88", "script")}${fontXml(fonts.latin, "00", "roman")}</w:fonts>`
  );
}
