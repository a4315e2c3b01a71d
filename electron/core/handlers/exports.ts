import type { Node } from "prosemirror-model";
import { refuse } from "../../../shared/contract/errors.ts";
import type { ExportFormat } from "../../../shared/contract/requests.ts";
import { layOut } from "../../../shared/layout/layOut.ts";
import { readDocument } from "../../../shared/minutes/document.ts";
import { factsOf } from "../../../shared/minutes/facts.ts";
import { fileNameOf } from "../../../shared/minutes/fileName.ts";
import { defaultProfile } from "../../../shared/profiles/defaultProfile.ts";
import { type Profile, profileSchema } from "../../../shared/profiles/profile.ts";
import type { Pictures } from "../exporters/docx/figures.ts";
import { exportTxt } from "../exporters/txt.ts";
import type { Store } from "../store/store.ts";
import type { CoreContext, Handlers } from "./context.ts";
import { asRefusal } from "./refusals.ts";
import { words } from "./words.ts";

function picturesOf(store: Store, meetingId: string): Pictures {
  const pictures = new Map<string, Uint8Array>();
  for (const { id } of store.listAttachments(meetingId)) {
    const attachment = store.oneAttachment(id);
    if (attachment !== null) pictures.set(id, attachment.bytes);
  }
  return pictures;
}

async function render(doc: Node, profile: Profile, format: ExportFormat, pictures: Pictures): Promise<Uint8Array> {
  const layout = layOut(doc, profile);
  if (format === "txt") return exportTxt(layout);
  // Loaded only when wanted: the docx library takes longer to load than a meeting to open.
  const { exportDocx } = await import("../exporters/docx/exportDocx.ts");
  const { title, date } = factsOf(doc);
  return exportDocx(layout, profile, { title: title ?? "", date }, pictures);
}

export function exportHandlers({ store, ports }: CoreContext): Handlers<"meeting.export"> {
  return {
    "meeting.export": async ({ meetingId, format }) => {
      const loaded = store.loadDocument(meetingId);
      if (!loaded.ok) return asRefusal(loaded);
      const reading = readDocument(loaded.document);
      if (!reading.ok) return refuse("damaged", words.internal);
      const profile = profileSchema.safeParse(store.meetingProfile(meetingId));
      const pictures = picturesOf(store, meetingId);
      const bytes = await render(reading.doc, profile.success ? profile.data : defaultProfile, format, pictures);
      return ports.saveFile(`${fileNameOf(factsOf(reading.doc))}.${format}`, bytes);
    },
  };
}
