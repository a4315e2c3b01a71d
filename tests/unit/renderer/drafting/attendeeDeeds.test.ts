import { describe, expect, it } from "vitest";
import { ATTENDEE_DEEDS, canDo } from "../../../../renderer/features/drafting/attendance/attendeeDeeds.ts";
import type { Attendee } from "../../../../shared/attendance/attendance.ts";

const deedsOf = (part: Partial<Attendee>) => {
  const person: Attendee = {
    name: "李委員宏遠",
    role: "attendee",
    isChair: false,
    state: "present",
    since: null,
    proxy: null,
    isCertain: true,
    ...part,
  };
  return ATTENDEE_DEEDS.map(([deed]) => deed).filter((deed) => canDo(deed, person));
};

describe("what can be recorded of a person", () => {
  it("is that they came in later, left, are excused or have a proxy, while they are listed as there", () => {
    expect(deedsOf({})).toEqual(["arrive", "leave", "excuse", "proxy"]);
    expect(deedsOf({ proxy: "陳科長小華" })).toEqual(["arrive", "leave", "excuse", "proxy", "seat"]);
  });

  it("follows what the record has said of them since", () => {
    expect(deedsOf({ state: "left", since: "15:10" })).toEqual(["arrive", "proxy"]);
    expect(deedsOf({ state: "present", since: "15:20" })).toEqual(["leave", "proxy"]);
    expect(deedsOf({ state: "notYet" })).toEqual(["arrive", "proxy"]);
  });

  it("brings the excused back to the 出席 line, or in", () => {
    expect(deedsOf({ state: "excused" })).toEqual(["arrive", "proxy", "seat"]);
    expect(deedsOf({ state: "absent" })).toEqual(["arrive", "proxy", "seat"]);
  });

  it("never excuses the chair, and only lets those come and go whom no list has", () => {
    expect(deedsOf({ role: "chair" })).toEqual(["arrive", "leave", "proxy"]);
    expect(deedsOf({ role: "unlisted", state: "present" })).toEqual(["leave"]);
    expect(deedsOf({ role: "unlisted", state: "left" })).toEqual(["arrive"]);
  });
});
