import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createToasts } from "../../../../renderer/ui/toasts.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("a toast", () => {
  it("goes by itself after ten seconds", () => {
    const toasts = createToasts();
    toasts.show("已移到回收筒");
    vi.advanceTimersByTime(9_999);
    expect(toasts.current()?.words).toBe("已移到回收筒");
    vi.advanceTimersByTime(1);
    expect(toasts.current()).toBeNull();
  });

  it("stays while it is pointed at", () => {
    const toasts = createToasts();
    toasts.show("已移到回收筒");
    toasts.hold(true);
    vi.advanceTimersByTime(60_000);
    expect(toasts.current()).not.toBeNull();
    toasts.hold(false);
    vi.advanceTimersByTime(10_000);
    expect(toasts.current()).toBeNull();
  });

  it("takes the deed back once and is gone", () => {
    const toasts = createToasts();
    const run = vi.fn();
    toasts.show("已移到回收筒", { name: "復原", run });
    expect(toasts.undoLast()).toBe(true);
    expect(toasts.undoLast()).toBe(false);
    expect(run).toHaveBeenCalledOnce();
    expect(toasts.current()).toBeNull();
  });

  it("has its own ten seconds when it takes another's place", () => {
    const toasts = createToasts();
    toasts.show("一");
    vi.advanceTimersByTime(8_000);
    toasts.show("二");
    vi.advanceTimersByTime(8_000);
    expect(toasts.current()?.words).toBe("二");
  });
});
