import { type Attendance, attendanceBefore } from "../../../../shared/attendance/attendance.ts";
import type { Draft } from "../../../editor/draft.ts";
import { Observed } from "../../../editor/observed.ts";

/** The list follows the words and the cursor this long after them. */
const FOLLOW_MS = 120;

const same = (a: Attendance, b: Attendance) => JSON.stringify(a) === JSON.stringify(b);

const read = ({ state }: Draft) => attendanceBefore(state.doc, state.selection.head);

/** Who is in the room at the cursor of a draft; it follows the cursor as long as somebody looks. */
export class AttendanceWatch {
  private readonly draft: Draft;
  private readonly shown: Observed<Attendance>;
  private stop: (() => void) | null = null;
  private watchers = 0;

  constructor(draft: Draft) {
    this.draft = draft;
    this.shown = new Observed(read(draft), same);
  }

  readonly get = (): Attendance => this.shown.get();

  readonly subscribe = (heard: () => void): (() => void) => {
    const unsubscribe = this.shown.subscribe(heard);
    this.watchers += 1;
    this.stop ??= this.follow();
    return () => {
      unsubscribe();
      this.watchers -= 1;
      if (this.watchers > 0) return;
      this.stop?.();
      this.stop = null;
    };
  };

  private follow(): () => void {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const soon = () => {
      timer ??= setTimeout(() => {
        timer = null;
        this.shown.set(read(this.draft));
      }, FOLLOW_MS);
    };
    const unsubscribes = [this.draft.doc.subscribe(soon), this.draft.cursor.subscribe(soon)];
    soon();
    return () => {
      for (const unsubscribe of unsubscribes) unsubscribe();
      if (timer !== null) clearTimeout(timer);
    };
  }
}

const watches = new WeakMap<Draft, AttendanceWatch>();

/** The one watch of a draft. */
export function attendanceOf(draft: Draft): AttendanceWatch {
  const watch = watches.get(draft) ?? new AttendanceWatch(draft);
  watches.set(draft, watch);
  return watch;
}
