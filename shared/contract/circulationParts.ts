import { z } from "zod";
import { type CirculationParts, SIGN_IN_FORMATS } from "./circulation.ts";
import { TABLE_FORMATS } from "./followUps.ts";

/** The shape of what is put into a 傳閱資料夾; apart from its type, for the window has no use for the library. */
export const circulationParts: z.ZodType<CirculationParts> = z.object({
  followUpTable: z.array(z.enum(TABLE_FORMATS)).max(TABLE_FORMATS.length).readonly(),
  signIn: z.array(z.enum(SIGN_IN_FORMATS)).max(SIGN_IN_FORMATS.length).readonly(),
  excerpts: z.array(z.string().trim().min(1).max(200)).max(200).readonly(),
});
