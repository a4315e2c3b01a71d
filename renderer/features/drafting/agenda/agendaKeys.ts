/** The keys of what is prepared and shown around a meeting, as they are shown. */
export const AGENDA_KEYS = [
  ["show", "Alt+G"],
  ["newMotion", "Ctrl+9"],
  ["nextBlank", "Shift+F6"],
  ["attach", "Alt+U"],
] as const;

export const PROJECTOR_KEY = "Alt+P";
/** The key that takes the time that is offered. */
export const TAKE_TIME_KEY = "Alt+T";
