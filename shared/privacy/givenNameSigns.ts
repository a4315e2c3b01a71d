/** Signs that given names in Taiwan are made of, and that seldom begin what follows a surname's sign in a sentence. */
const SIGNS =
  "家豪志明俊傑建宏冠宇宗翰承恩柏彥廷品睿宥子軒涵詠晴欣怡雅婷君佳穎淑芬美玲麗華秀英惠如玉珍香雲霞鳳琴蓮梅蘭菊芳萍娟燕雯靜慧貞敏媛婉瑜珊琪瑩瑄璇" +
  "芷若芯語安庭筑筠彤妍姿嫻嫣妤妮娜婕嬿綺綾絜潔沛沁洋浩瀚淳淵澤濬瀅煒煥熙燁勳勝凱凡仁佑佐信修倫偉健傳儒元兆光克劭勇博又叡" +
  "哲嘉國堯士壽大孝季宜容實寧尚岑峻峰峯崇嵐州平彬彰德忠念思恆恩悅惟愷慈憲懷成承振捷揚政敬文旭昀昇昌昕易星昱晉晏晨景智曉書曜朗杰松柔柏桂梓森楷榕榮樂樺" +
  "正毅民永沐沛泓泰津清源滿漢潤煌煜燕爾玄玟玥珈珮理琦琳瑋瑞瑾璟甄皓盈盛真睿碩祐祥禎福禾秉穎立竣筱紹紫綸維緯翊翎翔翠耀聖育致良芮芸芹苡茜茵荃莉莎菁菲萱葳蓁薇蕙" +
  "虹裕觀詩誠諭謙譽豐貴賢軍輝辰逸道達鈞鈺銘鋒錦鎮鎧閎阡陞隆霖靖韋韻頡馨駿鴻鵬麒麟黛齊齡以亞京依倩倢典千卉可叔古合同含和哲喬圓均坤坪城堂夢奇奕如姍娥威孟宗" +
  "宛宣宸富尹展崴川巧帆希帝幸幼弘強彤彥心必怡悠情意慕成才捷敏昭曼月有朋木本杏來東果枝柱梁榆樵水江波洲海淇淨湘溢漪澄濤炎炳炫然照熹琬琮瑀" +
  "瓊甫甯生甲申畇皇益盟石碧祖秋程竹策築米純素紋素細練繁羽翼肇舒若茂菀萬蒨蓉蓓藝蘋裴賓超越路軍軒辛迪造連進郁采金銓鍾鑫長開閔陽雁雄雪青順頌頤顯飛香騰驊魁鵑黎";

const GIVEN: ReadonlySet<string> = new Set(SIGNS);

/** Whether all signs of some words are such as given names are made of. */
export const looksGiven = (words: string): boolean => words !== "" && [...words].every((sign) => GIVEN.has(sign));
