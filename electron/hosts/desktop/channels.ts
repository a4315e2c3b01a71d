/** The two ways between a window and the main process: requests with their answers, and events. */
export const REQUEST_CHANNEL = "lushi:request";
export const EVENT_CHANNEL = "lushi:event";
