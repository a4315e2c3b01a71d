import { type MarkSpec, type NodeSpec, Schema } from "prosemirror-model";
import { type MinutesMarkName, type MinutesNodeName, minutesSchema } from "../../shared/minutes/schema.ts";
import { BLOCK_FORMS } from "./dom/blockForms.ts";
import { MARK_FORMS } from "./dom/markForms.ts";

function withForms<Name extends string, Spec extends object>(
  specs: { forEach(visit: (name: string, spec: Spec) => void): void },
  forms: Readonly<Record<Name, Partial<Spec>>>,
): Record<Name, Spec> {
  const all: Partial<Record<string, Spec>> = {};
  specs.forEach((name, spec) => {
    all[name] = { ...spec, ...forms[name as Name] };
  });
  return all as Record<Name, Spec>;
}

/**
 * The schema of the minutes with its form in the page added. It is another instance than `minutesSchema`: documents go
 * from one to the other as JSON, and the functions of `shared/minutes` take either.
 */
export const editorSchema = new Schema<MinutesNodeName, MinutesMarkName>({
  nodes: withForms<MinutesNodeName, NodeSpec>(minutesSchema.spec.nodes, BLOCK_FORMS),
  marks: withForms<MinutesMarkName, MarkSpec>(minutesSchema.spec.marks, MARK_FORMS),
});
