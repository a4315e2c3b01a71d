import { rulingName } from "../../../shared/followUp/rulingWords.ts";
import type { FollowUpColumn, Ruling } from "../../../shared/minutes/vocabulary.ts";
import { strings } from "../../strings/zhTW.ts";

/** How rulings are told in a 列管表: boxes in one cell, a column to be ticked for each, or words. */
export const TICK_FORMS = ["inCell", "columns", "words"] as const;
export type TickForm = (typeof TICK_FORMS)[number];

const BOXES = { on: "■", off: "□" } as const;
const TICKS = { on: "V", off: "" } as const;
const USUAL: readonly Ruling[] = ["release", "continue"];

const ofRuling = ({ kind }: FollowUpColumn) => kind === "ruling" || kind === "suggestion";

export function tickFormOf(columns: readonly FollowUpColumn[]): TickForm {
  const column = columns.find((each) => ofRuling(each) && each.options !== undefined);
  if (column === undefined) return "words";
  return column.options?.every(({ label }) => label === "") === true ? "columns" : "inCell";
}

/** The rulings that a table lets be ticked. */
function rulingsOf(columns: readonly FollowUpColumn[]): readonly Ruling[] {
  const ticked = columns.filter(ofRuling).flatMap(({ options = [] }) => options.map(({ ruling }) => ruling));
  return ticked.length > 0 ? [...new Set(ticked)] : USUAL;
}

/** The same columns with rulings told in another way, where the first column of rulings stood. */
export function withTickForm(columns: readonly FollowUpColumn[], form: TickForm): FollowUpColumn[] {
  const rulings = rulingsOf(columns);
  const first = columns.findIndex(ofRuling);
  const kind = columns[first]?.kind ?? "ruling";
  const label = columns[first]?.options?.some((option) => option.label !== "") ? columns[first].label : null;
  const made = madeColumns(form, kind, rulings, label);
  const others = columns.filter((column) => !ofRuling(column));
  const place = first < 0 ? others.length : columns.slice(0, first).filter((column) => !ofRuling(column)).length;
  return others.toSpliced(place, 0, ...made);
}

function madeColumns(
  form: TickForm,
  kind: FollowUpColumn["kind"],
  rulings: readonly Ruling[],
  label: string | null,
): FollowUpColumn[] {
  switch (form) {
    case "inCell":
      return [
        {
          kind,
          label: label ?? strings.profilesSigns.rulingColumn,
          options: rulings.map((ruling) => ({ ruling, label: rulingName(ruling) })),
          tick: BOXES,
        },
      ];
    case "columns":
      return rulings.map((ruling) => ({
        kind,
        label: rulingName(ruling),
        options: [{ ruling, label: "" }],
        tick: TICKS,
      }));
    case "words":
      return [{ kind, label: label ?? strings.profilesSigns.rulingColumn }];
  }
}
