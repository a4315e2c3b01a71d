import fc from "fast-check";
import type { Node } from "prosemirror-model";
import { MOTION_KINDS, MOTION_PART_KINDS, OUTCOME_KINDS, REMARK_ROLES } from "../../shared/minutes/vocabulary.ts";
import { formatMark, LIST_BULLETS, NUMBERED_STYLES } from "../../shared/numbering/listStyle.ts";
import { arbitraryFollowUpTable, arbitraryTable } from "./arbitraryTables.ts";
import { arbitraryInline, arbitraryWords } from "./arbitraryText.ts";
import * as build from "./minutes.ts";

export interface BlockOptions {
  /** How many lists may stand within one another. */
  readonly depth: number;
  /** Whether clauses, motions, sections and fields may bear a mark of their own. */
  readonly literalMarks: boolean;
}

const time = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map(([hour, minute]) => `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`);
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
/** Null but once in `often` times. */
const seldom = <T>(arbitrary: fc.Arbitrary<T>, often: number) =>
  fc.oneof({ weight: often - 1, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });
const separator = fc.constantFrom("：", "：", "：", ":", "", "　");
const inline = arbitraryInline();

/** Now and then a mark of the source's own: a gap or repeat in some style, 壹拾, or a mark without a number. */
export function literalMark(allowed: boolean, styles: readonly string[]): fc.Arbitrary<string | null> {
  if (!allowed) return fc.constant(null);
  const ofStyle = fc
    .tuple(fc.constantFrom(...styles), fc.integer({ min: 1, max: 30 }))
    .map(([style, n]) => formatMark(style, n));
  return fc.oneof(
    { weight: 14, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: ofStyle },
    { weight: 1, arbitrary: fc.constantFrom("壹拾、", "(三十)", "附、", "※") },
  );
}

const tracked = seldom(
  fc.record({
    itemId: fc.uuid(),
    subject: arbitraryWords(),
    units: fc.array(fc.constantFrom("秘書處", "衛生局", "教務處", "資訊室"), { maxLength: 3 }),
    due: optional(
      fc.oneof(
        fc.constantFrom(
          { kind: "date", date: "2026-09-30" },
          { kind: "nextMeeting", when: "before" },
          { kind: "nextMeeting", when: "at" },
        ),
        arbitraryWords().map((words) => ({ kind: "text", text: words })),
      ),
    ),
  }),
  4,
);

const align = fc.constantFrom("start", "start", "start", "center", "end");
const paragraph = fc.tuple(inline, align).map(([words, place]) => build.paragraph(words, { align: place }));
const figure = fc
  .tuple(inline, fc.uuid(), arbitraryWords(), fc.nat(800), fc.nat(600))
  .map(([caption, attachmentId, alternativeText, width, height]) =>
    build.figure(caption, { attachmentId, alternativeText, width, height }),
  );
const votes = optional(fc.nat(60));
const vote = fc
  .tuple(inline, fc.constantFrom("showOfHands", "rollCall", "ballot", "unanimous", "other"), votes, votes, votes, votes)
  .map(([words, method, inFavour, against, abstaining, present]) =>
    build.vote(words, { method, inFavour, against, abstaining, present }),
  );
const recess = fc
  .tuple(inline, optional(time), optional(time))
  .map(([words, from, to]) => build.recess(words, { from, to }));
const presenceChange = fc
  .tuple(inline, arbitraryWords(), fc.constantFrom("arrives", "leaves"), optional(time))
  .map(([words, person, change, at]) => build.presenceChange(words, { person, change, at }));
const attachmentRef = fc
  .tuple(inline, optional(fc.uuid()))
  .map(([words, attachmentId]) => build.attachmentRef(words, { attachmentId }));

const leaf = fc.oneof(
  { weight: 12, arbitrary: paragraph },
  { weight: 1, arbitrary: figure },
  { weight: 1, arbitrary: vote },
  { weight: 1, arbitrary: recess },
  { weight: 1, arbitrary: presenceChange },
  { weight: 1, arbitrary: attachmentRef },
);

const USUAL_STYLES = ["一、", "（一）", "(一)", "1.", "１、", "(1)", "甲、", "•"];
const listStyle = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...USUAL_STYLES) },
  { weight: 1, arbitrary: fc.constantFrom(...NUMBERED_STYLES, ...LIST_BULLETS) },
);
const listStart = fc.oneof(
  { weight: 5, arbitrary: fc.constant(1) },
  { weight: 1, arbitrary: fc.integer({ min: 2, max: 40 }) },
);

/** The blocks that may stand in a section or a clause, nested `depth` deep. */
export function arbitraryBlock(options: BlockOptions): fc.Arbitrary<Node> {
  const { depth, literalMarks } = options;
  if (depth <= 0) return leaf;
  const inner = arbitraryBlock({ ...options, depth: depth - 1 });
  const innerBlocks = fc.array(inner, { maxLength: 2 });
  const someBlocks = fc.array(inner, { minLength: 1, maxLength: 3 });
  const cellBlocks = fc.oneof(
    { weight: 4, arbitrary: paragraph.map((node) => [node]) },
    { weight: 1, arbitrary: fc.array(depth > 1 ? leaf : inner, { minLength: 1, maxLength: 2 }) },
  );

  const part = fc
    .tuple(
      fc.record({ separator, runIn: fc.boolean() }),
      fc.constantFrom(...MOTION_PART_KINDS),
      fc.constantFrom("說明", "辦法", "擬辦", "其他"),
      someBlocks,
    )
    .map(([attributes, kind, label, content]) => build.part(kind, label, attributes, ...content));
  const remark = fc
    .tuple(
      fc.record({
        role: fc.constantFrom(...REMARK_ROLES),
        verb: fc.constantFrom("", "", "回應", "回覆"),
        separator,
        runIn: fc.boolean(),
      }),
      inline,
      innerBlocks,
    )
    .map(([attributes, speaker, content]) => build.remark(speaker, attributes, ...content));
  const outcome = fc
    .tuple(
      fc.record({ separator, runIn: fc.boolean(), closed: fc.boolean(), tracked }),
      fc.constantFrom(...OUTCOME_KINDS),
      fc.constantFrom("決議", "決定", "結論", "主席裁示", ""),
      someBlocks,
    )
    .map(([attributes, kind, label, content]) => build.outcome(kind, label, attributes, ...content));
  const motion = arbitraryMotion(literalMarks, innerBlocks);
  const first = fc.oneof({ weight: 6, arbitrary: paragraph }, part, remark, outcome, motion);
  const clause = (style: string) =>
    fc
      .tuple(fc.record({ mark: literalMark(literalMarks, [style]), tracked }), first, innerBlocks)
      .map(([attributes, head, content]) => build.clause(head, attributes, ...content));
  const list = listStyle.chain((style) =>
    fc
      .tuple(listStart, fc.array(clause(style), { minLength: 1, maxLength: 3 }))
      .map(([start, clauses]) => build.list(style, { start }, ...clauses)),
  );

  return fc.oneof(
    { weight: 7, arbitrary: leaf },
    { weight: 6, arbitrary: list },
    { weight: 2, arbitrary: motion },
    { weight: 2, arbitrary: part },
    { weight: 2, arbitrary: remark },
    { weight: 2, arbitrary: outcome },
    { weight: 1, arbitrary: arbitraryTable(cellBlocks) },
    { weight: 1, arbitrary: arbitraryFollowUpTable(cellBlocks) },
  );
}

function arbitraryMotion(literalMarks: boolean, content: fc.Arbitrary<Node[]>): fc.Arbitrary<Node> {
  const counted = fc.record({
    label: fc.constantFrom("案由%", "第%案", "提問%"),
    ordinal: fc.constantFrom("chinese", "arabic", "fullwidth", "formal"),
    mark: literalMarks ? seldom(fc.constantFrom("五", "壹拾", "3"), 8) : fc.constant(null),
  });
  const bare = fc.constant({ label: "案由", ordinal: "none", mark: null });
  const attributes = fc
    .tuple(
      fc.oneof({ weight: 3, arbitrary: counted }, { weight: 1, arbitrary: bare }),
      fc.record({ kind: fc.constantFrom(...MOTION_KINDS), separator, closed: fc.boolean() }),
    )
    .map(([numbering, others]) => ({ ...numbering, ...others }));
  const before = seldom(fc.constantFrom("（秘書處提）", "教務處："), 6);
  const after = seldom(fc.constantFrom("（提案單位：衛生局）", "提案人：張委員"), 3);
  return fc
    .tuple(attributes, before, inline, after, content)
    .map(([given, leading, subject, trailing, blocks]) =>
      build.motion(
        subject,
        { ...given, ...(leading !== null && { before: leading }) },
        ...(trailing === null ? [] : [build.proposer(trailing)]),
        ...blocks,
      ),
    );
}
