import type { Node } from "prosemirror-model";
import { factsOf } from "../minutes/facts.ts";
import { fileNameOf } from "../minutes/fileName.ts";
import { classifiedWords } from "./classifiedName.ts";
import type { EditionRequest } from "./edition.ts";

/** How much of a title and the name of its edition stand together in a file's name. */
const LONGEST_TITLE = 68;

/** A title without the word for the kind of paper (會議紀錄, 議程). */
const withoutKind = (title: string | null) => title?.replace(/(?:紀\s*錄|記\s*錄|議\s*程)\s*$/u, "").trim() ?? null;

/**
 * The name of an edition's file, without its ending; what edition it is comes last, where no long title pushes it off.
 * That of an agenda is <date>_<meeting>_議程.
 */
export function editionName(
  doc: Node,
  { audience, unit }: Pick<EditionRequest, "audience" | "unit">,
  part: "minutes" | "agenda" = "minutes",
): string {
  const isAgenda = part === "agenda";
  const read = factsOf(doc);
  const named = (isAgenda ? withoutKind(read.title) : read.title) ?? "";
  const facts = { ...read, title: classifiedWords(doc, named) };
  const endings = [
    ...(isAgenda ? ["議程"] : []),
    ...(unit === null ? [] : [`節錄_${unit}`]),
    ...(audience === "public" ? ["公開版"] : []),
  ];
  if (endings.length === 0) return fileNameOf(facts);
  const ending = fileNameOf({ title: endings.join("_"), date: null });
  const title = Array.from(facts.title ?? "").slice(0, Math.max(20, LONGEST_TITLE - ending.length));
  return fileNameOf({ title: `${title.join("")}_${ending}`, date: facts.date });
}
