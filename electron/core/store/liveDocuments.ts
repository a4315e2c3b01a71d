import type { Node } from "prosemirror-model";

/** A document in memory and the revision it stands at. */
export interface LiveDocument {
  readonly doc: Node;
  readonly revision: number;
}

/** How many documents are kept parsed. */
const CAPACITY = 8;

/** The documents used last, by meeting. */
export class LiveDocuments {
  private readonly byMeeting = new Map<string, LiveDocument>();

  /** The document of a meeting where it is kept at just this revision. */
  at(meetingId: string, revision: number): Node | null {
    const found = this.byMeeting.get(meetingId);
    if (found?.revision !== revision) return null;
    this.keep(meetingId, found);
    return found.doc;
  }

  keep(meetingId: string, live: LiveDocument): void {
    this.byMeeting.delete(meetingId);
    this.byMeeting.set(meetingId, live);
    const [oldest] = this.byMeeting.keys();
    if (this.byMeeting.size > CAPACITY && oldest !== undefined) this.byMeeting.delete(oldest);
  }

  clear(): void {
    this.byMeeting.clear();
  }
}
