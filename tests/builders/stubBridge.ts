import { Node } from "prosemirror-model";
import { Step } from "prosemirror-transform";
import type { Bridge } from "../../shared/contract/bridge.ts";
import { type Answer, answer, type RefusalCode, refuse } from "../../shared/contract/errors.ts";
import type { CoreEvent, CoreListener } from "../../shared/contract/events.ts";
import type { MeetingRow, MeetingState } from "../../shared/contract/meetings.ts";
import type { RequestName, Send } from "../../shared/contract/requests.ts";
import { storeDocument } from "../../shared/minutes/document.ts";
import { problemsOf } from "../../shared/minutes/problems.ts";
import { minutesSchema } from "../../shared/minutes/schema.ts";
import { defaultProfile } from "../../shared/profiles/defaultProfile.ts";

/** How the stub treats requests until it is told otherwise. */
export type StubMood = {
  readonly refuses: RefusalCode | null;
  readonly delayMs: number;
  readonly losesAnswers: boolean;
};

const CALM: StubMood = { refuses: null, delayMs: 0, losesAnswers: false };

/** One meeting kept in memory behind the contract, as strict as the core about revisions, ids and the schema. */
export class StubBridge {
  readonly steps: { step: unknown; clientId: string }[] = [];
  readonly sent: { name: RequestName; steps: number }[] = [];
  mood: StubMood = CALM;
  doc: Node;
  private state: MeetingState = "draft";
  private compactedAt = 0;
  private readonly listeners = new Set<CoreListener>();
  private readonly meetingId: string;

  constructor(doc: Node, meetingId = "meeting") {
    this.doc = Node.fromJSON(minutesSchema, doc.toJSON());
    this.meetingId = meetingId;
  }

  calm(): void {
    this.mood = CALM;
  }

  finalise(): void {
    this.state = "final";
  }

  /** Drops the steps that led here, as finalising and reopening a record does. */
  compact(): void {
    this.compactedAt = this.revision;
  }

  get revision(): number {
    return this.steps.length;
  }

  /** The bridge as one window has it. */
  bridge(): Bridge {
    const send = async (name: RequestName, argument: unknown) => {
      const { refuses, delayMs, losesAnswers } = this.mood;
      if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs));
      if (refuses !== null) return refuse(refuses, `stub: ${refuses}`);
      const given = this.handle(name, argument as Record<string, unknown>);
      if (losesAnswers) await new Promise(() => {});
      return given;
    };
    return {
      send: send as Send,
      listen: (listener) => {
        this.listeners.add(listener);
        return () => this.listeners.delete(listener);
      },
      host: "loopback",
    };
  }

  private handle(name: RequestName, argument: Record<string, unknown>): Answer<unknown> {
    const steps = Array.isArray(argument.steps) ? argument.steps : [];
    this.sent.push({ name, steps: steps.length });
    switch (name) {
      case "meeting.open":
        return argument.meetingId === this.meetingId
          ? answer({
              meeting: this.row(),
              document: storeDocument(this.doc),
              revision: this.revision,
              profile: defaultProfile,
            })
          : refuse("not-found", "這場會議已經不在了。");
      case "meeting.appendSteps":
        return this.append(Number(argument.baseRevision), String(argument.clientId), steps);
      case "meeting.stepsSince": {
        if (Number(argument.revision) < this.compactedAt) return refuse("conflict", "stub: steps gone");
        const since = this.steps.slice(Number(argument.revision));
        return answer({
          revision: this.revision,
          steps: since.map(({ step }) => step),
          clientIds: since.map(({ clientId }) => clientId),
        });
      }
      default:
        return refuse("bad-request", `stub: ${name}`);
    }
  }

  private append(base: number, clientId: string, steps: readonly unknown[]): Answer<unknown> {
    if (this.state === "final") return refuse("final", "stub: final");
    if (base !== this.revision) return refuse("conflict", "stub: conflict");
    let doc = this.doc;
    for (const json of steps) {
      const result = Step.fromJSON(minutesSchema, json).apply(doc);
      if (result.doc === null) return refuse("refused-steps", result.failed ?? "");
      doc = result.doc;
    }
    const problems = problemsOf(doc);
    if (problems.length > 0) return refuse("refused-steps", problems.join("; "));
    this.doc = doc;
    this.steps.push(...steps.map((step) => ({ step, clientId })));
    this.tell({ name: "meeting.changed", meetingId: this.meetingId, revision: this.revision, clientId });
    return answer({ revision: this.revision, savedAt: new Date().toISOString() });
  }

  private tell(event: CoreEvent): void {
    for (const listener of this.listeners) queueMicrotask(() => listener(event));
  }

  private row(): MeetingRow {
    return {
      id: this.meetingId,
      seriesId: "series",
      title: this.doc.firstChild?.textContent ?? null,
      date: "2026-09-03",
      startsAt: "14:30",
      state: this.state,
      openItems: 0,
      changedAt: new Date().toISOString(),
      inBin: false,
      isSample: false,
    };
  }
}
