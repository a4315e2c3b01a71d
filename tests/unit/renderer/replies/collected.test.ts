import { describe, expect, it } from "vitest";
import {
  asPlaced,
  type Chosen,
  type CollectedFile,
  choiceOf,
  isUndecided,
  type Match,
  matchesOf,
  matchId,
  mergeRequest,
} from "../../../../renderer/features/replies/collected.ts";
import { matchReplies } from "../../../../shared/followUp/replyMatching.ts";
import { aFile, anItem, aRow } from "../../../builders/replies.ts";

const ITEMS = [
  anItem("115-1-01", "整修屋頂", "工務局"),
  anItem("115-1-02", "招募志工", "社會處", { progress: "規劃中。" }),
];
const NOTHING: Chosen = { choices: new Map(), places: new Map() };

const files: readonly CollectedFile[] = [
  { id: "reply7", name: "壞檔.docx", state: { is: "refused", words: "" } },
  {
    id: "reply8",
    name: "工務局.xlsx",
    state: {
      is: "read",
      reply: aFile("工務局", aRow("115-1-01", "整修屋頂", "已完工。"), aRow("9", "別的事", "已辦理。")),
    },
  },
  {
    id: "reply9",
    name: "社會處.xlsx",
    state: { is: "read", reply: aFile("社會處", aRow("115-1-02", "招募志工", "已招募。")) },
  },
];

/** What the core answers for the files as they are placed. */
function compared(chosen: Chosen, among = files) {
  const read = among.flatMap((file) => (file.state.is === "read" ? [{ ...file, state: file.state }] : []));
  const matched = matchReplies({
    items: ITEMS,
    files: read.map((file) => asPlaced(file, chosen)),
    choices: new Map(),
    writable: new Set(ITEMS.map(({ blockId }) => blockId)),
  });
  const { matches, unanswered, notes } = matched;
  return { fileIds: read.map(({ id }) => id), matching: { meetingId: "m", revision: 3, matches, unanswered, notes } };
}

function found(chosen: Chosen, id: string): Match {
  const match = matchesOf(compared(chosen), files, chosen).find((each) => each.id === id);
  if (match === undefined) throw new Error(`No match ${id}`);
  return match;
}

const [ROOF, STRANGER, VOLUNTEERS] = [matchId("reply8", 1), matchId("reply8", 2), matchId("reply9", 1)];
const roof = () => found(NOTHING, ROOF);

describe("what is to be done with an answer", () => {
  it("is to merge what is ready, and nothing of what differs or has no place", () => {
    expect(choiceOf(roof(), NOTHING)).toBe("take");
    expect(choiceOf(found(NOTHING, VOLUNTEERS), NOTHING)).toBe("leave");
    expect(isUndecided(found(NOTHING, VOLUNTEERS), NOTHING)).toBe(true);
    expect(choiceOf(found(NOTHING, STRANGER), NOTHING)).toBe("leave");
    expect(isUndecided(roof(), NOTHING)).toBe(false);
  });

  it("is what she says of it", () => {
    const chosen = { ...NOTHING, choices: new Map([[VOLUNTEERS, "append" as const]]) };
    expect(choiceOf(found(chosen, VOLUNTEERS), chosen)).toBe("append");
    expect(isUndecided(found(chosen, VOLUNTEERS), chosen)).toBe(false);
  });

  it("is never to overwrite only because she named the item", () => {
    const [, volunteers = anItem("", "", "")] = ITEMS;
    const chosen = { ...NOTHING, places: new Map([[STRANGER, volunteers]]) };
    const placed = found(chosen, STRANGER);
    expect(placed.target?.subject).toBe("招募志工");
    expect(placed.written).toEqual({ number: "9", subject: "別的事" });
    expect(choiceOf(placed, chosen)).toBe("leave");
  });
});

describe("what is sent to be merged", () => {
  it("holds her choices by the keys of the core, and not what is ready and left out", () => {
    const choices = new Map([
      [ROOF, "leave" as const],
      [VOLUNTEERS, "take" as const],
    ]);
    const chosen = { ...NOTHING, choices };
    const now = compared(chosen);
    const request = mergeRequest(now, files, matchesOf(now, files, chosen), chosen);
    expect(request).toMatchObject({ meetingId: "m", revision: 3, choices: [{ key: "1:1", choice: "take" }] });
    expect(request.files.map(({ rows }) => rows.map(({ row }) => row))).toEqual([[], [1]]);
  });

  it("is neither of two answers for one item where she leaves both", () => {
    const twice: readonly CollectedFile[] = ["one", "two"].map((id) => ({
      id,
      name: `${id}.xlsx`,
      state: { is: "read", reply: aFile("工務局", aRow("115-1-01", "整修屋頂", id)) },
    }));
    const chosen = { ...NOTHING, choices: new Map([[matchId("one", 1), "leave" as const]]) };
    const now = compared(chosen, twice);
    const matches = matchesOf(now, twice, chosen);
    expect(matches.map(({ verdict }) => verdict)).toEqual(["ready", "conflict"]);
    expect(mergeRequest(now, twice, matches, chosen).files.flatMap(({ rows }) => rows)).toEqual([]);
  });
});
