/** The word for an agenda at the end of a title, however it is spaced. */
export const AGENDA_WORD = /議\s*程\s*$/u;

/** 會議紀錄 → 會議議程, also where something in brackets follows. */
export const agendaTitle = (words: string): string =>
  words.replace(/[紀記](\s*)錄(\s*(?:[（(][^（()）]*[）)])?\s*)$/u, "議$1程$2");

/** 會議議程 → 會議紀錄. */
export const minutesTitle = (words: string): string => words.replace(/議(\s*)程(\s*)$/u, "紀$1錄$2");
