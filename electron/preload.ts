import { exposeBridge } from "./hosts/desktop/exposeBridge.ts";

exposeBridge();
