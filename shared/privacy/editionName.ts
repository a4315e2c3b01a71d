import type { Node } from "prosemirror-model";
import { factsOf } from "../minutes/facts.ts";
import { fileNameOf } from "../minutes/fileName.ts";
import type { EditionRequest } from "./edition.ts";

/** How much of a title and the name of its edition stand together in a file's name. */
const LONGEST_TITLE = 68;

/** The name of an edition's file, without its ending; what edition it is comes last, where no long title pushes it off. */
export function editionName(doc: Node, { audience, unit }: Pick<EditionRequest, "audience" | "unit">): string {
  const facts = factsOf(doc);
  const endings = [...(unit === null ? [] : [`節錄_${unit}`]), ...(audience === "public" ? ["公開版"] : [])];
  if (endings.length === 0) return fileNameOf(facts);
  const ending = fileNameOf({ title: endings.join("_"), date: null });
  const title = Array.from(facts.title ?? "").slice(0, Math.max(20, LONGEST_TITLE - ending.length));
  return fileNameOf({ title: `${title.join("")}_${ending}`, date: facts.date });
}
