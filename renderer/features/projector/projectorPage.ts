import { projector as words } from "../../strings/projector.ts";
import { isComposing } from "../../ui/composing.ts";
import { messageFor, PROJECTOR_CHANNEL, type ProjectorMessage } from "./channel.ts";
import type { Projected, ProjectedPassage } from "./projected.ts";
import { lookAfter, type ProjectorLook, rememberedLook, rememberLook } from "./projectorLook.ts";
import "../../ui/tokens.css";
import "./projector.css";

/** The keys are named for so long after the pointer moved or a key was pressed. */
const HINT_MS = 4_000;

function made<Name extends keyof HTMLElementTagNameMap>(name: Name, className: string, text = "") {
  const element = document.createElement(name);
  element.className = className;
  element.textContent = text;
  return element;
}

function passageElement({ label, words: said }: ProjectedPassage): HTMLElement {
  const passage = made("div", "projector-passage");
  if (label !== "") passage.append(made("p", "projector-label", label));
  passage.append(made("p", "projector-words", said ?? words.closed));
  return passage;
}

/** The whole page: the motion at the top, the ruling below it, and nothing to press. */
class ProjectorPage {
  private readonly main = made("main", "projector");
  private readonly heading = made("h1", "projector-heading");
  private readonly passages = made("div", "projector-passages");
  private readonly hints = made("p", "projector-hints", words.hints);
  private look: ProjectorLook = rememberedLook(() => localStorage);
  private hintTimer: ReturnType<typeof setTimeout> | null = null;

  constructor(body: HTMLElement) {
    this.main.append(this.heading, this.passages);
    body.replaceChildren(this.main, this.hints);
    this.show({ kind: "nothing" });
    this.wear(this.look);
    this.hint();
  }

  show(shown: Projected): void {
    const isOpen = shown.kind === "open";
    this.main.dataset.kind = shown.kind;
    this.heading.textContent = isOpen ? shown.heading : shown.kind === "closed" ? words.closed : words.waiting;
    const passages = isOpen ? shown.passages : [];
    this.main.toggleAttribute("data-bare", passages.length === 0);
    this.passages.replaceChildren(...passages.map(passageElement));
    // What is being written stands at the end.
    this.passages.scrollTop = this.passages.scrollHeight;
  }

  press(key: string): void {
    const next = lookAfter(this.look, key);
    if (next !== this.look) this.wear(next);
    this.hint();
  }

  hint(): void {
    this.hints.dataset.shown = "";
    if (this.hintTimer !== null) clearTimeout(this.hintTimer);
    this.hintTimer = setTimeout(() => delete this.hints.dataset.shown, HINT_MS);
  }

  private wear(look: ProjectorLook): void {
    this.look = look;
    document.documentElement.dataset.ground = look.ground;
    this.main.style.setProperty("--projector-size", String(look.size));
    rememberLook(() => localStorage, look);
  }
}

function follow(page: ProjectorPage, meetingId: string): void {
  const channel = new BroadcastChannel(PROJECTOR_CHANNEL);
  const tell = (kind: "watching" | "gone") => channel.postMessage({ kind, meetingId } satisfies ProjectorMessage);
  channel.addEventListener("message", ({ data }) => {
    const message = messageFor(meetingId, data);
    if (message?.kind === "shown") page.show(message.shown);
    if (message?.kind === "left") page.show({ kind: "nothing" });
    if (message?.kind === "writing") tell("watching");
  });
  window.addEventListener("pagehide", () => tell("gone"));
  tell("watching");
}

const page = new ProjectorPage(document.body);
document.title = words.title;
window.addEventListener("keydown", (event) => {
  if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape") window.close();
  else page.press(event.key);
});
window.addEventListener("pointermove", () => page.hint());
// Another record is followed from its beginning.
window.addEventListener("hashchange", () => location.reload());
follow(page, decodeURIComponent(location.hash.slice(1)));
