import type { Node } from "prosemirror-model";
import { inlineText } from "../minutes/plainText.ts";
import type { Ruling } from "../minutes/vocabulary.ts";
import { caseRulingsIn, leadingCaseNumber } from "./rulingSentence.ts";

/** A ruling on an earlier case that stands in the words of an outcome, not in a table. */
export interface TextRuling {
  readonly blockId: string;
  readonly caseNumber: number | null;
  readonly ruling: Ruling;
  readonly excerpt: string;
}

/** One case that a record rules in two ways. */
export interface RulingContradiction {
  readonly caseNumber: number;
  readonly first: TextRuling;
  readonly second: TextRuling;
}

export interface TextRulings {
  /** One per case, in the order in which they are ruled; the first word on a case counts. */
  readonly rulings: readonly TextRuling[];
  readonly contradictions: readonly RulingContradiction[];
}

/** All statements of one outcome: its sentences, and the items listed below a sentence that ends in a colon. */
function statementsOf(outcome: Node): TextRuling[] {
  const statements: TextRuling[] = [];
  let listed: Ruling | null = null;
  outcome.descendants((node) => {
    if (!node.isTextblock) return true;
    const text = inlineText(node);
    const blockId = String(node.attrs.id);
    const leading = leadingCaseNumber(text);
    const ruled = caseRulingsIn(text);
    if (ruled.length > 0) {
      statements.push(...ruled.map((each) => ({ blockId, ...each })));
      listed = /[：:]\s*$/u.test(text) ? (ruled.at(-1)?.ruling ?? null) : null;
    } else if (listed !== null && leading !== null) {
      statements.push({ blockId, caseNumber: leading, ruling: listed, excerpt: text });
    }
    return false;
  });
  return statements;
}

/** Reads the rulings that the outcomes of a record state in sentences; pure, and nothing applies them by itself. */
export function textRulingsOf(doc: Node): TextRulings {
  const rulings: TextRuling[] = [];
  const contradictions: RulingContradiction[] = [];
  doc.descendants((node) => {
    if (node.type.name !== "outcome") return !node.isTextblock;
    for (const statement of statementsOf(node)) {
      const { caseNumber } = statement;
      const first = rulings.find((each) => each.caseNumber === caseNumber);
      if (first === undefined) rulings.push(statement);
      else if (first.ruling !== statement.ruling && caseNumber !== null) {
        contradictions.push({ caseNumber, first, second: statement });
      }
    }
    return false;
  });
  return { rulings, contradictions };
}
