import type { Node } from "prosemirror-model";
import { factsOf } from "../minutes/facts.ts";
import { classificationOf } from "./classifiedName.ts";

/**
 * The 主旨 of the 函 that sends a record out (公文撰作: 檢送○○會議紀錄1份，請查照。), and what its 說明 usually adds;
 * ○ stands for what only the sender knows.
 */
export function coverSentences(doc: Node): readonly string[] {
  const name = (factsOf(doc).title ?? "○○會議紀錄").replace(/\s+/gu, "");
  const record = /[紀記]錄$/u.test(name) ? name : `${name}紀錄`;
  const secret = classificationOf(doc);
  return [
    `檢送${record}1份，請查照。`,
    "會議紀錄如有修正意見，請於文到○日內函復，逾期視同確認。",
    ...(secret === null ? [] : [`附件列為「${secret}」，請依規定保管。`]),
  ];
}
