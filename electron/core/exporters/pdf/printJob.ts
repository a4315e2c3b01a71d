import type { LayoutDocument } from "../../../../shared/layout/blocks.ts";
import type { Profile } from "../../../../shared/profiles/profile.ts";
import type { Pictures } from "../docx/figures.ts";
import { cleanPicture } from "../pictureBytes.ts";

/** A record to be printed as PDF: plain values that cross from the core to its host. */
export interface PrintJob {
  readonly title: string;
  /** The day of the meeting (ISO) or null. */
  readonly date: string | null;
  readonly layout: LayoutDocument;
  readonly profile: Profile;
  /** The pictures as data: addresses by attachment id; one that cannot be shown is absent. */
  readonly pictures: Readonly<Record<string, string>>;
}

/** The pictures of a record as addresses that need no file, without their metadata. */
export function picturesForPrint(pictures: Pictures): Record<string, string> {
  const addresses: Record<string, string> = {};
  for (const [id, bytes] of pictures) {
    const picture = cleanPicture(bytes);
    if (picture === null) continue;
    const type = picture.format === "png" ? "image/png" : "image/jpeg";
    addresses[id] = `data:${type};base64,${Buffer.from(picture.bytes).toString("base64")}`;
  }
  return addresses;
}
