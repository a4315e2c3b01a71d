import fc from "fast-check";
import type { Node } from "prosemirror-model";
import {
  CLASSIFICATIONS,
  DOCUMENT_KINDS,
  HEADER_FIELD_KINDS,
  type HeaderFieldKind,
  SECTION_KINDS,
} from "../../shared/minutes/vocabulary.ts";
import { arbitraryBlock, literalMark } from "./arbitraryBlocks.ts";
import { arbitraryInline, arbitraryWords } from "./arbitraryText.ts";
import { field, minutes, section, title } from "./minutes.ts";

export interface MinutesOptions {
  /** The most sections (4). */
  readonly sections?: number;
  /** The most blocks of one section (4). */
  readonly blocks?: number;
  /** How many lists may stand within one another (4). */
  readonly depth?: number;
  /** Whether marks of the source's own may occur (true). */
  readonly literalMarks?: boolean;
}

const FIELD_LABELS: Record<HeaderFieldKind, string> = {
  time: "時間",
  place: "地點",
  chair: "主席",
  minuteTaker: "紀錄",
  attendees: "出席人員",
  nonVotingAttendees: "列席人員",
  attendance: "出（列）席人員",
  excused: "請假",
  absent: "缺席",
  meetingName: "會議名稱",
  other: "聯絡人",
};

/** Valid records of every kind of node, mark and attribute, with ids b1, b2 … in reading order. */
export function arbitraryMinutes(options: MinutesOptions = {}): fc.Arbitrary<Node> {
  const { sections = 4, blocks = 4, depth = 4, literalMarks = true } = options;
  const inline = arbitraryInline();
  const attributes = fc.record({
    kind: fc.constantFrom(...DOCUMENT_KINDS),
    sectionStyle: fc.constantFrom("壹、", "壹、", "一、", "1.", ""),
    classification: fc.option(fc.constantFrom(...CLASSIFICATIONS), { nil: null }),
    declassification: fc.option(arbitraryWords(), { nil: null }),
  });
  const mark = literalMark(literalMarks, ["壹、", "一、"]);
  const separator = fc.constantFrom("：", "：", ":", "");
  const fields = fc.array(
    fc
      .tuple(
        fc.constantFrom(...HEADER_FIELD_KINDS),
        inline,
        fc.record({ separator, numbered: fc.boolean(), mark, sameLine: fc.boolean() }),
      )
      .map(([kind, words, given]) => field(kind, FIELD_LABELS[kind], words, given)),
    { maxLength: 5 },
  );
  const body = fc.array(
    fc
      .tuple(
        fc.oneof(
          fc.constantFrom("報告事項", "討 論 事 項", "臨時動議", "散會").map((words) => [words]),
          inline,
        ),
        fc.record({
          kind: fc.constantFrom(...SECTION_KINDS),
          numbered: fc.boolean(),
          mark,
          separator,
          runIn: fc.boolean(),
          closed: fc.boolean(),
        }),
        fc.array(arbitraryBlock({ depth, literalMarks }), { maxLength: blocks }),
      )
      .map(([heading, given, content]) => section(heading, given, ...content)),
    { minLength: 1, maxLength: sections },
  );
  return fc
    .tuple(attributes, inline, fields, body)
    .map(([given, name, header, all]) => minutes([title(name), ...header, ...all], given));
}
