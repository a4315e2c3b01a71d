/** Radicals that PDF text has in place of whole characters and that Unicode does not fold (EquivalentUnifiedIdeograph). */
const RADICALS = new Map(
  [
    ..."⺊卜⺎兀⺘扌⺝月⺟母⺠民⺩王⺫罒⺬示⺮竹⺼月⻀艹⻁虎⻃西⻄西⻆角⻌辶⻎辶⻏邑⻑長⻒長⻔門⻘青⻝食⻞食⻟飠⻢马⻣骨⻤鬼⻦鸟⻨麥⻩黃⻫齊⻭齒⻯竜⻰龙⻱龜⻲龜⻳龟",
  ].flatMap((radical, index, all) => (index % 2 === 0 ? [[radical, all[index + 1] ?? radical] as const] : [])),
);

/** Characters without width that a reader never sees: zero-width spaces and joiners, direction marks, soft hyphens, BOMs. */
const INVISIBLE = /[\u200b\u200c\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad]/gu;

/** Control characters; line ends, tabs and form feeds are dealt with before. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/gu;

/**
 * A line of text as its reader sees it: composed characters (NFC), Kangxi radicals as the characters they stand for, and
 * nothing invisible.
 */
export function foldCharacters(line: string): string {
  return line
    .normalize("NFC")
    .replace(/[\u2e80-\u2fdf]/gu, (radical) => RADICALS.get(radical) ?? radical.normalize("NFKC"))
    .replace(INVISIBLE, "")
    .replace(CONTROL, "");
}
