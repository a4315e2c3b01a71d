import type { AttributeSpec } from "prosemirror-model";
import { fromIsoTime } from "../calendar/clockTime.ts";
import { fromIsoDate } from "../calendar/rocDate.ts";
import {
  type DueDate,
  FOLLOW_UP_COLUMNS,
  type FollowUpColumn,
  type FollowUpColumnKind,
  RULINGS,
  type Ruling,
  type Tracked,
} from "./vocabulary.ts";

function reject(name: string, value: unknown): never {
  throw new RangeError(`Invalid ${name}: ${JSON.stringify(value)}`);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isOneOf = <T extends string>(values: readonly T[], value: unknown): value is T =>
  values.some((each) => each === value);

/** The stable id of a block; empty only in a node that has not been named yet, which `problemsOf` reports. */
export const id: AttributeSpec = { default: "", validate: "string" };
export const text = (initial = ""): AttributeSpec => ({ default: initial, validate: "string" });
export const optionalText: AttributeSpec = { default: null, validate: "string|null" };
export const flag = (initial: boolean): AttributeSpec => ({ default: initial, validate: "boolean" });

/** A whole number not below `least`. */
export const count = (initial: number, least: number): AttributeSpec => ({
  default: initial,
  validate: (value: unknown) => {
    if (typeof value !== "number" || !Number.isInteger(value) || value < least) reject("count", value);
  },
});

export const optionalCount: AttributeSpec = {
  default: null,
  validate: (value: unknown) => {
    if (value !== null && (typeof value !== "number" || !Number.isInteger(value) || value < 0)) reject("count", value);
  },
};

/** A time of day as "HH:MM". */
export const optionalTime: AttributeSpec = {
  default: null,
  validate: (value: unknown) => {
    if (value !== null && (typeof value !== "string" || fromIsoTime(value) === null)) reject("time", value);
  },
};

export const oneOf = <T extends string>(values: readonly T[], initial: T): AttributeSpec => ({
  default: initial,
  validate: (value: unknown) => {
    if (!isOneOf(values, value)) reject(values.join("|"), value);
  },
});

export const optionalOneOf = <T extends string>(values: readonly T[]): AttributeSpec => ({
  default: null,
  validate: (value: unknown) => {
    if (value !== null && !isOneOf(values, value)) reject(values.join("|"), value);
  },
});

export const optionalRuling = optionalOneOf<Ruling>(RULINGS);

export function isDueDate(value: unknown): value is DueDate {
  if (!isRecord(value)) return false;
  switch (value.kind) {
    case "date":
      return typeof value.date === "string" && fromIsoDate(value.date) !== null;
    case "nextMeeting":
      return value.when === "before" || value.when === "at";
    case "text":
      return typeof value.text === "string";
    default:
      return false;
  }
}

export function isTracked(value: unknown): value is Tracked {
  return (
    isRecord(value) &&
    typeof value.itemId === "string" &&
    value.itemId !== "" &&
    typeof value.subject === "string" &&
    Array.isArray(value.units) &&
    value.units.every((unit) => typeof unit === "string") &&
    (value.due === null || isDueDate(value.due))
  );
}

/** The items that the attribute `tracked` of a block holds: one stands there by itself, several as a list. */
export function trackedOf(value: unknown): readonly Tracked[] {
  if (isTracked(value)) return [value];
  return Array.isArray(value) && value.every(isTracked) ? value : [];
}

/** The attribute `tracked` of a block that opens these items. */
export function trackedValue(items: readonly Tracked[]): Tracked | readonly Tracked[] | null {
  return items.length > 1 ? items : (items[0] ?? null);
}

const isTrackedValue = (value: unknown) =>
  value === null || isTracked(value) || (Array.isArray(value) && value.length > 1 && value.every(isTracked));

export const tracked: AttributeSpec = {
  default: null,
  validate: (value: unknown) => {
    if (!isTrackedValue(value)) reject("tracked", value);
  },
};

function isTickOption(value: unknown): boolean {
  return isRecord(value) && isOneOf(RULINGS, value.ruling) && typeof value.label === "string";
}

function isTick(value: unknown): boolean {
  return isRecord(value) && typeof value.on === "string" && typeof value.off === "string";
}

function isColumn(value: unknown): value is FollowUpColumn {
  return (
    isRecord(value) &&
    isOneOf<FollowUpColumnKind>(FOLLOW_UP_COLUMNS, value.kind) &&
    typeof value.label === "string" &&
    (value.options === undefined || (Array.isArray(value.options) && value.options.every(isTickOption))) &&
    (value.tick === undefined || isTick(value.tick))
  );
}

/** The columns of a followUpTable, in printed order. */
export const columns: AttributeSpec = {
  default: [],
  validate: (value: unknown) => {
    if (!Array.isArray(value) || !value.every(isColumn)) reject("columns", value);
  },
};
