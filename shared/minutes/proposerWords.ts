/** How a proposer (提案單位) is written behind a 案由 where the record shows no other way. */
const USUAL = { before: "（提案單位：", behind: "）" };

/** What stands around the name of a proposer: （提案單位： and ）. */
export interface ProposerForm {
  readonly before: string;
  readonly behind: string;
}

/** The form in which a record writes its proposers, from one of them; the usual one where it has none with a label. */
export function proposerForm(written: string | null): ProposerForm {
  const found = /^(?<before>\s*[（(]?[^：:（(）)]{1,8}[：:])[^）)]*(?<behind>[）)]?)/u.exec(written ?? "");
  const { before, behind } = found?.groups ?? {};
  return before === undefined || behind === undefined ? USUAL : { before, behind };
}

/** Whether a proposer's words name nobody yet: （提案單位：）. */
export function isBlankProposer(words: string): boolean {
  return words.trim() === "" || /^\s*[（(]?[^：:（(）)]{1,8}[：:]\s*[）)]?\s*$/u.test(words);
}
