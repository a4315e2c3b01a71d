import { expect, it } from "vitest";
import { type FileJob, IDLE, notSaved, runJobs, type SavedJob } from "../../../../renderer/features/replies/fileRun.ts";

const done = (name: string): SavedJob => ({ ok: true, file: { name, folder: "文件" }, notes: [] });
const CANCELLED = notSaved({ code: "cancelled", message: "沒有存檔。" });
const FAILED = notSaved({ code: "not-saved", message: "寫不進去。" });

const run = (...results: readonly SavedJob[]) => {
  const jobs = results.map((result, nth): FileJob => ({ name: `第${nth}個`, save: async () => result }));
  return runJobs(jobs, IDLE, { isStopped: () => false, show: () => undefined });
};

it("a question for the place that was closed leaves everything as if nothing had begun", async () => {
  expect(await run(CANCELLED, done("乙"))).toEqual(IDLE);
});

it("closed after some files, it stops like a press of 停止", async () => {
  const ended = await run(done("甲"), CANCELLED, done("丙"));
  expect(ended).toMatchObject({ failed: null, saved: [{ name: "甲" }] });
  expect(ended.left.map(({ name }) => name)).toEqual(["第1個", "第2個"]);
});

it("a file that cannot be saved is said, and what is behind it can be gone on with", async () => {
  const ended = await run(done("甲"), FAILED, done("丙"));
  expect(ended.failed).toEqual({ name: "第1個", message: "寫不進去。" });
  expect(ended.left).toHaveLength(2);
});
