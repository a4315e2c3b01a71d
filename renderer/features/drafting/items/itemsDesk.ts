import type { Bridge } from "../../../../shared/contract/bridge.ts";
import { type Proposal, proposalsOf } from "../../../../shared/followUp/proposals/proposals.ts";
import { type RulingOffer, rulingOffersOf } from "../../../../shared/followUp/rulingOffers.ts";
import { randomId } from "../../../../shared/minutes/ids.ts";
import type { Tracked } from "../../../../shared/minutes/vocabulary.ts";
import { ask } from "../../../api/ask.ts";
import { adoptProposal, changeItem, ruleAssignments } from "../../../editor/commands/registry.ts";
import type { Draft } from "../../../editor/draft.ts";
import { Observed } from "../../../editor/observed.ts";
import { sameItems, type TrackedItem, trackedItemsOf } from "../../../editor/trackedItems.ts";

/** What the words of the record offer: rulings on the rows of its 列管表, or a sentence as a 列管事項. */
export type Offer =
  | ({ readonly kind: "rulings" } & RulingOffer)
  | { readonly kind: "item"; readonly key: string; readonly proposal: Proposal };

/** What a deed came to, for the line that is read out. */
export type Deed =
  | { readonly kind: "adopted"; readonly units: readonly string[] }
  | { readonly kind: "ruled"; readonly count: number }
  | { readonly kind: "none" };

/** The list follows the paper this long after a change, what is offered so long after the last key. */
const ITEMS_MS = 60;
const OFFERS_MS = 500;

const sameOffers = (a: readonly Offer[], b: readonly Offer[]) => JSON.stringify(a) === JSON.stringify(b);

/** The 列管事項 of a record that is being written, and what is offered as such; beside the paper, at its own pace. */
export class ItemsDesk {
  readonly items: Observed<readonly TrackedItem[]>;
  readonly offers = new Observed<readonly Offer[]>([], sameOffers);
  /** The key of the offer that the keys act on. */
  readonly currentKey = new Observed<string | null>(null);
  /** The id of the item that is open for changes. */
  readonly editing = new Observed<string | null>(null);
  readonly deed = new Observed<Deed>({ kind: "none" });
  /** Units that the series knows. */
  readonly units = new Observed<readonly string[]>([]);
  private readonly draft: Draft;
  private readonly bridge: Bridge;
  private dismissed: ReadonlySet<string> | null = null;
  private itemsTimer: ReturnType<typeof setTimeout> | null = null;
  private offersTimer: ReturnType<typeof setTimeout> | null = null;
  /** Whether the record has been read with what was refused before. */
  readonly isRead = new Observed(false);

  constructor(draft: Draft, bridge: Bridge) {
    this.draft = draft;
    this.bridge = bridge;
    this.items = new Observed<readonly TrackedItem[]>(trackedItemsOf(draft.doc.get()), sameItems);
  }

  /** Follows the paper until the function that it gives is called. */
  open(): () => void {
    const stops = [this.draft.doc.subscribe(() => this.changed()), this.draft.stage.subscribe(() => this.read())];
    void this.learn();
    return () => {
      for (const stop of stops) stop();
      if (this.itemsTimer !== null) clearTimeout(this.itemsTimer);
      if (this.offersTimer !== null) clearTimeout(this.offersTimer);
      this.itemsTimer = null;
      this.offersTimer = null;
    };
  }

  /** The offer that the keys act on: the one gone to last, else the first. */
  current(): Offer | null {
    const offers = this.offers.get();
    return offers.find(({ key }) => key === this.currentKey.get()) ?? offers[0] ?? null;
  }

  /** Goes to the words of the current offer, or from there to the next one's. */
  next(): void {
    const offers = this.offers.get();
    const current = this.current();
    if (current === null) return;
    const isThere = this.draft.state.selection.$head.parent.attrs.id === blockOf(current);
    const at = offers.indexOf(current);
    const target = isThere && this.currentKey.get() === current.key ? offers[(at + 1) % offers.length] : current;
    if (target !== undefined) this.goTo(target);
  }

  goTo(offer: Offer): void {
    this.currentKey.set(offer.key);
    this.draft.goTo(blockOf(offer), offer.kind === "item" ? offer.proposal : null);
  }

  /** Makes the sentence an item, or applies the rulings; gives the item's id, null where nothing was done. */
  adopt(offer: Offer): string | null {
    // What only contradicts itself is looked at, not applied.
    if (offer.kind === "rulings" && offer.changes.length === 0) {
      this.goTo(offer);
      return null;
    }
    const itemId = randomId();
    const command = offer.kind === "rulings" ? ruleAssignments(offer.changes) : adoptProposal(offer.proposal, itemId);
    if (!this.draft.act(command)) return null;
    this.deed.set(
      offer.kind === "rulings"
        ? { kind: "ruled", count: offer.changes.length }
        : { kind: "adopted", units: offer.proposal.units },
    );
    this.leave(offer);
    this.read();
    return offer.kind === "rulings" ? null : itemId;
  }

  /** Makes the sentence an item and opens it for changes; rulings are changed in their table. */
  adoptAndEdit(offer: Offer): void {
    if (offer.kind === "rulings") {
      this.goTo(offer);
      return;
    }
    const itemId = this.adopt(offer);
    if (itemId !== null) this.editing.set(itemId);
  }

  /** Turns the offer down for good; resolves with a way back, null where the store could not take it. */
  async refuse(offer: Offer): Promise<(() => void) | null> {
    const { key } = offer;
    const answer = await ask(this.bridge, "proposal.dismiss", { meetingId: this.draft.meetingId, proposal: key });
    if (!answer.ok) return null;
    this.leave(offer);
    this.dismissed = new Set([...(this.dismissed ?? []), key]);
    this.read();
    return () => void this.recall(key);
  }

  change(item: TrackedItem, tracked: Tracked | null): void {
    this.draft.act(changeItem(item.targetId, item.tracked.itemId, tracked));
    if (tracked === null && this.editing.get() === item.tracked.itemId) this.editing.set(null);
    this.read();
  }

  private async recall(key: string): Promise<void> {
    const answer = await ask(this.bridge, "proposal.recall", { meetingId: this.draft.meetingId, proposal: key });
    if (!answer.ok) return;
    this.dismissed = new Set([...(this.dismissed ?? [])].filter((each) => each !== key));
    this.read();
    this.currentKey.set(key);
  }

  /** What was refused before must be known before anything is offered. */
  private async learn(): Promise<void> {
    const answer = await ask(this.bridge, "proposal.known", { meetingId: this.draft.meetingId });
    if (!answer.ok) return;
    this.dismissed = new Set(answer.value.dismissed);
    this.units.set(answer.value.units);
    this.read();
    this.isRead.set(true);
  }

  /** The keys go on to the offer behind the one that is settled. */
  private leave(offer: Offer): void {
    const offers = this.offers.get();
    const at = offers.findIndex(({ key }) => key === offer.key);
    this.currentKey.set((offers[at + 1] ?? offers[at - 1])?.key ?? null);
  }

  private changed(): void {
    this.itemsTimer ??= setTimeout(() => {
      this.itemsTimer = null;
      this.items.set(trackedItemsOf(this.draft.doc.get()));
    }, ITEMS_MS);
    if (this.offersTimer !== null) clearTimeout(this.offersTimer);
    this.offersTimer = setTimeout(() => this.read(), OFFERS_MS);
  }

  private read(): void {
    const doc = this.draft.doc.get();
    const { dismissed } = this;
    this.items.set(trackedItemsOf(doc));
    if (dismissed === null || this.draft.isFinal) {
      this.offers.set([]);
      return;
    }
    const { meetingId } = this.draft;
    const rulings = rulingOffersOf(doc, meetingId).map((offer): Offer => ({ kind: "rulings", ...offer }));
    // What was refused as a whole is not offered in parts.
    const items = proposalsOf(doc, meetingId, { units: this.units.get() })
      .filter(({ wholeKey }) => wholeKey === null || !dismissed.has(wholeKey))
      .map((proposal): Offer => ({ kind: "item", key: proposal.key, proposal }));
    this.offers.set([...rulings, ...items].filter(({ key }) => !dismissed.has(key)));
  }
}

const blockOf = (offer: Offer) => (offer.kind === "rulings" ? offer.blockId : offer.proposal.blockId);
