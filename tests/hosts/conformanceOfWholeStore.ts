import { expect, it } from "vitest";
import type { RequestArgument, RequestName, RequestResults } from "../../shared/contract/requests.ts";
import type { HostUnderTest } from "./conformance.ts";

const PHRASE = "堤岸邊的白鷺 counts 7";
const OTHER = "另一句夠長的通行語句";
/** What scrypt costs several times over, on a slow machine. */
const PATIENCE = 60_000;

type Get = <Name extends RequestName>(name: Name, argument: RequestArgument<Name>) => Promise<RequestResults[Name]>;

/** What every host does with the store as a whole: profiles (格式), the lock (資料鎖) and handover (交接). */
export function storeCases(get: Get, host: () => HostUnderTest): void {
  it("keeps profiles, gives them to meetings, and passes them on as files", async () => {
    const [builtIn] = await get("profile.list", {});
    if (builtIn === undefined) throw new Error("no profile comes with the app");
    const { seriesId, id: meetingId } = await get("meeting.createSample", {});
    const profile = { ...builtIn.profile, name: "本府格式" };
    const kept = await get("profile.save", { profileId: null, profile });
    await get("profile.use", { seriesId, profileId: kept.id });
    const applied = await get("profile.applyToDrafts", { profileId: kept.id });
    expect(applied.map((each) => each.meetingId)).toContain(meetingId);
    await get("profile.give", { meetingId, profile: builtIn.profile });
    const { name } = await get("profile.export", { profileId: kept.id });
    const bytes = new Uint8Array(await host().savedBytes(name));
    expect((await get("profile.read", { name, bytes })).profile).toEqual(profile);
    await get("profile.remove", { profileId: kept.id });
    expect((await get("profile.list", {})).map(({ id }) => id)).not.toContain(kept.id);
  });

  it("hands everything over in one encrypted file, and in copies that can be read", { timeout: PATIENCE }, async () => {
    await get("meeting.createSample", {});
    const made = await get("handover.make", { phrase: PHRASE });
    const bytes = new Uint8Array(await host().savedBytes(made.name));
    await get("handover.begin", { size: bytes.length });
    await get("handover.part", { bytes });
    expect((await get("handover.look", { phrase: PHRASE })).meetings).toBe(made.meetings);
    expect(await get("handover.merge", {})).toMatchObject({ added: 0, updated: 0, both: [] });
    await get("handover.cancel", {});
    expect((await get("handover.readable", { format: "odt" })).files).toBeGreaterThan(0);
  });

  it("answers nothing but the lock while it is locked", { timeout: PATIENCE }, async () => {
    const code = await get("lock.newCode", {});
    await get("lock.turnOn", { phrase: PHRASE, code });
    await get("lock.active", {});
    await get("lock.now", {});
    expect((await get("lock.state", {})).mode).toBe("locked");
    expect(await host().bridge.send("search.find", { query: "會議", limit: 5 })).toMatchObject({
      ok: false,
      refusal: { code: "locked" },
    });
    await get("lock.unlock", { phrase: PHRASE });
    await get("lock.changePhrase", { phrase: PHRASE, newPhrase: OTHER });
    await get("lock.now", {});
    await get("lock.recover", { code, phrase: PHRASE });
    const next = await get("lock.newCode", {});
    await get("lock.changeCode", { phrase: PHRASE, code: next });
    await get("lock.turnOff", { phrase: PHRASE });
    expect((await get("lock.state", {})).mode).toBe("off");
  });
}
