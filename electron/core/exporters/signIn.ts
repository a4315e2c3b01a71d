import type { Node } from "prosemirror-model";
import type { SignInFormat } from "../../../shared/contract/circulation.ts";
import { type Answer, answer, refuse } from "../../../shared/contract/errors.ts";
import type { LayoutDocument } from "../../../shared/layout/blocks.ts";
import { layOutSignInSheet, signInTitle } from "../../../shared/layout/signInSheet.ts";
import { factsOf } from "../../../shared/minutes/facts.ts";
import { assertNever } from "../../../shared/minutes/never.ts";
import type { Profile } from "../../../shared/profiles/profile.ts";
import { NO_PRINTER, type PdfPrinter } from "./renderRecord.ts";

/** A 簽到表 as a file, and the layout that it shows. */
export interface MadeSignInSheet {
  readonly bytes: Uint8Array;
  readonly layout: LayoutDocument;
}

async function rendered(
  layout: LayoutDocument,
  profile: Profile,
  properties: { readonly title: string; readonly date: string | null },
  format: SignInFormat,
  print: PdfPrinter,
): Promise<Answer<Uint8Array>> {
  switch (format) {
    case "docx": {
      const { exportDocx } = await import("./docx/exportDocx.ts");
      return answer(await exportDocx(layout, profile, properties));
    }
    case "odt": {
      const { exportOdt } = await import("./odt/exportOdt.ts");
      return answer(exportOdt(layout, profile, properties));
    }
    case "pdf":
      if (print === undefined) return refuse("not-saved", NO_PRINTER);
      return print({ ...properties, layout, profile, pictures: {} });
    default:
      return assertNever(format, "format");
  }
}

/** Makes the 簽到表 of a meeting in one format. */
export async function exportSignInSheet(
  doc: Node,
  profile: Profile,
  format: SignInFormat,
  print: PdfPrinter,
): Promise<Answer<MadeSignInSheet>> {
  const layout = layOutSignInSheet(doc, profile);
  const properties = { title: signInTitle(doc), date: factsOf(doc).date };
  const made = await rendered(layout, profile, properties, format, print);
  return made.ok ? answer({ bytes: made.value, layout }) : made;
}
