/** Compound surnames 複姓 met in Taiwan. */
export const COMPOUND_SURNAMES: readonly string[] =
  "歐陽 司馬 司徒 上官 張簡 范姜 諸葛 夏侯 尉遲 皇甫 公孫 令狐 宇文 長孫 慕容 鮮于 端木 南宮 東方 西門 獨孤 鍾離 軒轅 呼延 申屠 歐陸 江謝 葉劉 翁林".split(
    " ",
  );

/** Single surnames common enough in Taiwan to begin a name; words such as 應, 常, 單, 安, which begin sentences more often, are left out. */
export const SURNAMES: ReadonlySet<string> = new Set(
  "陳林黃張李王吳劉蔡楊許鄭謝郭洪曾邱丘廖賴周徐蘇葉莊庄呂江何蕭羅高簡朱鍾鐘施游詹沈彭胡余趙盧梁顏柯翁魏孫戴方宋范鄧杜侯傅曹薛丁馬蔣阮" +
    "溫藍唐卓歐巫董紀湯馮鄒姚康古田涂姜白汪鄔尤石程連倪黎嚴袁童金韓夏潘饒錢龔陸塗俞駱伍甘賀龍毛史陶尹辛陽孔易熊谷鄞粘宗秦譚梅萬殷雷郝樊崔" +
    "包苗甯寧邵裴樂葛段桂閻焦祝喬任華麥沙練戚車符牛耿鄺龐卞岳佘魯柴鮑褚郎齊左嵇封佟藺闕辜賁邢匡凌霍虞柯昝莫裘繆郁杭諸崔吉鈕瞿艾戈庾弘寇" +
    "鞏聶晁勾敖竺幸冷路樓關查蒲溥滕費池米巴冉屈祁柳章孟宣晏麻冀揭涂解喻蒙商竇池鄂隋桑全官翟雲",
);
