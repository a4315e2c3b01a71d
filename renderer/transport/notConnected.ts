import { strings } from "../strings/zhTW.ts";
import "./notConnected.css";

/** Tells in the empty page that this tab has no host, and where to go; there is nothing here to work with. */
export function showNotConnected(root: HTMLElement): void {
  const box = document.createElement("main");
  box.setAttribute("role", "alert");
  box.className = "not-connected";
  const heading = document.createElement("h1");
  heading.textContent = strings.transport.notConnected;
  const how = document.createElement("p");
  how.textContent = strings.transport.notConnectedHow;
  box.append(heading, how);
  root.replaceChildren(box);
}
