import type { Node } from "prosemirror-model";
import type { IdSource } from "../../../shared/minutes/ids.ts";
import { type MinutesNodeName, minutesSchema } from "../../../shared/minutes/schema.ts";
import type {
  FollowUpColumnKind,
  HeaderFieldKind,
  MotionKind,
  OutcomeKind,
  Ruling,
  SectionKind,
} from "../../../shared/minutes/vocabulary.ts";

type Attributes = Readonly<Record<string, unknown>>;
/** A block, or the words of a paragraph. */
type Block = Node | string;

const LABELS = { resolution: "決議", decision: "決定", conclusion: "結論", chairDirective: "主席裁示" } as const;

/** The parts of a record as short sentences of code, every block with an id of its own. */
export function sampleParts(ids: IdSource) {
  const block = (name: MinutesNodeName, attributes: Attributes, content: readonly Node[] = []) =>
    minutesSchema.nodes[name].create({ ...attributes, id: ids() }, content);
  const line = (name: MinutesNodeName, words: string, attributes: Attributes = {}) =>
    block(name, attributes, words === "" ? [] : [minutesSchema.text(words)]);
  const paragraph = (words: string) => line("paragraph", words);
  const blocks = (given: readonly Block[]) => given.map((each) => (typeof each === "string" ? paragraph(each) : each));

  const list = (style: string, ...items: Block[]) =>
    block(
      "clauseList",
      { style },
      blocks(items).map((item) => block("clause", {}, [item])),
    );
  const outcome = (kind: OutcomeKind, ...content: Block[]) =>
    block("outcome", { kind, label: LABELS[kind] }, blocks(content));
  const remark = (speaker: string, ...content: Block[]) =>
    block("remark", {}, [line("speaker", speaker), ...blocks(content)]);
  const reply = (speaker: string, ...content: Block[]) =>
    block("remark", { role: "response" }, [line("speaker", speaker), ...blocks(content)]);

  return {
    paragraph,
    list,
    outcome,
    remark,
    reply,
    title: (words: string) => line("title", words),
    field: (kind: HeaderFieldKind, label: string, words: string, attributes: Attributes = {}) =>
      line("headerField", words, { kind, label, ...attributes }),
    section: (kind: SectionKind, heading: string, ...content: Block[]) =>
      block("section", { kind }, [line("heading", heading), ...blocks(content)]),
    /** A section whose words stand on the line of its title: 柒、散會：下午4時20分。 */
    shortSection: (kind: SectionKind, heading: string, words: string) =>
      block("section", { kind, runIn: true }, [line("heading", heading), paragraph(words)]),
    motion: (kind: MotionKind, subject: string, proposer: string, ...content: Block[]) =>
      block("motion", { kind }, [line("motionSubject", subject), line("proposer", proposer), ...blocks(content)]),
    explanation: (...content: Block[]) => block("motionPart", { kind: "explanation", label: "說明" }, blocks(content)),
    measures: (...content: Block[]) => block("motionPart", { kind: "measures", label: "辦法" }, blocks(content)),
    vote: (words: string, counts: Attributes) => line("vote", words, counts),
    /** One earlier item with what each of its units reports. */
    followUpRow: (
      serial: number,
      subject: string,
      ...answers: readonly (readonly [unit: string, progress: string, ruling: Ruling])[]
    ) => {
      const cell = (column: FollowUpColumnKind, words: string) => block("followUpCell", { column }, [paragraph(words)]);
      return block("followUpRow", { itemId: ids() }, [
        cell("serial", String(serial)),
        cell("subject", subject),
        ...answers.map(([unit, progress, ruling]) =>
          block("followUpAssignment", { ruling }, [cell("units", unit), cell("progress", progress)]),
        ),
      ]);
    },
    followUpTable: (columns: unknown, ...rows: Node[]) => block("followUpTable", { columns }, rows),
    record: (...content: Node[]) => minutesSchema.nodes.doc.create({ kind: "minutes", sectionStyle: "壹、" }, content),
  };
}

export type SampleParts = ReturnType<typeof sampleParts>;
