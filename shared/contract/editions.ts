import { z } from "zod";
import { AUDIENCES } from "../privacy/edition.ts";

/** The edition of a record that is exported; where it is left out, the whole record for the house. */
export const editionRequest = z.object({
  audience: z.enum(AUDIENCES),
  unit: z.string().trim().min(1).max(200).nullable(),
  resolutions: z
    .array(z.object({ finding: z.string().max(2000), keptBecause: z.string().trim().min(1).max(200).nullable() }))
    .max(20_000)
    .readonly(),
});
