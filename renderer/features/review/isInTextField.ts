/** Whether keys pressed here are typing: such a field has its own undo and cursor. */
export function isInTextField(target: EventTarget): boolean {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
}
