/** A short record of a committee that does not exist, as the text file that somebody would import. */
export const MINUTES_TEXT = `雲海縣政府兒少委員會115年第1次會議紀錄
壹、時間：115年3月5日（星期四）下午2時
貳、地點：本府第一會議室
參、主席：沈副縣長雲川　　紀錄：丁晴嵐
肆、出席人員：柯委員若汀、葛委員以恆
伍、主席致詞：各位委員午安，通學步道的改善請各單位多協助。
陸、討論事項：
案由一：通學步道改善期程，提請討論。
說明：調查已完成。
決議：照案通過。
柒、散會：下午3時20分
`;

export const minutesBytes = (text = MINUTES_TEXT): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
