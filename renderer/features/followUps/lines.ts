import type { FollowUpGroup } from "../../../shared/contract/followUps.ts";

/** Heights in CSS pixels, the same as in Board.css. */
export const UNIT_HEIGHT = 36;
export const PART_HEIGHT = 57;

/** The heading of a unit and its parts on the board, in CSS pixels from its top. */
export interface PlacedGroup extends FollowUpGroup {
  readonly top: number;
  readonly height: number;
  /** The number of the heading among all lines, headings counted, from 0. */
  readonly at: number;
}

/** Places the groups from top to bottom. */
export function placeGroups(groups: readonly FollowUpGroup[]): PlacedGroup[] {
  return groups.map((group, nth) => ({
    ...group,
    top: nth * UNIT_HEIGHT + group.offset * PART_HEIGHT,
    height: UNIT_HEIGHT + group.count * PART_HEIGHT,
    at: nth + group.offset,
  }));
}

/** The height of all. */
export function heightOf(groups: readonly PlacedGroup[]): number {
  const last = groups.at(-1);
  return last === undefined ? 0 : last.top + last.height;
}

/** The top of a part, counted over all groups from 0. */
export function topOfPart(groups: readonly PlacedGroup[], nth: number): number {
  const group = groups.findLast(({ offset }) => offset <= nth);
  return group === undefined ? 0 : group.top + UNIT_HEIGHT + (nth - group.offset) * PART_HEIGHT;
}

/** The parts of a group that are drawn. */
export interface GroupInSight {
  readonly group: PlacedGroup;
  /** The first and the one behind the last, counted over all groups. */
  readonly from: number;
  readonly to: number;
}

const MORE = 6;

/** The groups that touch a stretch of the board, each with the parts in it and a few more on both sides. */
export function inSight(groups: readonly PlacedGroup[], top: number, height: number): GroupInSight[] {
  return groups.flatMap((group) => {
    if (group.top >= top + height || group.top + group.height <= top) return [];
    const within = (y: number) => Math.min(Math.max(y, 0), group.count);
    const first = (top - group.top - UNIT_HEIGHT) / PART_HEIGHT;
    const from = within(Math.floor(first) - MORE);
    const to = within(Math.ceil(first + height / PART_HEIGHT) + MORE);
    return [{ group, from: group.offset + from, to: group.offset + to }];
  });
}
