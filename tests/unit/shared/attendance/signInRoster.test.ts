import { describe, expect, it } from "vitest";
import { signInRosterOf } from "../../../../shared/attendance/signInRoster.ts";
import { field, minutes } from "../../../builders/minutes.ts";

const signed = (...fields: Parameters<typeof field>[]) => {
  const { attendees, nonVoting, joint } = signInRosterOf(minutes(fields.map((each) => field(...each))));
  const line = ({ unit, title, name }: (typeof attendees)[number]) => [unit, title, name].join("｜");
  return { attendees: attendees.map(line), nonVoting: nonVoting.map(line), joint: joint.map(line) };
};

describe("who signs at a meeting", () => {
  it("is told apart into unit, title and name", () => {
    const { attendees, nonVoting } = signed(
      ["attendees", "出席人員", "楊縣長文正、社會處辛處長遠、黃淑華委員"],
      ["nonVotingAttendees", "列席人員", "教育處路科長寧、警察局"],
    );
    expect(attendees).toEqual(["｜縣長｜楊文正", "社會處｜處長｜辛遠", "｜委員｜黃淑華"]);
    expect(nonVoting).toEqual(["教育處｜科長｜路寧", "警察局｜｜"]);
  });

  it("has its unit from the line it is listed under", () => {
    const { attendees } = signed(["attendees", "出席人員", "社會處：辛處長遠、路科長寧；教育處：洪委員松青"]);
    expect(attendees).toEqual(["社會處｜處長｜辛遠", "社會處｜科長｜路寧", "教育處｜委員｜洪松青"]);
  });

  it("begins with a chair who is not on the list", () => {
    const { attendees } = signed(["chair", "主席", "沈副縣長雲川"], ["attendees", "出席人員", "李委員宏遠"]);
    expect(attendees).toEqual(["｜副縣長｜沈雲川", "｜委員｜李宏遠"]);
    expect(signed(["chair", "主席", "李委員宏遠"], ["attendees", "出席人員", "李宏遠委員"]).attendees).toHaveLength(1);
  });

  it("signs for whom it sits there, and not where it is excused", () => {
    const { attendees } = signed([
      "attendees",
      "出席人員",
      "楊縣長文正（陳秘書長季芳代）、李委員宏遠（請假）、黃委員淑華",
    ]);
    expect(attendees).toEqual(["｜秘書長｜陳季芳（代楊文正）", "｜委員｜黃淑華"]);
  });

  it("keeps what is no name as it is written", () => {
    expect(signed(["attendance", "出（列）席人員", "各鄉鎮市代表甲"]).joint).toEqual(["｜｜各鄉鎮市代表甲"]);
    expect(signed(["attendees", "出席人員", "詳簽到表"]).attendees).toEqual([]);
  });
});
