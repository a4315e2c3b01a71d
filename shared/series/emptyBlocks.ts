import type { Node } from "prosemirror-model";
import type { IdSource } from "../minutes/ids.ts";
import { type MinutesNodeName, minutesSchema } from "../minutes/schema.ts";
import type { MotionKind } from "../minutes/vocabulary.ts";
import type { Profile } from "../profiles/profile.ts";

type Attributes = Readonly<Record<string, unknown>>;

/** Makes blocks with new ids, most of them empty, for the next record. */
export class BlockMaker {
  private readonly ids: IdSource;

  constructor(ids: IdSource) {
    this.ids = ids;
  }

  block(name: MinutesNodeName, attributes: Attributes = {}, content: readonly Node[] = []): Node {
    return minutesSchema.nodes[name].create({ ...attributes, id: this.ids() }, content);
  }

  /** A block of inline content. */
  line(name: MinutesNodeName, words = "", attributes: Attributes = {}): Node {
    return this.block(name, attributes, words === "" ? [] : [minutesSchema.text(words)]);
  }

  paragraph(words = ""): Node {
    return this.line("paragraph", words);
  }

  /** A motion of a kind as a profile writes it, with the parts that the profile gives it. */
  motion(kind: MotionKind, { labels, motions, voteForm }: Profile): Node {
    const { separator } = labels;
    const form = motions[kind];
    const label = labels.motion[kind];
    const outcome = labels.outcomeOf[kind];
    return this.block("motion", { kind, label, separator, ordinal: label.includes("%") ? labels.ordinal : "none" }, [
      this.line("motionSubject"),
      ...form.parts.map((part) =>
        this.block("motionPart", { kind: part, label: labels.motionPart[part], separator }, [this.paragraph()]),
      ),
      ...(form.vote ? [this.line("vote", voteForm)] : []),
      ...(form.outcome
        ? [this.block("outcome", { kind: outcome, label: labels.outcome[outcome], separator }, [this.paragraph()])]
        : []),
    ]);
  }

  /** The same kind of block without its words: a motion keeps its labels and parts, a list its style and one clause. */
  emptied(block: Node): Node {
    const { id: _id, ...attrs } = block.attrs;
    switch (block.type.name) {
      case "motion":
        return this.block("motion", { ...attrs, mark: null, closed: false }, [
          this.line("motionSubject"),
          ...block.children
            .filter(({ type }) => type.name === "motionPart" || type.name === "outcome")
            .map((part) => this.emptied(part)),
        ]);
      case "motionPart":
        return this.block("motionPart", attrs, [this.paragraph()]);
      case "outcome":
        return this.block("outcome", { ...attrs, tracked: null, closed: false }, [this.paragraph()]);
      case "clauseList":
        return this.block("clauseList", { ...attrs, start: 1 }, [this.block("clause", {}, [this.paragraph()])]);
      default:
        return this.paragraph();
    }
  }
}
