import { type ComponentProps, lazy, useState } from "react";
import type { DraftingPage } from "../features/drafting/DraftingPage.tsx";

type Drafting = typeof DraftingPage;

let loaded: Drafting | null = null;

// Fetched before it is wanted: what comes right behind a skeleton is held back by React for 300 ms.
const fetched = import("../features/drafting/DraftingPage.tsx").then((page) => {
  loaded = page.DraftingPage;
  return { default: page.DraftingPage };
});
fetched.catch(() => {});

const LaterPage = lazy(() => fetched);

/** The page on which a record is written, at once where its code is there. */
export function DraftingSlot(props: ComponentProps<Drafting>) {
  const [Page] = useState<Drafting | typeof LaterPage>(() => loaded ?? LaterPage);
  return <Page {...props} />;
}
