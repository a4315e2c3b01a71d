import { type Answer, answer, refuse } from "../../../shared/contract/errors.ts";
import type { KnownToProposals } from "../../../shared/contract/proposals.ts";
import { foldUnitName } from "../../../shared/people/units.ts";
import type { Store } from "../store/store.ts";
import type { CoreContext, SubjectHandlers } from "./context.ts";
import { itemsOfSeries } from "./followUpItems.ts";
import { words } from "./words.ts";

/** The units of a series, those of its roster first; of two spellings the first counts. */
function unitsOfSeries(store: Store, seriesId: string): string[] {
  const ofRoster = store.listPeople(seriesId).map(({ unit }) => unit);
  const ofItems = itemsOfSeries(store, seriesId).flatMap(({ units }) => units.map(({ unit }) => unit));
  const units = new Map<string, string>();
  for (const unit of [...ofRoster, ...ofItems]) {
    const folded = foldUnitName(unit);
    if (folded !== "" && !units.has(folded)) units.set(folded, unit);
  }
  return [...units.values()];
}

export function proposalHandlers({ store }: CoreContext): SubjectHandlers<"proposal"> {
  const known = (seriesId: string): KnownToProposals => ({
    dismissed: store.dismissedProposals(seriesId),
    units: unitsOfSeries(store, seriesId),
  });
  const inSeriesOf = <Value>(meetingId: string, run: (seriesId: string) => Value): Answer<Value> => {
    const meeting = store.oneMeeting(meetingId);
    return meeting === null ? refuse("not-found", words.noMeeting) : answer(run(meeting.seriesId));
  };
  return {
    "proposal.known": ({ meetingId }) => inSeriesOf(meetingId, known),
    "proposal.dismiss": ({ meetingId, proposal }) =>
      inSeriesOf(meetingId, (seriesId) => {
        store.dismissProposal(seriesId, proposal);
        return null;
      }),
    "proposal.recall": ({ meetingId, proposal }) =>
      inSeriesOf(meetingId, (seriesId) => {
        store.recallProposal(seriesId, proposal);
        return null;
      }),
  };
}
